import type { DatePrecision } from "@/prisma/generated/enums";
import { dateFormat } from "./date-format";
import { oncePerLocale } from "./once-per-locale";

const STYLE: Record<DatePrecision, Intl.DateTimeFormatOptions> = {
  DAY: { day: "numeric", month: "long", year: "numeric" },
  MONTH: { month: "long", year: "numeric" },
  YEAR: { year: "numeric" },
};

/**
 * A calendar date, told as exactly as it is known: "14 July 1985", "July 1985", "1985".
 * @param date YYYY-MM-DD, or midnight UTC as the database gives it; no time zone moves it.
 */
export function formatDate(
  date: string | Date,
  { locale, precision = "DAY" }: { locale: string; precision?: DatePrecision },
): string {
  return dateFormat(locale, { ...STYLE[precision], timeZone: "UTC" }).format(new Date(date));
}

/** An instant on the clock of the institution's zone: "14 July 1985 at 18:30". */
export function formatDateTime(instant: Date, { locale, zone }: { locale: string; zone: string }): string {
  return dateFormat(locale, {
    dateStyle: "long",
    timeStyle: "short",
    hourCycle: "h23",
    timeZone: zone,
  }).format(instant);
}

/** Units of relative time, longest first, in milliseconds; months and years at their mean length. */
const UNITS: [Intl.RelativeTimeFormatUnit, number][] = [
  ["year", 31_556_952_000],
  ["month", 2_629_746_000],
  ["week", 604_800_000],
  ["day", 86_400_000],
  ["hour", 3_600_000],
  ["minute", 60_000],
];

const relative = oncePerLocale((locale) => new Intl.RelativeTimeFormat(locale, { numeric: "auto" }));

/** How long ago or ahead an instant is, in the longest whole unit: "3 weeks ago", "in 2 hours", "now". */
export function formatRelative(instant: Date, { locale, now }: { locale: string; now: Date }): string {
  const distance = instant.getTime() - now.getTime();
  const format = relative(locale);
  const unit = UNITS.find(([, length]) => Math.abs(distance) >= length);
  return unit ? format.format(Math.trunc(distance / unit[1]), unit[0]) : format.format(0, "second");
}

/** Days from the first to the last: "4 – 5 December 2026", "14 July 1985". At midnight UTC. */
export function formatDays(from: Date, to: Date, { locale }: { locale: string }): string {
  return dateFormat(locale, { ...STYLE.DAY, timeZone: "UTC" }).formatRange(from, to);
}

/** A day in the head of a column: "4 Apr"; of several days "16–17 Feb". Days at midnight UTC. */
export function formatShortDays(from: Date, to: Date, { locale }: { locale: string }): string {
  const format = dateFormat(locale, { day: "numeric", month: "short", timeZone: "UTC" });
  return from < to ? format.formatRange(from, to) : format.format(to);
}

/** A day that somebody waits for: "Sunday 4 April". At midnight UTC. */
export function formatWeekday(day: Date, { locale }: { locale: string }): string {
  return dateFormat(locale, {
    weekday: "long",
    day: "numeric",
    month: "long",
    timeZone: "UTC",
  }).format(day);
}
