import { EventFrame } from "@/components/events/event-frame";
import { FileForm } from "@/components/registrations/file-form";
import { PlacesStrip } from "@/components/registrations/places-strip";
import { RegistrationFilters } from "@/components/registrations/registration-filters";
import { RegistrationTable } from "@/components/registrations/registration-table";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { Pager } from "@/components/ui/pager";
import { TableKeys } from "@/components/ui/table-keys";
import { Tabs } from "@/components/ui/tabs";
import { getEvent } from "@/lib/events/queries/get-event";
import { formatInteger } from "@/lib/format/numbers";
import { translator } from "@/lib/i18n/translator";
import { idParams } from "@/lib/platform/input/fields";
import { page } from "@/lib/platform/page";
import { registrationPolicy } from "@/lib/registrations/policy";
import { getEventPlaces, listRegistrations } from "@/lib/registrations/queries/registrations";
import { REGISTRATIONS_VIEWS, registrationsSearch } from "@/lib/registrations/schema";

/** Who has signed up for an event, for those who organize it. */
export default page({
  can: registrationPolicy.manage,
  params: idParams,
  search: registrationsSearch,
  render: async (ctx, { locale, params, search }) => {
    const t = translator(locale, "registrations");
    const managed = await getEvent(ctx, params.id, locale);
    const event = await getEventPlaces(ctx, params.id, locale);
    const { rows, counts, hasMore } = await listRegistrations(ctx, params.id, search, locale);
    const path = `/${locale}/events/manage/${event.id}/registrations`;
    const at = (view: string, page = 1) => {
      const { q = "", session = "", ticket = "" } = search;
      return `${path}?${new URLSearchParams({ view, q, session, ticket, page: String(page) })}`;
    };
    return (
      <EventFrame event={managed} tab="registrations" locale={locale}>
        <PlacesStrip event={event} locale={locale} />
        <Card flush>
          <Tabs
            label={t("list.title")}
            tabs={REGISTRATIONS_VIEWS.map((view) => ({
              href: at(view),
              label: t(`views.${view}`),
              count: formatInteger(counts[view], locale),
              isCurrent: view === search.view,
            }))}
          />
          <RegistrationFilters event={event} search={search} path={path} locale={locale} />
          {rows.length === 0 ? (
            <EmptyState title={t("list.empty")} sentence={t(`list.emptySentence.${search.view}`)} />
          ) : (
            <RegistrationTable
              event={event}
              rows={rows}
              isQueue={search.view === "waiting"}
              locale={locale}
            />
          )}
          {(search.page > 1 || hasMore) && (
            <Pager
              previousHref={search.page > 1 ? at(search.view, search.page - 1) : undefined}
              nextHref={hasMore ? at(search.view, search.page + 1) : undefined}
              labels={{ nav: t("list.pages"), previous: t("list.back"), next: t("list.further") }}
            />
          )}
        </Card>
        <div className="mt-6 max-w-lg">
          <FileForm eventId={event.id} locale={locale} />
        </div>
        <TableKeys />
      </EventFrame>
    );
  },
});
