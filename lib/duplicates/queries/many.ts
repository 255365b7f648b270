import type { Ctx } from "@/lib/platform/ctx";
import { Prisma } from "@/lib/platform/db";
import { isRestricted } from "./is-restricted";
import { describePairs } from "./list-pairs";

const PAGE = 50;

/**
 * As SQL: the open pairs that may be merged unseen one by one: sure enough, without a contradiction, and no two people's
 * accounts would become one.
 */
export const mergeable = (from: number) => Prisma.sql`
  p.status = 'OPEN' AND p.score >= ${from} AND NOT p.contradiction
    AND NOT ${isRestricted} AND (SELECT count(*) FROM with_account(ARRAY[p.low_id, p.high_id])) < 2`;

/** What a merge from a score on would do: how many pairs, and a page of them, the least sure first; the first page once `after` is gone. */
export async function previewMany(ctx: Ctx, from: number, after?: string) {
  const [counted] = await ctx.db.$queryRaw<{ count: number }[]>`
    SELECT count(*)::int AS count FROM duplicate_pair p WHERE ${mergeable(from)}`;
  const found = await ctx.db.$queryRaw<{ id: string }[]>`
    WITH last AS (SELECT score, id FROM duplicate_pair WHERE id = ${after ?? null}::uuid)
    SELECT id FROM duplicate_pair p
    WHERE ${mergeable(from)} AND (NOT EXISTS (SELECT 1 FROM last) OR (score, id) > (SELECT score, id FROM last))
    ORDER BY score, id LIMIT ${PAGE + 1}`;
  const ids = found.slice(0, PAGE).map(({ id }) => id);
  return {
    count: counted?.count ?? 0,
    pairs: await describePairs(ctx, ids),
    next: found.length > PAGE ? (ids.at(-1) ?? null) : null,
  };
}

/** The merges of many, the latest first, with how many of their pairs are one record now. */
export async function listBatches(ctx: Ctx) {
  const batches = await ctx.db.mergeBatch.findMany({ orderBy: { id: "desc" }, take: 10 });
  return Promise.all(
    batches.map(async ({ pairIds, ...batch }) => ({
      ...batch,
      asked: pairIds.length,
      merged: await ctx.db.merge.count({ where: { batchId: batch.id, undoneAt: null } }),
    })),
  );
}
export type ListedBatch = Awaited<ReturnType<typeof listBatches>>[number];
