import { Agenda } from "@/components/calendar/agenda";
import { CalendarBar } from "@/components/calendar/calendar-bar";
import { CalendarFilter } from "@/components/calendar/calendar-filter";
import { CalendarKeys } from "@/components/calendar/calendar-keys";
import { DayGrid } from "@/components/calendar/day-grid";
import { PrintButton } from "@/components/office/print-button";
import { ButtonLink } from "@/components/ui/button-link";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHead } from "@/components/ui/page-head";
import { TableKeys } from "@/components/ui/table-keys";
import { conflictsAmong, isFor } from "@/lib/calendar/conflicts";
import { byDay, isoDay, type Period, periodOf } from "@/lib/calendar/period";
import { calendarPolicy } from "@/lib/calendar/policy";
import { listDates } from "@/lib/calendar/queries/list-dates";
import { type CalendarSearch, type CalendarView, calendarSearch } from "@/lib/calendar/schema";
import { formatDate } from "@/lib/format/dates";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { may } from "@/lib/platform/actor";
import { dayIn, getInstitution } from "@/lib/platform/institution";
import { page } from "@/lib/platform/page";
import { listOwnUnits } from "@/lib/units/queries";

/** Everybody's dates together: deadlines, meetings, planned actions and the rest. A phone shows them as an agenda. */
export default page({
  can: calendarPolicy.read,
  search: calendarSearch,
  render: async (ctx, { locale, search }) => {
    const t = translator(locale, "calendar");
    const { zone } = await getInstitution(ctx);
    const today = dayIn(zone, ctx.now);
    const day = search.from ? new Date(search.from) : today;
    const period = periodOf(search.view, day);
    const unitIds = search.unit === null ? {} : { unitIds: [search.unit] };
    const asked = { from: period.first, to: period.last, ...unitIds, locale };
    const dates = await listDates(ctx, asked, search.kind);
    const days = byDay(
      dates.filter(({ audience }) => isFor(audience, search.audience)),
      period,
      zone,
    );
    const hrefOf = (change: Partial<CalendarSearch>) =>
      `/${locale}/calendar?${queryOf({ ...search, ...change })}`;
    const shown = {
      days,
      period,
      conflicts: conflictsAmong(dates, zone),
      today: isoDay(today),
      // All faculties' planned actions at once are only shown to who asks for them.
      itemsHref:
        search.kind.length === 0 && search.unit === null
          ? (from: string) => hrefOf({ view: "agenda", from, kind: ["item"] })
          : null,
      zone,
      locale,
    };
    const count = new Set([...days.values()].flat()).size;
    const isGrid = search.view !== "agenda";
    const mayWrite = may(ctx.actor, calendarPolicy.write);
    return (
      <>
        <PageHead
          title={t("title")}
          sentence={t("sentence", { count })}
          actions={
            <>
              <PrintButton label={t("print")} />
              <ButtonLink href={`/${locale}/me/feeds`}>{t("feeds")}</ButtonLink>
              {mayWrite && (
                <ButtonLink href={`/${locale}/calendar/entries/new`} variant="primary">
                  {t("add")}
                </ButtonLink>
              )}
            </>
          }
        />
        <Card flush>
          <CalendarBar
            title={titleOf(search.view, day, period, locale)}
            view={search.view}
            hrefs={{
              previous: hrefOf({ from: isoDay(period.previous) }),
              today: hrefOf({ from: null }),
              next: hrefOf({ from: isoDay(period.next) }),
              month: hrefOf({ view: "month" }),
              week: hrefOf({ view: "week" }),
              agenda: hrefOf({ view: "agenda" }),
            }}
            locale={locale}
          />
          <CalendarFilter search={search} units={await listOwnUnits(ctx, locale)} locale={locale} />
          {isGrid && (
            <div className="max-md:hidden print:block">
              <DayGrid
                {...shown}
                caption={t("title")}
                month={search.view === "month" ? day.getUTCMonth() : null}
                dayHref={(from) => hrefOf({ view: "agenda", from })}
              />
            </div>
          )}
          <div className={isGrid ? "md:hidden print:hidden" : undefined}>
            {days.size > 0 ? (
              <Agenda {...shown} />
            ) : (
              <EmptyState title={t("empty.title")} sentence={t("empty.sentence")} />
            )}
          </div>
        </Card>
        <CalendarKeys />
        <TableKeys />
      </>
    );
  },
});

function titleOf(view: CalendarView, day: Date, { first }: Period, locale: Locale): string {
  const t = translator(locale, "calendar");
  if (view === "month") return formatDate(day, { locale, precision: "MONTH" });
  return t(view === "week" ? "week" : "agendaFrom", { day: formatDate(first, { locale }) });
}

function queryOf({ view, from, unit, kind, audience }: CalendarSearch): string {
  const query = new URLSearchParams({ view });
  if (from) query.set("from", from);
  if (unit !== null) query.set("unit", String(unit));
  for (const one of kind) query.append("kind", one);
  if (audience) query.set("audience", audience);
  return query.toString();
}
