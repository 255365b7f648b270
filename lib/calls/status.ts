import type { ActivityCategory, CallKind, CallStatus, EventKind } from "@/prisma/generated/enums";

export const KINDS = ["HELPERS", "HOST", "SPEAKER", "MENTOR", "OTHER"] as const satisfies readonly CallKind[];
/** Whom a call is for: everybody of the last is of no other. */
export const AUDIENCES = ["AMBASSADORS", "ALUMNI", "ACCOUNTS"] as const;

type Rule = { from: readonly CallStatus[]; to: CallStatus; asksReason?: true };

/** Every legal move of a call; thanking, which ends it, has a form of its own. */
export const MOVES = {
  open: { from: ["DRAFT"], to: "OPEN" },
  close: { from: ["OPEN"], to: "CLOSED" },
  reopen: { from: ["CLOSED"], to: "OPEN" },
  cancel: { from: ["OPEN", "CLOSED"], to: "CANCELLED", asksReason: true },
} as const satisfies Record<string, Rule>;
export type Move = keyof typeof MOVES;
export const ALL_MOVES = Object.keys(MOVES) as [Move, ...Move[]];

/** The state after a move, or null when it is not open from here. */
export function nextStatus(status: CallStatus, move: Move): CallStatus | null {
  const rule: Rule = MOVES[move];
  return rule.from.includes(status) ? rule.to : null;
}

export function asksReason(move: Move): boolean {
  const rule: Rule = MOVES[move];
  return rule.asksReason ?? false;
}

type Dated = { status: CallStatus; signUpUntil: Date | null; startsAt: Date | null };

/** Whether somebody may sign up: open, not past its last day, not begun. `day` is the institution's. */
export function takesSignUps(
  { status, signUpUntil, startsAt }: Dated,
  { day, now }: { day: Date; now: Date },
): boolean {
  return (
    status === "OPEN" && (signUpUntil === null || day <= signUpUntil) && (startsAt === null || now < startsAt)
  );
}

/** Whether places can still be given and taken back. */
export const isRunning = (status: CallStatus): boolean => status === "OPEN" || status === "CLOSED";

/** What having helped counts as in the log. */
export function categoryOf(kind: CallKind, event: EventKind | null): ActivityCategory {
  switch (kind) {
    case "HOST":
      return "EXCURSION";
    case "SPEAKER":
      return "TALK";
    case "MENTOR":
      return "MENTORING";
    case "HELPERS":
      return event === "CEREMONY" ? "CEREMONY" : "EVENT";
    default:
      return "OTHER";
  }
}

/** The lists of the desk. */
export const VIEWS = {
  open: ["OPEN", "CLOSED"],
  drafts: ["DRAFT"],
  past: ["DONE", "CANCELLED"],
} as const satisfies Record<string, readonly CallStatus[]>;
export type View = keyof typeof VIEWS;
export const VIEW_NAMES = Object.keys(VIEWS) as [View, ...View[]];
