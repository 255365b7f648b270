const DAY_MS = 86_400_000;

/** Whole days from one calendar day to another, both at midnight UTC. */
export function daysBetween(from: Date, to: Date): number {
  return Math.round((to.getTime() - from.getTime()) / DAY_MS);
}

export function daysAfter(day: Date, days: number): Date {
  return new Date(day.getTime() + days * DAY_MS);
}

/** The same day of the month some years later, whatever the weekday; 29 February becomes the 28th where there is none. */
export function yearsAfter(day: Date, years: number): Date {
  const [year, month] = [day.getUTCFullYear() + years, day.getUTCMonth()];
  const last = new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
  return new Date(Date.UTC(year, month, Math.min(day.getUTCDate(), last)));
}

/** Whoever begins later has at least so many days, or as many as the others had when those were fewer. */
const LATE_START_DAYS = 30;

/**
 * The deadline of a faculty or a coordinator that began on `startedOn`, after the round was opened; never earlier than
 * what it was.
 */
export function shiftedDue(dueOn: Date, openedOn: Date, startedOn: Date): Date {
  const given = Math.max(0, Math.min(LATE_START_DAYS, daysBetween(openedOn, dueOn)));
  const shifted = daysAfter(startedOn, given);
  return shifted > dueOn ? shifted : dueOn;
}
