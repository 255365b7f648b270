import type { DuplicateStatus } from "@/prisma/generated/enums";

/** The lists of the page, in their order; `merged` are pairs that were found to be one person, and can be two again. */
export const TABS = ["open", "asked", "later", "proposed", "different", "merged"] as const;
export type Tab = (typeof TABS)[number];

export const STATUS_OF: Record<Exclude<Tab, "merged">, DuplicateStatus> = {
  open: "OPEN",
  asked: "ASKED",
  later: "LATER",
  proposed: "PROPOSED",
  different: "DIFFERENT",
};

/** What may be decided of a pair by one key; `OPEN` asks again. */
export const DECISIONS = ["SAME", "DIFFERENT", "LATER", "OPEN"] as const;
export type Decision = (typeof DECISIONS)[number];

/** Whether a colleague has one of a pair's records in reach, and so may be asked. */
export function reachesPair(
  { isOffice, unitIds }: { isOffice: boolean; unitIds: readonly number[] },
  ofPair: readonly number[],
): boolean {
  return isOffice || unitIds.some((id) => ofPair.includes(id));
}
