import { modelOfRecords } from "@/lib/alumni/queries/match-model";
import type { Ctx } from "@/lib/platform/ctx";
import { isRestricted } from "../queries/is-restricted";
import { comparePairs, keepPairs } from "./compare-pairs";
import { findPairs, type IdPair } from "./find-pairs";

/**
 * Compares records that are new or have changed with all others: pairs that a person should see are kept, those that wait
 * are scored anew, and of those that nobody decided what is alike no more goes.
 */
export async function compareChanged(ctx: Ctx, ids: readonly string[]): Promise<void> {
  const known = await ctx.db.$queryRaw<IdPair[]>`
    SELECT low_id AS low, high_id AS high FROM duplicate_pair p
    WHERE status <> 'DIFFERENT' AND (low_id = ANY (${[...ids]}::uuid[]) OR high_id = ANY (${[...ids]}::uuid[]))
      AND NOT ${isRestricted}`;
  const pairs = new Map(
    [...known, ...(await findPairs(ctx, ids))].map((pair) => [pair.low + pair.high, pair]),
  );
  const kept = await comparePairs(ctx, [...pairs.values()], await modelOfRecords(ctx));
  await keepPairs(ctx, kept);
  await ctx.db.duplicatePair.deleteMany({
    where: {
      status: "OPEN",
      comparedAt: { lt: ctx.now },
      OR: [{ lowId: { in: [...ids] } }, { highId: { in: [...ids] } }],
    },
  });
}
