import { clockIn, instantOn } from "@/lib/platform/clock";

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
const NIGHT = { from: "22:00", to: "08:00" };
/** Two hours after the night, which is as long as the shortest offer lasts. */
const MORNING = "10:00";

/**
 * Until when an offer stands: 48 hours when the event is more than a week away, 12 when it is more than two days away,
 * else 2. What would run out at night on the institution's clock runs out in the morning after it, unless the event begins
 * within a day; never after the event has begun.
 */
export function offerUntil(now: Date, startsAt: Date, zone: string): Date {
  const lead = startsAt.getTime() - now.getTime();
  const hours = lead > 7 * DAY_MS ? 48 : lead > 2 * DAY_MS ? 12 : 2;
  const end = new Date(now.getTime() + hours * HOUR_MS);
  const until = lead < DAY_MS ? end : afterNight(end, zone);
  return until < startsAt ? until : startsAt;
}

function afterNight(end: Date, zone: string): Date {
  const { day, time } = clockIn(zone, end);
  if (time >= NIGHT.to && time < NIGHT.from) return end;
  return instantOn(zone, { day: time < NIGHT.to ? day : dayAfter(day), time: MORNING });
}

const dayAfter = (day: string) =>
  new Date(Date.parse(`${day}T00:00:00Z`) + DAY_MS).toISOString().slice(0, 10);
