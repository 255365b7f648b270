import { dateFormat } from "@/lib/format/date-format";
import { clockIn } from "@/lib/platform/clock";

type Times = { startsAt: Date; endsAt: Date };

/** When a sitting is, on the institution's clock: "Thursday, 12 March 2026, 10:00–13:00". */
export function sittingTime(
  { startsAt, endsAt }: Times,
  { locale, zone }: { locale: string; zone: string },
): string {
  const day = dateFormat(locale, { dateStyle: "full", timeZone: zone }).format(startsAt);
  return `${day}, ${clockIn(zone, startsAt).time}–${clockIn(zone, endsAt).time}`;
}

/** The days of a meeting, for lists: "12 – 13 March 2026". */
export function sittingDays(
  sittings: readonly Pick<Times, "startsAt">[],
  { locale, zone }: { locale: string; zone: string },
): string {
  const [first, last] = [sittings[0], sittings.at(-1)];
  if (!first || !last) return "";
  const format = dateFormat(locale, {
    day: "numeric",
    month: "long",
    year: "numeric",
    timeZone: zone,
  });
  return format.formatRange(first.startsAt, last.startsAt);
}
