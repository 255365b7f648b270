import type { Evidence } from "@/lib/matching/evidence";

/** A record, and whose it is: what the matching must find out by itself. */
export type Labeled = { person: string; evidence: Evidence };

/** How many pairs of the records are one person's. */
export function countTruePairs(records: readonly Labeled[]): number {
  const sizes = new Map<string, number>();
  for (const { person } of records) sizes.set(person, (sizes.get(person) ?? 0) + 1);
  return [...sizes.values()].reduce((pairs, size) => pairs + (size * (size - 1)) / 2, 0);
}
