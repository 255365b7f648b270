/** Where an office or a role stands on a day: it is yet to begin, held, or over. */
export type TermState = "coming" | "held" | "past";

/** An office with its first and last day, both included. */
export function officeState(
  { startsOn, endsOn }: { startsOn: Date; endsOn: Date | null },
  today: Date,
): TermState {
  if (startsOn > today) return "coming";
  return endsOn === null || endsOn >= today ? "held" : "past";
}

/** The longest life of a session: shorter for whoever has rights over others. session_actor holds to it, too. */
export const SESSION_HOURS = { staff: 12, others: 30 * 24 } as const;

/** After how long without a request a session is over. */
export const IDLE_MINUTES = { staff: 30, others: 14 * 24 * 60 } as const;

/** What an account can prove itself with, besides its mailbox. */
export type Factors = { readonly hasApp: boolean; readonly passkeys: number };

/** Whether a link in the mail is proof enough: not where something stronger was set up. */
export function mailSuffices({ hasApp, passkeys }: Factors, isStaff: boolean): boolean {
  return !hasApp && !(isStaff && passkeys > 0);
}
