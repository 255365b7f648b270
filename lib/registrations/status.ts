import type { PaymentMeans, RegistrationStatus } from "@/prisma/generated/enums";

/** A place, a turn, or a question that waits for an answer: somebody has one of these for an event, never two. */
export const ACTIVE = [
  "PENDING_APPROVAL",
  "PENDING_PAYMENT",
  "CONFIRMED",
  "WAITLISTED",
  "OFFERED",
  "CHECKED_IN",
] as const satisfies RegistrationStatus[];

/** Those that take places; offers and unpaid places as long as they are held. */
export const TAKING = [
  "CONFIRMED",
  "CHECKED_IN",
  "PENDING_PAYMENT",
  "OFFERED",
] as const satisfies RegistrationStatus[];

/** Held until a moment, and then free again. */
export const HELD = ["OFFERED", "PENDING_PAYMENT"] as const satisfies RegistrationStatus[];

/** As the list of the organizers is divided. */
export const REGISTRATION_STATUSES = [
  ...ACTIVE,
  "NO_SHOW",
  "EXPIRED",
  "CANCELLED_BY_PERSON",
  "CANCELLED_BY_OFFICE",
] as const satisfies RegistrationStatus[];

export const PAYMENT_MEANS = ["INVOICE", "ON_SITE"] as const satisfies PaymentMeans[];

const isOneOf = (statuses: readonly RegistrationStatus[], status: RegistrationStatus) =>
  statuses.includes(status);

export const isActive = (status: RegistrationStatus) => isOneOf(ACTIVE, status);
export const isHeld = (status: RegistrationStatus) => isOneOf(HELD, status);
/** Has a place for good, and so a ticket. */
export const hasTicket = (status: RegistrationStatus) => status === "CONFIRMED" || status === "CHECKED_IN";

type Party = { status: RegistrationStatus; partySize: number; isOnline: boolean };

/** How many places a party takes now: nobody sits in the room who follows from elsewhere. */
export function placesOf({ status, partySize, isOnline }: Party): number {
  return isOneOf(TAKING, status) && !isOnline ? partySize : 0;
}

/** By which rule a registration moved or changed: what its steps say, beside the words of whoever decided. */
export const STEP_REASONS = [
  ...([
    "promoted",
    "promoted-alone",
    "promoted-by-hand",
    "set-ahead",
    "queued-again",
    "welcome-again",
  ] as const),
  ...([
    "skipped-suspended",
    "skipped-audience",
    "skipped-members-first",
    "offer-accepted",
    "offer-refused",
  ] as const),
  ...([
    "offer-missed",
    "offer-missed-again",
    "unpaid",
    "paid",
    "paid-late",
    "approved",
    "fewer-guests",
  ] as const),
  ...([
    "answers-changed",
    "walk-in",
    "absent",
    "event-over",
    "erased",
    "not-approved",
    "called-off",
    "event-cancelled",
  ] as const),
] as const;
export type StepReason = (typeof STEP_REASONS)[number];
export const isStepReason = (reason: string): reason is StepReason =>
  (STEP_REASONS as readonly string[]).includes(reason);

/** Why a registration ended, where something follows from it. */
export const REASONS = {
  /** An offer went by unanswered: there is one more turn, at the end of the list. */
  missed: "offer-missed",
  /** And then no more. */
  missedAgain: "offer-missed-again",
  refused: "offer-refused",
  unpaid: "unpaid",
} as const satisfies Record<string, StepReason>;

/** Until so many are ahead somebody reads the exact position, then about how many. */
export const EXACT_UP_TO = 10;

/** What stands before the own turn: the position itself, or a number in tens. */
export function turnOf(ahead: number): { exactly: number } | { about: number } {
  return ahead < EXACT_UP_TO ? { exactly: ahead + 1 } : { about: Math.round(ahead / 10) * 10 };
}
