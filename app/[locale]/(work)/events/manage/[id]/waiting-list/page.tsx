import { EventFrame } from "@/components/events/event-frame";
import { PlacesStrip } from "@/components/registrations/places-strip";
import { RegistrationTable } from "@/components/registrations/registration-table";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { Notice } from "@/components/ui/notice";
import { Pager } from "@/components/ui/pager";
import { TableKeys } from "@/components/ui/table-keys";
import { getEvent } from "@/lib/events/queries/get-event";
import { translator } from "@/lib/i18n/translator";
import { idParams } from "@/lib/platform/input/fields";
import { page } from "@/lib/platform/page";
import { registrationPolicy } from "@/lib/registrations/policy";
import { getEventPlaces, listRegistrations } from "@/lib/registrations/queries/registrations";
import { queueSearch } from "@/lib/registrations/schema";

/** Who waits for places, in the order in which they get them: on the day itself it is what the door goes by. */
export default page({
  can: registrationPolicy.manage,
  params: idParams,
  search: queueSearch,
  render: async (ctx, { locale, params, search }) => {
    const t = translator(locale, "registrations");
    const managed = await getEvent(ctx, params.id, locale);
    const event = await getEventPlaces(ctx, params.id, locale);
    const { rows, hasMore } = await listRegistrations(ctx, params.id, { view: "waiting", ...search }, locale);
    const path = `/${locale}/events/manage/${event.id}`;
    const at = (page: number) => `${path}/waiting-list?page=${page}`;
    return (
      <EventFrame event={managed} tab="waiting" locale={locale}>
        <PlacesStrip event={event} locale={locale} />
        <Notice tone={event.movesUp ? "info" : "wait"} className="mb-5">
          {t(`order.${event.order}`)} {event.movesUp ? t(`promotion.${event.promotion}`) : t("queue.frozen")}
        </Notice>
        <Card flush>
          {rows.length === 0 ? (
            <EmptyState title={t("queue.empty")} sentence={t("queue.emptySentence")} />
          ) : (
            <RegistrationTable event={event} rows={rows} isQueue locale={locale} />
          )}
          {(search.page > 1 || hasMore) && (
            <Pager
              previousHref={search.page > 1 ? at(search.page - 1) : undefined}
              nextHref={hasMore ? at(search.page + 1) : undefined}
              labels={{ nav: t("list.pages"), previous: t("list.back"), next: t("list.further") }}
            />
          )}
        </Card>
        <TableKeys />
      </EventFrame>
    );
  },
});
