import type { Ctx } from "@/lib/platform/ctx";
import { dayHash, detailHash, type Head, isSigned } from "./chain";
import { type ReadEntry, type ReadSeal, readEntries, readErased, readSeals } from "./queries/read-chain";

/**
 * What is wrong: a day's entries are not those that were sealed, a day has no seal, a seal or a head is not of this
 * portal, the head kept outside is another or its day is gone; an entry's values are others or gone, or the entry is
 * dated into a day that was closed long before it was written.
 */
export type BreakKind =
  | "entries"
  | "no-seal"
  | "signature"
  | "head-signature"
  | "head"
  | "cut"
  | "values"
  | "values-gone"
  | "backdated";

/** Where the trail is broken. `entryId`: the first entry of the day that is not whole, or the one that is wrong. */
export type Break = {
  readonly kind: BreakKind;
  readonly day: string | null;
  readonly entryId: bigint | null;
};

export type Verification = {
  readonly breaks: readonly Break[];
  readonly days: number;
  readonly lastDay: string | null;
  readonly entries: number;
  /** Entries after the last seal: only their values are checked, and that none is dated back. */
  readonly unsealed: number;
  /** Entries whose values were erased, and counted. */
  readonly erased: number;
  /** Closed days of which no head was kept outside. */
  readonly withoutHead: number;
};

/**
 * Computes the whole chain anew and compares: seals, signatures, the heads kept outside, the values. Reads every entry
 * once; a broken day does not break those after it.
 */
export async function verifyTrail(ctx: Ctx, heads: readonly Head[]): Promise<Verification> {
  const seals = await readSeals(ctx);
  const erasedIds = await readErased(ctx);
  const breaks: Break[] = [...breaksOfHeads(seals, heads)];
  const counts = { entries: 0, unsealed: 0, erased: 0 };

  const check = (entry: ReadEntry, day: string | null, closed: ReadSeal | null) => {
    const report = (kind: BreakKind) => breaks.push({ kind, day, entryId: entry.id });
    const { changes, salt } = entry;
    const found = changes === null || salt === null ? null : detailHash(salt, changes);
    if (found !== null && found !== entry.detailHash) report("values");
    if (found === null && entry.detailHash !== null) {
      if (erasedIds.has(entry.id)) counts.erased++;
      else report("values-gone");
    }
    // A transaction takes its time, and may be sealed a day after it began.
    if (closed && entry.at < closed.beganAt) report("backdated");
  };

  let previous: ReadSeal | null = null;
  for (const seal of seals) {
    if (previous && dayAfter(previous.day) !== seal.day)
      breaks.push({ kind: "no-seal", day: dayAfter(previous.day), entryId: null });
    const hash = dayHash(seal.day, previous?.hash ?? null);
    let first: bigint | null = null;
    for await (const entry of readEntries(ctx, previous?.lastEntryId ?? null, seal.lastEntryId)) {
      first ??= entry.id;
      hash.add(entry);
      check(entry, seal.day, previous);
      counts.entries++;
    }
    const found = hash.close();
    if (found.hash !== seal.hash || found.entryCount !== seal.entryCount)
      breaks.push({ kind: "entries", day: seal.day, entryId: first });
    if (!isSigned(seal)) breaks.push({ kind: "signature", day: seal.day, entryId: first });
    previous = seal;
  }
  for await (const entry of readEntries(ctx, previous?.lastEntryId ?? null, null)) {
    check(entry, null, previous);
    counts.unsealed++;
  }
  const kept = new Set(heads.map(({ day }) => day));
  return {
    breaks,
    ...counts,
    days: seals.length,
    lastDay: previous?.day ?? null,
    withoutHead: seals.filter(({ day }) => !kept.has(day)).length,
  };
}

function breaksOfHeads(seals: readonly Head[], heads: readonly Head[]): Break[] {
  const byDay = new Map(seals.map((seal) => [seal.day, seal]));
  return heads.flatMap((head): Break[] => {
    const [seal, day] = [byDay.get(head.day), head.day];
    if (!isSigned(head)) return [{ kind: "head-signature", day, entryId: null }];
    if (!seal) return [{ kind: "cut", day, entryId: null }];
    return seal.signature === head.signature ? [] : [{ kind: "head", day, entryId: null }];
  });
}

function dayAfter(day: string): string {
  return new Date(Date.parse(day) + 86_400_000).toISOString().slice(0, 10);
}
