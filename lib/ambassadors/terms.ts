/** A term: two years, to the day before. */
const TERM_YEARS = 2;
/** So long before the end of a term it can be renewed. */
export const RENEW_DAYS = 90;
/** So many days before the end the person is reminded of it. */
export const TERM_REMINDERS = [60, 14] as const;
/** After a new charter was adopted, this long to sign it. */
export const SIGN_DAYS = 30;
/** And so many days before that is over a reminder. */
export const SIGN_REMINDER = 7;
/** Whoever was excluded may appeal within this time. */
export const APPEAL_DAYS = 30;
/** What came to nothing is forgotten after a year. */
export const DECLINED_KEPT_DAYS = 365;
/** Nobody is on leave for longer. */
export const LONGEST_LEAVE_DAYS = 366;

const DAY_MS = 86_400_000;

/** Days are dates at midnight UTC, as PostgreSQL's dates travel. */
export const addDays = (day: Date, days: number): Date => new Date(day.getTime() + days * DAY_MS);

/** The last day of a term that begins on a day. */
export function termEnd(startsOn: Date): Date {
  return addDays(addYears(startsOn), -1);
}

/** The last day after a renewal: the next term follows the one that runs. */
export function renewedEnd(endsOn: Date): Date {
  return addDays(addYears(addDays(endsOn, 1)), -1);
}

function addYears(day: Date): Date {
  return new Date(Date.UTC(day.getUTCFullYear() + TERM_YEARS, day.getUTCMonth(), day.getUTCDate()));
}

/** Renewal is open in the last days of a term, so that nobody collects terms. */
export function isRenewable(endsOn: Date | null, day: Date): boolean {
  return endsOn !== null && endsOn <= addDays(day, RENEW_DAYS);
}

export type Standing = "signed" | "due" | "pending";

/**
 * How somebody who serves stands towards the charter in force: signed; due until a day; or, once that is over, pending, and
 * the badge is grey. Without a charter there is nothing to sign.
 */
export function standingOf(
  { hasSigned, adoptedOn }: { hasSigned: boolean; adoptedOn: Date | null },
  day: Date,
): { standing: Standing; dueOn: Date | null } {
  if (hasSigned || adoptedOn === null) return { standing: "signed", dueOn: null };
  const dueOn = addDays(adoptedOn, SIGN_DAYS);
  return { standing: day <= dueOn ? "due" : "pending", dueOn };
}

/** An appeal is open for a while after a revocation, and once. */
export function mayAppeal(
  { status, endedAt, appealedAt }: { status: string; endedAt: Date | null; appealedAt: Date | null },
  now: Date,
): boolean {
  return (
    status === "REVOKED" && appealedAt === null && endedAt !== null && now <= addDays(endedAt, APPEAL_DAYS)
  );
}
