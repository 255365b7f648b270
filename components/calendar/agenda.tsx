import { foldItems } from "@/lib/calendar/fold";
import { daysOf, isoDay, type Period } from "@/lib/calendar/period";
import type { ListedDate } from "@/lib/calendar/queries/list-dates";
import { dateFormat } from "@/lib/format/date-format";
import type { Locale } from "@/lib/i18n/locales";
import { AgendaDate, FoldedItems } from "./shown-date";

export type DaysProps = {
  days: ReadonlyMap<string, readonly ListedDate[]>;
  period: Period;
  conflicts: ReadonlyMap<string, readonly ListedDate[]>;
  today: string;
  /** Where the planned actions of a day are listed; null where they were asked for, and so are shown here. */
  itemsHref: ((day: string) => string) | null;
  zone: string;
  locale: Locale;
};

/** The days that hold something, one under the other: what a phone shows, and what is read aloud best. */
export function Agenda({ days, period, conflicts, today, itemsHref, zone, locale }: DaysProps) {
  const written = dateFormat(locale, {
    weekday: "long",
    day: "numeric",
    month: "long",
    timeZone: "UTC",
  });
  return (
    <div className="divide-y">
      {daysOf(period).map((day) => {
        const key = isoDay(day);
        const dates = days.get(key);
        if (!dates) return null;
        const { shown, folded } = itemsHref ? foldItems(dates) : { shown: dates, folded: 0 };
        return (
          <section
            key={key}
            className="grid gap-x-8 gap-y-2 px-5 py-4 break-inside-avoid md:grid-cols-[13rem_minmax(0,1fr)]"
          >
            <h2 className="text-lg">
              <time
                dateTime={key}
                aria-current={key === today ? "date" : undefined}
                className="aria-[current]:text-brand-ink"
              >
                {written.format(day)}
              </time>
            </h2>
            <ul className="grid gap-2">
              {shown.map((date) => (
                <AgendaDate
                  key={date.uid}
                  date={date}
                  clashes={conflicts.get(date.uid) ?? []}
                  zone={zone}
                  locale={locale}
                />
              ))}
              {itemsHref && folded > 0 && (
                <li>
                  <FoldedItems
                    count={folded}
                    href={itemsHref(key)}
                    className="py-2 pl-3 font-semibold"
                    locale={locale}
                  />
                </li>
              )}
            </ul>
          </section>
        );
      })}
    </div>
  );
}
