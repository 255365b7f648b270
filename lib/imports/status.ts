import type { ImportStatus, RowClass } from "@/prisma/generated/enums";

/** What can be asked of an import, from which states, and where it leads. */
const MOVES = {
  analyse: { from: ["UPLOADED", "ANALYSED", "DRY_RUN", "FAILED"], to: "UPLOADED" },
  /** From the stored file, after a failure that was not its own. */
  retry: { from: ["FAILED"], to: "UPLOADED" },
  dryRun: { from: ["ANALYSED", "DRY_RUN", "FAILED"], to: "DRY_RUNNING" },
  apply: { from: ["DRY_RUN", "APPLIED"], to: "APPLYING" },
  undo: { from: ["APPLIED"], to: "UNDOING" },
  cancel: { from: ["UPLOADED", "ANALYSED", "DRY_RUNNING", "DRY_RUN", "FAILED"], to: "CANCELLED" },
} as const satisfies Record<string, { from: readonly ImportStatus[]; to: ImportStatus }>;

export type ImportMove = keyof typeof MOVES;

/** The state after a move, or null when it is not open from here. */
export function nextStatus(status: ImportStatus, move: ImportMove): ImportStatus | null {
  const { from, to } = MOVES[move];
  return (from as readonly ImportStatus[]).includes(status) ? to : null;
}

/** The states in which the worker is busy with an import and nobody else may change it. */
export const AT_WORK: readonly ImportStatus[] = ["UPLOADED", "DRY_RUNNING", "APPLYING", "UNDOING"];

/** What the page of an import shows: a step of the wizard, or how the import ended. */
export type Shown = "waiting" | "file" | "columns" | "review" | "done" | "undone" | "failed" | "cancelled";

/** The step that somebody asked for where the import's state has it, else the one that comes next. */
export function shownStep(status: ImportStatus, asked: "file" | "columns" | "review" | undefined): Shown {
  switch (status) {
    case "ANALYSED":
      return asked === "columns" ? "columns" : "file";
    case "DRY_RUN":
      return asked ?? "review";
    case "APPLIED":
      return asked === "review" ? "review" : "done";
    case "UNDONE":
      return "undone";
    case "FAILED":
      return "failed";
    case "CANCELLED":
      return "cancelled";
    default:
      return "waiting";
  }
}

/** The classes of rows in the order in which a review shows them. */
export const SHOWN_CLASSES = [
  "NEW",
  "UPDATE",
  "AMBIGUOUS",
  "SAME",
  "INVALID",
  "DUPLICATE_IN_FILE",
  "OUT_OF_SCOPE",
  "SUPPRESSED",
] as const satisfies readonly RowClass[];

/** The class that a review opens with: what a person must decide, else the first that has rows. */
export function firstClass(counts: Partial<Record<RowClass, number>>): RowClass {
  const order: readonly RowClass[] = ["AMBIGUOUS", ...SHOWN_CLASSES];
  return order.find((rowClass) => (counts[rowClass] ?? 0) > 0) ?? "NEW";
}
