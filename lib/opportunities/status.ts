import type { ApplicationStatus, OpportunityKind, OpportunityStatus } from "@/prisma/generated/enums";

export const KINDS = [
  ...(["INTERNSHIP", "PRACTICE", "EXCURSION", "JOB", "PROJECT", "THESIS", "TALK"] as const),
  ...(["VOLUNTEERING", "SCHOLARSHIP"] as const),
] as const satisfies readonly OpportunityKind[];

/** Whose move it is: who posted it, or the staff of the units that it is for. */
type Side = "poster" | "staff";
type Rule = {
  by: readonly Side[];
  from: readonly OpportunityStatus[];
  to: OpportunityStatus;
  asksReason?: true;
};

/** Every legal move (capability 13); the day ends what is published by itself. */
export const MOVES = {
  submit: { by: ["poster"], from: ["DRAFT"], to: "SUBMITTED" },
  revise: { by: ["poster"], from: ["SUBMITTED", "RETURNED", "PUBLISHED", "EXPIRED"], to: "DRAFT" },
  publish: { by: ["staff"], from: ["SUBMITTED"], to: "PUBLISHED" },
  return: { by: ["staff"], from: ["SUBMITTED", "PUBLISHED"], to: "RETURNED", asksReason: true },
  fill: { by: ["poster", "staff"], from: ["PUBLISHED"], to: "FILLED" },
  renew: { by: ["poster"], from: ["PUBLISHED", "EXPIRED"], to: "PUBLISHED" },
  withdraw: { by: ["poster"], from: ["SUBMITTED", "RETURNED", "PUBLISHED"], to: "WITHDRAWN" },
} as const satisfies Record<string, Rule>;
export type Move = keyof typeof MOVES;
export const ALL_MOVES = Object.keys(MOVES) as [Move, ...Move[]];

/** The state after a move, or null when this side cannot make it from here. */
export function nextStatus(status: OpportunityStatus, move: Move, side: Side): OpportunityStatus | null {
  const rule: Rule = MOVES[move];
  return rule.by.includes(side) && rule.from.includes(status) ? rule.to : null;
}

export function asksReason(move: Move): boolean {
  const rule: Rule = MOVES[move];
  return rule.asksReason ?? false;
}

/** How long an offer stays, unless its last day to apply comes first. */
export const SHOWN_DAYS = 60;
/** After the end the poster is asked what came of it. */
export const OUTCOME_DAYS = 14;
/** Letters and CVs are kept so long after the end. */
export const KEPT_MONTHS = 6;

type Dated = {
  status: OpportunityStatus;
  applyUntil: Date | null;
  applyUrl: string | null;
  eventId: string | null;
};

/** Whether letters are taken within the portal: not elsewhere, not by an event, not too late. `day` is the institution's. */
export function takesApplications({ status, applyUntil, applyUrl, eventId }: Dated, day: Date): boolean {
  return (
    status === "PUBLISHED" &&
    applyUrl === null &&
    eventId === null &&
    (applyUntil === null || day <= applyUntil)
  );
}

export const isOver = (status: OpportunityStatus): boolean =>
  status === "FILLED" || status === "EXPIRED" || status === "WITHDRAWN";

/** What a poster answers an application; one that was withdrawn or answered for good is not answered again. */
export const ANSWERS = [
  "SHORTLISTED",
  "ACCEPTED",
  "DECLINED",
] as const satisfies readonly ApplicationStatus[];
export const isAnswerable = (status: ApplicationStatus): boolean =>
  status === "SENT" || status === "SHORTLISTED";

/** The lists of the desk. */
export const VIEWS = {
  waiting: ["SUBMITTED"],
  published: ["PUBLISHED"],
  past: ["RETURNED", "FILLED", "EXPIRED", "WITHDRAWN"],
} as const satisfies Record<string, readonly OpportunityStatus[]>;
export type View = keyof typeof VIEWS | "reports";
export const VIEW_NAMES = ["waiting", "published", "past", "reports"] as const satisfies readonly View[];
