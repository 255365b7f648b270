const DAY_MS = 86_400_000;

/** What a calendar and a clock on the wall of a zone show: `{ day: "2026-03-29", time: "03:30" }`. */
export type WallClock = { readonly day: string; readonly time: string };

/** The wall clock of a zone at an instant. */
export function clockIn(zone: string, instant: Date): WallClock {
  const [day = "", time = ""] = formatOf(zone).format(instant).split(", ");
  return { day, time };
}

/**
 * The instant at which the wall clock of a zone shows a time. An hour that the zone skips in spring begins an hour later;
 * of an hour that comes twice in autumn it is the first.
 */
export function instantOn(zone: string, { day, time }: WallClock): Date {
  const asIfUtc = Date.parse(`${day}T${time}:00Z`);
  const offsets = [asIfUtc - DAY_MS, asIfUtc + DAY_MS].map((around) => offsetAt(zone, around));
  const candidates = offsets
    .map((offset) => new Date(asIfUtc - offset))
    .sort((a, b) => Number(a) - Number(b));
  const shows = (instant: Date) => {
    const clock = clockIn(zone, instant);
    return clock.day === day && clock.time === time;
  };
  return candidates.find(shows) ?? (candidates.at(-1) as Date);
}

/** By how much the wall clock is ahead of UTC, in milliseconds. */
function offsetAt(zone: string, at: number): number {
  const whole = new Date(at - (at % 60_000));
  const { day, time } = clockIn(zone, whole);
  return Date.parse(`${day}T${time}:00Z`) - whole.getTime();
}

const made = new Map<string, Intl.DateTimeFormat>();

/** Making a format takes longer than a hundred uses of it. */
function formatOf(zone: string): Intl.DateTimeFormat {
  const format =
    made.get(zone) ??
    new Intl.DateTimeFormat("en-CA", {
      timeZone: zone,
      year: "numeric",
      month: "2-digit",
      day: "2-digit",
      hour: "2-digit",
      minute: "2-digit",
      hourCycle: "h23",
    });
  made.set(zone, format);
  return format;
}
