import type { ImportStatus } from "@/prisma/generated/enums";

/** What can be asked of an import, from which states, and where it leads. */
const MOVES = {
  analyse: { from: ["UPLOADED", "ANALYSED", "DRY_RUN", "FAILED"], to: "UPLOADED" },
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
