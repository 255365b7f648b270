import { classNames } from "@/components/ui/class-names";
import { Link } from "@/components/ui/link";
import { foldItems } from "@/lib/calendar/fold";
import { daysOf, isoDay } from "@/lib/calendar/period";
import { dateFormat } from "@/lib/format/date-format";
import { translator } from "@/lib/i18n/translator";
import type { DaysProps } from "./agenda";
import { FoldedItems, GridDate } from "./shown-date";

type DayGridProps = DaysProps & {
  caption: string;
  /** The month in whose grid days of others are faint; null for a week, which shows everything. */
  month: number | null;
  /** Where all dates of a day are listed. */
  dayHref: (day: string) => string;
};

const MOST_IN_MONTH = 4;

/** Weeks from Monday to Sunday as a table. Of a full day of a month the first dates, and how many more there are. */
export function DayGrid({
  days,
  period,
  conflicts,
  today,
  itemsHref,
  zone,
  locale,
  caption,
  month,
  dayHref,
}: DayGridProps) {
  const t = translator(locale, "calendar");
  const everyDay = daysOf(period);
  const weeks = Array.from({ length: everyDay.length / 7 }, (_, at) => everyDay.slice(at * 7, at * 7 + 7));
  const weekday = dateFormat(locale, { weekday: "short", timeZone: "UTC" });
  const most = month === null ? Number.POSITIVE_INFINITY : MOST_IN_MONTH;
  return (
    <table className="w-full table-fixed border-collapse">
      <caption className="sr-only">{caption}</caption>
      <thead>
        <tr>
          {everyDay.slice(0, 7).map((day) => (
            <th key={isoDay(day)} scope="col" className="eyebrow px-2 py-2 text-start">
              {weekday.format(day)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeks.map((week) => (
          <tr key={isoDay(week[0] as Date)} className="break-inside-avoid">
            {week.map((day) => {
              const key = isoDay(day);
              const all = days.get(key) ?? [];
              const { shown, folded } = itemsHref ? foldItems(all) : { shown: all, folded: 0 };
              const isOther = month !== null && day.getUTCMonth() !== month;
              return (
                <td
                  key={key}
                  aria-current={key === today ? "date" : undefined}
                  className={classNames(
                    "border-t border-l px-1.5 py-1.5 align-top first:border-l-0",
                    month === null ? "h-96" : "h-28",
                    isOther && "bg-paper",
                    key === today && "shadow-[inset_0_2px_var(--brand)]",
                  )}
                >
                  <Link
                    href={dayHref(key)}
                    className={classNames(
                      "num mb-1 inline-block min-w-6 rounded-full px-1 text-center text-xs no-underline hover:bg-sunken",
                      isOther ? "text-ink-3" : "text-ink-2",
                      key === today &&
                        "bg-brand font-semibold text-on-fill hover:bg-brand-hover print:bg-transparent print:underline",
                    )}
                  >
                    <time dateTime={key}>{day.getUTCDate()}</time>
                  </Link>
                  <div className="grid grid-cols-1 gap-1">
                    {shown.slice(0, most).map((date) => (
                      <GridDate
                        key={date.uid}
                        date={date}
                        clashes={conflicts.get(date.uid) ?? []}
                        zone={zone}
                        locale={locale}
                      />
                    ))}
                    {itemsHref && folded > 0 && (
                      <FoldedItems
                        count={folded}
                        href={itemsHref(key)}
                        className="py-0.5 pl-1.5 text-xs leading-snug"
                        locale={locale}
                      />
                    )}
                    {shown.length > most && (
                      <Link href={dayHref(key)} className="pl-2 text-xs">
                        {t("more", { count: shown.length - most })}
                      </Link>
                    )}
                  </div>
                </td>
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
