import type { MilestoneKind, RoundStatus } from "@/prisma/generated/enums";

/** What can be done with a round, from which state, and where it leads. */
const MOVES = {
  open: { from: "DRAFT", to: "OPEN" },
  close: { from: "OPEN", to: "CLOSED" },
  archive: { from: "CLOSED", to: "ARCHIVED" },
} as const satisfies Record<string, { from: RoundStatus; to: RoundStatus }>;

export const ROUND_MOVES = Object.keys(MOVES) as [RoundMove, ...RoundMove[]];
export type RoundMove = keyof typeof MOVES;

/** The state after a move, or null when it is not open from here. */
export function nextStatus(status: RoundStatus, move: RoundMove): RoundStatus | null {
  return MOVES[move].from === status ? MOVES[move].to : null;
}

/** A round that is over is history: its deadlines, measures and units stay as they are. */
export function isEditable(status: RoundStatus): boolean {
  return status === "DRAFT" || status === "OPEN";
}

export const MILESTONE_KINDS = [
  "MEETING",
  "PLAN",
  "EX_ANTE",
  "APPROVAL",
  "DATABASE",
  "EX_POST",
  "OTHER",
] as const satisfies MilestoneKind[];

/** The deadlines that follow from a plan's own state. */
export function isOfPlan(kind: MilestoneKind): boolean {
  return kind === "PLAN" || kind === "APPROVAL";
}

/** The states of a cell of the board, what is worst first. */
export const CELL_STATES = [
  "OVERDUE",
  "ABSENT",
  "RETURNED",
  "AT_RISK",
  "PARTLY",
  "IN_REVIEW",
  "DUE",
  "DONE",
  "EXCUSED",
  "WAIVED",
  "NONE",
] as const;
/** How a faculty stands with a deadline. `NONE`: nothing is asked, or nothing can be said yet. */
export type CellState = (typeof CELL_STATES)[number];

/** What is still to be done, and can be given more time. */
export const OPEN_STATES: readonly CellState[] = ["DUE", "AT_RISK", "OVERDUE", "RETURNED", "PARTLY"];
