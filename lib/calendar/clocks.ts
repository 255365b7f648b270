import { clockIn } from "@/lib/platform/clock";
import type { CalendarEntry } from "@/prisma/generated/client";

type When = Pick<CalendarEntry, "startsOn" | "endsOn" | "startsAt" | "endsAt">;

/** When an entry begins and ends, as its form says it: days as `YYYY-MM-DD`, times in the zone, none for whole days. */
export function clocksOf({ startsOn, endsOn, startsAt, endsAt }: When, zone: string) {
  const ofDay = (day: Date) => ({ day: day.toISOString().slice(0, 10), time: "" });
  if (startsOn) return { start: ofDay(startsOn), end: ofDay(endsOn ?? startsOn) };
  return startsAt && endsAt
    ? { start: clockIn(zone, startsAt), end: clockIn(zone, endsAt) }
    : { start: { day: "", time: "" }, end: null };
}
