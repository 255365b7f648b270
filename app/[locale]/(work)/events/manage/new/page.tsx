import { ChooseTemplate } from "@/components/events/choose-template";
import { NewEventForm } from "@/components/events/new-event-form";
import { Link } from "@/components/ui/link";
import { PageHead } from "@/components/ui/page-head";
import { eventPolicy } from "@/lib/events/policy";
import { listEventUnits } from "@/lib/events/queries/event-units";
import { listTemplates } from "@/lib/events/queries/list-managed";
import { getEventToCopy } from "@/lib/events/queries/reach";
import { newEventSearch } from "@/lib/events/schema/list";
import { localized } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { clockIn } from "@/lib/platform/clock";
import { page } from "@/lib/platform/page";

/** A new event: first from what, where there are templates, then what it is called and when it is. */
export default page({
  can: eventPolicy.manage,
  search: newEventSearch,
  render: async (ctx, { locale, search }) => {
    const t = translator(locale, "events");
    const from = search.from ? await getEventToCopy(ctx, search.from) : null;
    const templates = from || search.blank ? [] : await listTemplates(ctx, locale);
    const title = from ? localized(from.titles, locale) : "";
    return (
      <>
        <PageHead
          eyebrow={
            <Link href={`/${locale}/events/manage`} className="text-ink-3 no-underline hover:underline">
              {t("manage.title")}
            </Link>
          }
          title={t("new.title")}
          sentence={
            templates.length > 0
              ? t("new.choose")
              : from
                ? t(from.isTemplate ? "new.fromTemplate" : "new.fromEvent", { title })
                : t("new.sentence")
          }
        />
        {templates.length > 0 ? (
          <ChooseTemplate templates={templates} locale={locale} />
        ) : (
          <NewEventForm
            from={
              from && {
                ...{ id: from.id, title, titles: from.titles, kind: from.kind, unitId: from.unitId },
                startTime: clockIn(from.zone, from.startsAt).time,
                endTime: clockIn(from.zone, from.endsAt).time,
              }
            }
            units={await listEventUnits(ctx, locale)}
            isOffice={ctx.scope.reach === "all"}
            locale={locale}
          />
        )}
      </>
    );
  },
});
