import { blockingKeys, kindOfKey } from "@/lib/matching/blocking";
import type { Labeled } from "./labeled";

export type Pair = readonly [one: Labeled, other: Labeled];

/** The records before each that share a blocking key with it, record by record: no pair comes twice. */
export function* candidatePairs(records: readonly Labeled[]): Generator<Pair> {
  const holders = new Map<string, number[]>();
  for (const [at, record] of records.entries()) {
    const met = new Set<number>();
    for (const key of blockingKeys(record.evidence)) {
      const others = holders.get(key);
      if (!others) holders.set(key, [at]);
      else {
        for (const other of others) met.add(other);
        others.push(at);
      }
    }
    for (const other of met) yield [records[other] as Labeled, record];
  }
}

/** Every pair, where there are few enough. */
export function* allPairs(records: readonly Labeled[]): Generator<Pair> {
  for (const [at, one] of records.entries())
    for (let other = 0; other < at; other++) yield [records[other] as Labeled, one];
}

/** How many of the true pairs share a blocking key, how many each kind finds, and how many no other kind does. */
export function countByKind(pairs: readonly Pair[]) {
  const counts = new Map<string, { found: number; alone: number }>();
  let blocked = 0;
  for (const [one, other] of pairs) {
    const keys = new Set(blockingKeys(one.evidence));
    const kinds = new Set(
      blockingKeys(other.evidence).flatMap((key) => (keys.has(key) ? kindOfKey(key) : [])),
    );
    if (kinds.size > 0) blocked++;
    for (const kind of kinds) {
      const count = counts.get(kind) ?? { found: 0, alone: 0 };
      counts.set(kind, { found: count.found + 1, alone: count.alone + (kinds.size === 1 ? 1 : 0) });
    }
  }
  return { blocked, kinds: counts };
}
