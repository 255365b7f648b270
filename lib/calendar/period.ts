import { clockIn } from "@/lib/platform/clock";
import { type CalendarDate, DATE_KINDS } from "./date";
import type { CalendarView } from "./schema";

const DAY_MS = 86_400_000;
/** How far an agenda looks ahead. */
const AGENDA_DAYS = 42;

export const addDays = (day: Date, days: number) => new Date(day.getTime() + days * DAY_MS);
export const isoDay = (day: Date) => day.toISOString().slice(0, 10);

/** What a view shows around a day: the first and last day, and where the neighbors begin. All at midnight UTC. */
export type Period = { first: Date; last: Date; previous: Date; next: Date };

/** A month as whole weeks from Monday, a week, or the six weeks from a day. */
export function periodOf(view: CalendarView, day: Date): Period {
  if (view === "agenda")
    return {
      first: day,
      last: addDays(day, AGENDA_DAYS - 1),
      previous: addDays(day, -AGENDA_DAYS),
      next: addDays(day, AGENDA_DAYS),
    };
  if (view === "week") {
    const first = mondayOf(day);
    return { first, last: addDays(first, 6), previous: addDays(first, -7), next: addDays(first, 7) };
  }
  const [year, month] = [day.getUTCFullYear(), day.getUTCMonth()];
  return {
    first: mondayOf(new Date(Date.UTC(year, month, 1))),
    last: addDays(mondayOf(new Date(Date.UTC(year, month + 1, 0))), 6),
    previous: new Date(Date.UTC(year, month - 1, 1)),
    next: new Date(Date.UTC(year, month + 1, 1)),
  };
}

function mondayOf(day: Date): Date {
  return addDays(day, -((day.getUTCDay() + 6) % 7));
}

/** The days of a period in their order. */
export function daysOf({ first, last }: Pick<Period, "first" | "last">): Date[] {
  const count = Math.round((last.getTime() - first.getTime()) / DAY_MS) + 1;
  return Array.from({ length: count }, (_, at) => addDays(first, at));
}

/** The first and the last day that a date touches, YYYY-MM-DD, in a zone. What ends at midnight does not touch the next. */
function daysTouched(date: CalendarDate, zone: string): { first: string; last: string } {
  if (date.allDay) return { first: isoDay(date.startsOn), last: isoDay(date.endsOn) };
  return {
    first: clockIn(zone, date.startsAt).day,
    last: clockIn(zone, new Date(date.endsAt.getTime() - 1)).day,
  };
}

/** What lasts longer is told on its first and its last day, so that it does not drown what is on the days between. */
const LONG_DAYS = 7;

/** The dates of each day that has any, YYYY-MM-DD: whole days first, by how much they press, then by the clock. */
export function byDay<D extends CalendarDate>(
  dates: readonly D[],
  period: Pick<Period, "first" | "last">,
  zone: string,
): Map<string, D[]> {
  const days = new Map<string, D[]>();
  const touched = dates.map((date) => ({ date, ...daysTouched(date, zone) }));
  for (const day of daysOf(period).map(isoDay)) {
    const found = touched.filter((one) => isToldOn(day, one)).map(({ date }) => date);
    if (found.length > 0) days.set(day, found.sort(inOrder));
  }
  return days;
}

function isToldOn(day: string, { first, last }: { first: string; last: string }): boolean {
  if (day < first || day > last) return false;
  const isLong = Date.parse(last) - Date.parse(first) >= LONG_DAYS * DAY_MS;
  return !isLong || day === first || day === last;
}

function inOrder(a: CalendarDate, b: CalendarDate): number {
  const at = (date: CalendarDate) => (date.allDay ? 0 : date.startsAt.getTime());
  const press = ({ kind }: CalendarDate) => DATE_KINDS.indexOf(kind);
  return at(a) - at(b) || press(a) - press(b) || a.title.localeCompare(b.title);
}
