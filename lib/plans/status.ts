import type { PlanItemStatus, PlanStatus, RoundStatus } from "@/prisma/generated/enums";

/** What can be done with a plan, from which states, and where it leads. */
const MOVES = {
  start: { from: ["NOT_STARTED"], to: "DRAFT" },
  submit: { from: ["DRAFT", "RETURNED"], to: "SUBMITTED" },
  withdraw: { from: ["SUBMITTED"], to: "DRAFT" },
  open: { from: ["SUBMITTED"], to: "IN_REVIEW" },
  return: { from: ["IN_REVIEW"], to: "RETURNED" },
  approve: { from: ["IN_REVIEW"], to: "APPROVED" },
  begin: { from: ["APPROVED"], to: "IN_PROGRESS" },
  close: { from: ["IN_PROGRESS"], to: "CLOSED" },
  waive: { from: ["NOT_STARTED", "DRAFT", "SUBMITTED", "IN_REVIEW", "RETURNED"], to: "WAIVED" },
  reinstate: { from: ["WAIVED"], to: "DRAFT" },
} as const satisfies Record<string, { from: readonly PlanStatus[]; to: PlanStatus }>;

export type PlanMove = keyof typeof MOVES;

/** What is told of a plan's state: its own, its round's, and whether another plan took it over. */
export type PlanState = { status: PlanStatus; mergedIntoId: string | null; round: { status: RoundStatus } };

/** The state after a move, or null when it is not open from here. */
export function nextStatus(plan: PlanState, move: PlanMove): PlanStatus | null {
  const { from, to } = MOVES[move];
  const isRoundRight =
    plan.round.status === "OPEN" || (isRunning(plan) && (to === "CLOSED" || move === "begin"));
  const isOpen = plan.mergedIntoId === null && isRoundRight;
  return isOpen && (from as readonly PlanStatus[]).includes(plan.status) ? to : null;
}

const WRITABLE: readonly PlanStatus[] = ["DRAFT", "RETURNED"];

/** Its items and what it says besides are the faculty's to change. */
export function isWritable({ status, mergedIntoId, round }: PlanState): boolean {
  return mergedIntoId === null && round.status === "OPEN" && WRITABLE.includes(status);
}

/** It is being carried out: progress, evidence, proposed changes. Also after its round was closed. */
export function isRunning({ status, mergedIntoId, round }: PlanState): boolean {
  return (
    mergedIntoId === null &&
    (round.status === "OPEN" || round.status === "CLOSED") &&
    (status === "IN_PROGRESS" || status === "APPROVED")
  );
}

/** Who may remark on it: during a review the office alone, before and after it both sides. */
export function mayRemark(plan: PlanState, isOffice: boolean): boolean {
  if (plan.mergedIntoId !== null || plan.round.status === "ARCHIVED") return false;
  if (plan.status === "IN_REVIEW") return isOffice;
  return isWritable(plan) || isRunning(plan);
}

/** The parts of the list, as its tabs show them. */
export const VIEWS = {
  review: ["SUBMITTED", "IN_REVIEW"],
  writing: ["NOT_STARTED", "DRAFT"],
  returned: ["RETURNED"],
  running: ["APPROVED", "IN_PROGRESS"],
  ended: ["CLOSED", "WAIVED"],
} as const satisfies Record<string, readonly PlanStatus[]>;
export type PlanView = keyof typeof VIEWS;

/** How an item may end, and in which of these a reason is owed. */
export const ENDED: readonly PlanItemStatus[] = ["DONE", "PARTLY", "NOT_DONE", "MOVED", "DROPPED"];
const WITH_REASON: readonly PlanItemStatus[] = ["NOT_DONE", "DROPPED"];

export function owesReason(status: PlanItemStatus): boolean {
  return WITH_REASON.includes(status);
}
