import { TriangleAlert } from "lucide-react";
import { classNames } from "@/components/ui/class-names";
import { Link } from "@/components/ui/link";
import { Tag } from "@/components/ui/tag";
import type { DateKind } from "@/lib/calendar/date";
import { isoDay } from "@/lib/calendar/period";
import type { ListedDate } from "@/lib/calendar/queries/list-dates";
import { dateFormat } from "@/lib/format/date-format";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { clockIn } from "@/lib/platform/clock";

/** The edge of each kind; the word stands beside it for who sees no color. */
const EDGE: Record<DateKind, string> = {
  deadline: "border-late",
  meeting: "border-info",
  event: "border-ok",
  item: "border-brand",
  entry: "border-brass",
  task: "border-wait",
};

export type ShownDateProps = {
  date: ListedDate;
  /** The dates of others that ask the same people to the same evening. */
  clashes: readonly ListedDate[];
  zone: string;
  locale: Locale;
};

/** From when to when on one day, in a word for whole days; of a date of several days where it ends. */
function timeText(date: ListedDate, zone: string, locale: Locale): string {
  const t = translator(locale, "calendar");
  if (isDue(date)) return t(`kind.${date.kind}`);
  if (date.allDay) {
    const isLong = isoDay(date.startsOn) !== isoDay(date.endsOn);
    return isLong ? t("until", { day: shortDay(date.endsOn, locale) }) : t("allDay");
  }
  return `${clockIn(zone, date.startsAt).time}–${clockIn(zone, date.endsAt).time}`;
}

/** Something is owed by then; it does not take the day. */
const isDue = ({ kind }: ListedDate) => kind === "deadline" || kind === "task";

export function shortDay(day: Date, locale: Locale): string {
  return dateFormat(locale, { day: "numeric", month: "short", timeZone: "UTC" }).format(day);
}

/** A date in the small space of a day of the grid. */
export function GridDate({ date, clashes, zone, locale }: ShownDateProps) {
  const t = translator(locale, "calendar");
  return (
    <Link
      href={`/${locale}${date.href}`}
      title={[date.title, date.unitName, date.place].filter(Boolean).join(" · ")}
      className={classNames(
        "block border-l-3 py-0.5 pl-1.5 text-xs leading-snug text-ink no-underline hover:bg-sunken",
        EDGE[date.kind],
      )}
    >
      <span className="sr-only">{t(`kind.${date.kind}`)}: </span>
      {!date.allDay && <span className="num text-ink-2">{clockIn(zone, date.startsAt).time} </span>}
      <span className={classNames("line-clamp-2", date.isCancelled && "line-through")}>
        {date.title}
        {unitText(date) && <span className="text-ink-3"> · {unitText(date)}</span>}
      </span>
      {date.isCancelled && <span className="sr-only"> ({t("cancelled")})</span>}
      {clashes.length > 0 && (
        <span className="text-late-ink">
          <TriangleAlert aria-hidden="true" className="mt-0.5 size-3.5" />
          <span className="sr-only"> {clashText(clashes, locale)}</span>
        </span>
      )}
    </Link>
  );
}

/** A date as a line of the agenda. */
export function AgendaDate({ date, clashes, zone, locale }: ShownDateProps) {
  const t = translator(locale, "calendar");
  return (
    <li
      data-row=""
      className={classNames(
        "grid grid-cols-[5.5rem_minmax(0,1fr)] items-baseline gap-x-3 sm:grid-cols-[6.5rem_minmax(0,1fr)] border-l-3 py-2 pl-3",
        EDGE[date.kind],
      )}
    >
      <span className="num text-sm text-ink-2">{timeText(date, zone, locale)}</span>
      <div className="min-w-0">
        <Link
          href={`/${locale}${date.href}`}
          className={classNames(
            "row-link font-semibold text-ink decoration-transparent hover:decoration-current",
            date.isCancelled && "line-through",
          )}
        >
          {date.title}
        </Link>
        <p className="flex flex-wrap items-center gap-x-2.5 gap-y-1 text-sm text-ink-2">
          <span>{factsText(date, locale)}</span>
          {date.isCancelled && <Tag>{t("cancelled")}</Tag>}
        </p>
        {clashes.length > 0 && (
          <p className="mt-1 flex items-baseline gap-1.5 text-sm font-medium text-late-ink">
            <TriangleAlert aria-hidden="true" className="size-3.5 translate-y-0.5" />
            {clashText(clashes, locale)}
          </p>
        )}
      </div>
    </li>
  );
}

/** What is told under a title: the kind where the edge of the line does not tell it, whose it is, and where. */
function factsText(date: ListedDate, locale: Locale): string {
  const t = translator(locale, "calendar");
  const { kind, unitName, place } = date;
  const facts =
    kind === "entry"
      ? [unitName ?? t("university"), place]
      : [!isDue(date) && t(`kind.${kind}`), unitText(date), place];
  return facts.filter(Boolean).join(" · ");
}

/** The unit, where the title does not name it already. */
const unitText = ({ title, unitName }: ListedDate) =>
  unitName && title.includes(unitName) ? null : unitName;

type FoldedItemsProps = { count: number; href: string; className?: string; locale: Locale };

/** The many planned actions of a day in one line, which leads to them. */
export function FoldedItems({ count, href, className, locale }: FoldedItemsProps) {
  return (
    <Link
      href={href}
      className={classNames("block border-l-3 text-ink no-underline hover:underline", EDGE.item, className)}
    >
      {translator(locale, "calendar")("folded", { count })}
    </Link>
  );
}

function clashText(clashes: readonly ListedDate[], locale: Locale): string {
  const titles = clashes.map(({ title, unitName }) => (unitName ? `${title} (${unitName})` : title));
  return translator(locale, "calendar")("conflict", { titles: titles.join(", ") });
}
