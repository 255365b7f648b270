import type { ClaimStatus } from "@/prisma/generated/enums";

/** Somebody has yet to decide, or the person has yet to answer. */
export const OPEN = [
  "CLAIM_PENDING",
  "CLAIM_AMBIGUOUS",
  "INFO_REQUESTED",
  "APPEALED",
] as const satisfies ClaimStatus[];

/** What can be done with a claim, from which states, and where it leads. */
const MOVES = {
  verify: { from: OPEN, to: "VERIFIED" },
  refuse: { from: OPEN, to: "REFUSED" },
  ask: { from: ["CLAIM_PENDING", "CLAIM_AMBIGUOUS", "APPEALED"], to: "INFO_REQUESTED" },
  answer: { from: ["INFO_REQUESTED"], to: "CLAIM_PENDING" },
  appeal: { from: ["REFUSED"], to: "APPEALED" },
  withdraw: { from: OPEN, to: "WITHDRAWN" },
  reverse: { from: ["VERIFIED"], to: "REVERSED" },
} as const satisfies Record<string, { from: readonly ClaimStatus[]; to: ClaimStatus }>;

export type ClaimMove = keyof typeof MOVES;

/** The state after a move, or null when it is not open from here. */
export function nextStatus(status: ClaimStatus, move: ClaimMove): ClaimStatus | null {
  const { from, to } = MOVES[move];
  return (from as readonly ClaimStatus[]).includes(status) ? to : null;
}

/** Once somebody appealed, the office decides. */
export function isForOffice({ appeal }: { appeal: string | null }): boolean {
  return appeal !== null;
}

/** The parts of the queue, as its tabs show them. */
export const VIEWS = {
  open: ["CLAIM_PENDING", "CLAIM_AMBIGUOUS"],
  asked: ["INFO_REQUESTED"],
  appealed: ["APPEALED"],
  decided: ["VERIFIED", "REFUSED", "REVERSED"],
} as const satisfies Record<string, readonly ClaimStatus[]>;
export type QueueView = keyof typeof VIEWS;

/** After so many days without a decision a claim goes to the office as well. */
export const ESCALATION_DAYS = 7;
