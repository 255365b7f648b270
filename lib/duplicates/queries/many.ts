import type { Ctx } from "@/lib/platform/ctx";
import { Prisma } from "@/lib/platform/db";
import { describePairs } from "./list-pairs";

const PAGE = 50;

/**
 * As SQL: the open pairs that may be merged unseen one by one: sure enough, nothing speaks against them, and no two
 * people's accounts would become one.
 */
export const mergeable = (from: number) => Prisma.sql`
  p.status = 'OPEN' AND p.score >= ${from} AND NOT p.contradiction
    AND (SELECT count(*) FROM profile WHERE alumnus_id IN (p.low_id, p.high_id)) < 2`;

/** What a merge from a score on would do: how many pairs, and a page of them, the least sure first. */
export async function previewMany(ctx: Ctx, from: number, after?: string) {
  const [counted] = await ctx.db.$queryRaw<{ count: number }[]>`
    SELECT count(*)::int AS count FROM duplicate_pair p WHERE ${mergeable(from)}`;
  const found = await ctx.db.$queryRaw<{ id: string }[]>`
    SELECT id FROM duplicate_pair p WHERE ${mergeable(from)} AND (${after ?? null}::uuid IS NULL OR (score, id) >
      (SELECT score, id FROM duplicate_pair WHERE id = ${after ?? null}::uuid))
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
