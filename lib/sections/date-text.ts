import type { CalendarDate } from "@/lib/calendar/date";
import { dateFormat } from "@/lib/format/date-format";

/** When a date is, in words: "12–13 December 2026", "9 December 2026 at 18:30". Times are the institution's. */
export function dateText(date: CalendarDate, { zone, locale }: { zone: string; locale: string }): string {
  if (date.allDay)
    return dateFormat(locale, { dateStyle: "long", timeZone: "UTC" }).formatRange(date.startsOn, date.endsOn);
  return dateFormat(locale, {
    dateStyle: "long",
    timeStyle: "short",
    hourCycle: "h23",
    timeZone: zone,
  }).format(date.startsAt);
}

/** From when to when an item of a plan runs, where that is known. */
export function spanText(
  { startsOn, endsOn }: { startsOn: string | null; endsOn: string | null },
  locale: string,
): string {
  const format = dateFormat(locale, { month: "long", year: "numeric", timeZone: "UTC" });
  const [from, to] = [startsOn ?? endsOn, endsOn ?? startsOn];
  return from && to ? format.formatRange(new Date(from), new Date(to)) : "";
}
