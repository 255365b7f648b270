/** Where an office stands: nobody said yes to it yet, somebody said no, it is yet to begin, held, or over. */
export type TermState = "proposed" | "declined" | "coming" | "held" | "past";

/** An office with its first and last day, both included, or the minute at which it ended before. */
export type Term = {
  startsOn: Date;
  endsOn: Date | null;
  endedAt: Date | null;
  acceptedAt: Date | null;
  declinedAt: Date | null;
};

/** How an office stands at an instant, which is `today` in the institution's zone. Rights follow `held` alone. */
export function officeState(term: Term, today: Date, now: Date): TermState {
  const { startsOn, endsOn, endedAt, acceptedAt, declinedAt } = term;
  if (declinedAt) return "declined";
  if ((endedAt && endedAt <= now) || (endsOn && endsOn < today)) return "past";
  if (!acceptedAt) return "proposed";
  return startsOn > today ? "coming" : "held";
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
