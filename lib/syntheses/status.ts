import type {
  RoundDocumentKind,
  RoundStatus,
  SynthesisKind,
  SynthesisStatus,
} from "@/prisma/generated/enums";

/** What can be done with a synthesis, from which states, and where it leads. */
const MOVES = {
  submit: { from: ["DRAFT", "RETURNED"], to: "SUBMITTED" },
  return: { from: ["SUBMITTED"], to: "RETURNED" },
  accept: { from: ["SUBMITTED"], to: "ACCEPTED" },
} as const satisfies Record<string, { from: readonly SynthesisStatus[]; to: SynthesisStatus }>;

export type SynthesisMove = keyof typeof MOVES;

/** The state after a move, or null when it is not open from here. */
export function nextStatus(status: SynthesisStatus, move: SynthesisMove): SynthesisStatus | null {
  const { from, to } = MOVES[move];
  return (from as readonly SynthesisStatus[]).includes(status) ? to : null;
}

/** A late synthesis is still taken after the round was closed; one that is in the archive is history. */
export function isRoundOpen(status: RoundStatus): boolean {
  return status === "OPEN" || status === "CLOSED";
}

/** Its words are the faculty's to change; its figures are counted anew whenever it is looked at. */
export function isWritable(synthesis: SynthesisStatus, round: RoundStatus): boolean {
  return isRoundOpen(round) && nextStatus(synthesis, "submit") !== null;
}

export const SYNTHESIS_KINDS = ["EX_ANTE", "EX_POST"] as const satisfies SynthesisKind[];

/** What the faculty writes, in the order of the document. */
export const SECTIONS = {
  EX_ANTE: ["intentions", "priorities", "support"],
  EX_POST: ["results", "difficulties", "lessons", "outlook"],
} as const satisfies Record<SynthesisKind, readonly string[]>;
export type Section = (typeof SECTIONS)[SynthesisKind][number];
export const ALL_SECTIONS = SYNTHESIS_KINDS.flatMap((kind): readonly Section[] => SECTIONS[kind]);

/** The documents of a round, by the words of their addresses. */
export const REPORTS = {
  "ex-ante": "CONSOLIDATED_EX_ANTE",
  "ex-post": "CONSOLIDATED_EX_POST",
  annex: "RECTORS_ANNEX",
} as const satisfies Record<string, RoundDocumentKind>;
export type ReportName = keyof typeof REPORTS;
export const REPORT_NAMES = Object.keys(REPORTS) as [ReportName, ...ReportName[]];

/** What the office writes into a document besides a word on each faculty in the annex. */
export const REPORT_SECTIONS = ["foreword", "conclusions"] as const;
export type ReportSection = (typeof REPORT_SECTIONS)[number];
