import type {
  EventAudience,
  EventKind,
  EventMode,
  EventRoleKind,
  EventStatus,
  Promotion,
  QuestionKind,
  WaitlistOrder,
} from "@/prisma/generated/enums";

export const EVENT_KINDS = [
  ...(["CEREMONY", "REUNION", "FORUM", "THEMATIC_MEETING"] as const),
  ...(["EXCURSION", "WORKING_SESSION", "ONLINE", "OTHER"] as const),
] as const satisfies EventKind[];
export const EVENT_MODES = ["ONSITE", "ONLINE", "HYBRID"] as const satisfies EventMode[];
export const EVENT_AUDIENCES = [
  ...(["EVERYBODY", "ACCOUNTS", "ALUMNI", "AMBASSADORS", "STUDENTS", "STAFF"] as const),
] as const satisfies EventAudience[];
export const WAITLIST_ORDERS = ["STRICT", "FILL"] as const satisfies WaitlistOrder[];
export const PROMOTIONS = ["OFFER", "AUTO_CONFIRM", "MANUAL"] as const satisfies Promotion[];
export const QUESTION_KINDS = ["TEXT", "CHOICE", "YES_NO"] as const satisfies QuestionKind[];
export const ROLE_KINDS = ["SPEAKER", "MODERATOR", "HOST", "HELPER"] as const satisfies EventRoleKind[];
export const CURRENCIES = ["RON", "EUR", "BGN", "RUB", "USD"] as const;

/** What can be done with an event, from which states, and where it leads. */
const MOVES = {
  publish: { from: ["DRAFT", "POSTPONED"], to: "PUBLISHED" },
  /** As long as nobody has signed up. */
  withdraw: { from: ["PUBLISHED"], to: "DRAFT" },
  postpone: { from: ["PUBLISHED"], to: "POSTPONED" },
  cancel: { from: ["PUBLISHED", "POSTPONED"], to: "CANCELLED" },
  archive: { from: ["PUBLISHED", "CANCELLED"], to: "ARCHIVED" },
} as const satisfies Record<string, { from: readonly EventStatus[]; to: EventStatus }>;
export type EventMove = keyof typeof MOVES;

/** The state of an event after a move, or null when it is not open from here. */
export function nextStatus(status: EventStatus, move: EventMove): EventStatus | null {
  const { from, to } = MOVES[move];
  return (from as readonly EventStatus[]).includes(status) ? to : null;
}

/** What is called off or put away stays as it was. */
export const isOpenToChange = (status: EventStatus) => status !== "CANCELLED" && status !== "ARCHIVED";

/** So many of each part at most, and so many occurrences of a series. */
export const MOST_PARTS = 60;
export const MOST_OCCURRENCES = 30;
export const MOST_DATES = 8;
export const MOST_OPTIONS = 20;

export const EVENT_VIEWS = ["upcoming", "drafts", "past", "templates"] as const;
export type EventView = (typeof EVENT_VIEWS)[number];
export const PUBLIC_VIEWS = ["upcoming", "past"] as const;
export type PublicView = (typeof PUBLIC_VIEWS)[number];
