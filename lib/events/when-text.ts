import { clockIn } from "@/lib/platform/clock";

type Times = { readonly startsAt: Date; readonly endsAt: Date };
type Reader = { locale: string; zone: string };

/** The day of something, on its own clock, or the first and the last: "Thursday 20 May 2027". */
export function daysText({ startsAt, endsAt }: Times, { locale, zone }: Reader): string {
  const isOneDay = clockIn(zone, startsAt).day === clockIn(zone, new Date(endsAt.getTime() - 1)).day;
  const format = new Intl.DateTimeFormat(locale, {
    ...(isOneDay ? { weekday: "long" } : {}),
    day: "numeric",
    month: "long",
    year: "numeric",
    timeZone: zone,
  });
  return isOneDay ? format.format(startsAt) : format.formatRange(startsAt, endsAt);
}

/** From when to when: "18:00–20:30". */
export function hoursText({ startsAt, endsAt }: Times, { zone }: Reader): string {
  return `${clockIn(zone, startsAt).time}–${clockIn(zone, endsAt).time}`;
}

/** What a clock of another place is called, beside the time: "CET"; nothing where it is the institution's own. */
export function clockText(instant: Date, { locale, zone, own }: Reader & { own: string }): string | null {
  if (zone === own) return null;
  const parts = new Intl.DateTimeFormat(locale, { timeZone: zone, timeZoneName: "shortGeneric" });
  return parts.formatToParts(instant).find(({ type }) => type === "timeZoneName")?.value ?? zone;
}
