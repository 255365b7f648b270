import { mergeRecords } from "@/lib/merging/commands/merge-records";
import { unmerge } from "@/lib/merging/commands/unmerge";
import { proposedSurvivor } from "@/lib/merging/queries/may-merge";
import type { Ctx } from "@/lib/platform/ctx";
import { DomainError } from "@/lib/platform/errors";
import { describePairs } from "../queries/list-pairs";
import { mergeable } from "../queries/many";

/**
 * The next pair of a merge of many, unless somebody decided it meanwhile. Merging and counting are one transaction, so a
 * worker that was killed goes on where it stopped. @returns whether there is more.
 */
export async function mergeNext(ctx: Ctx, batchId: string): Promise<boolean> {
  const batch = await ctx.db.mergeBatch.findUnique({ where: { id: batchId } });
  if (batch?.status !== "MERGING") return false;
  const pairId = batch.pairIds[batch.done];
  if (!pairId) {
    await ctx.db.mergeBatch.update({
      where: { id: batchId },
      data: { status: "MERGED", version: { increment: 1 } },
    });
    return false;
  }
  await ctx.db.mergeBatch.update({ where: { id: batchId }, data: { done: { increment: 1 } } });
  const still = await ctx.db.$queryRaw<{ id: string }[]>`
    SELECT id FROM duplicate_pair p WHERE id = ${pairId}::uuid AND ${mergeable(batch.mergeFrom)}`;
  const [pair] = await describePairs(
    ctx,
    still.map(({ id }) => id),
  );
  if (!pair) return true;
  const { score, reasons, sides } = pair;
  const survivor = await proposedSurvivor(ctx, sides[0].id, sides[1].id);
  if (!survivor) return true;
  await mergeRecords(ctx, { ...survivor, grounds: { score, reasons }, pair });
  await ctx.db.merge.updateMany({
    where: { mergedId: survivor.mergedId, undoneAt: null },
    data: { batchId },
  });
  return true;
}

/** Leaves the next pair to a person: it cannot be merged as it stands. @returns whether there is more. */
export async function passOver(ctx: Ctx, batchId: string): Promise<boolean> {
  const { done, pairIds } = await ctx.db.mergeBatch.update({
    where: { id: batchId },
    data: { done: { increment: 1 } },
  });
  await ctx.db.duplicatePair.updateMany({
    where: { id: { in: pairIds.slice(done - 1, done) }, status: "OPEN" },
    data: { status: "LATER", version: { increment: 1 } },
  });
  return true;
}

/**
 * Gives back the latest pair of a merge of many that still is one. Once all are two again, or were merged with others
 * since, it is undone. @returns whether there is more.
 */
export async function undoNext(ctx: Ctx, batchId: string, skip: Set<string>): Promise<boolean> {
  const merge = await ctx.db.merge.findFirst({
    where: { batchId, undoneAt: null, id: { notIn: [...skip] } },
    orderBy: { id: "desc" },
  });
  if (!merge) {
    await ctx.db.mergeBatch.updateMany({
      where: { id: batchId, status: "UNDOING" },
      data: { status: "UNDONE", version: { increment: 1 } },
    });
    return false;
  }
  skip.add(merge.id);
  try {
    const { id, mergedId } = await unmerge(ctx, { id: merge.id });
    // Two people is for a person to say; nobody said it yet.
    const both = { in: [id, mergedId] };
    await ctx.db.duplicatePair.updateMany({
      where: { lowId: both, highId: both },
      data: { status: "LATER", decidedById: null },
    });
  } catch (error) {
    if (!(error instanceof DomainError) || error.code !== "conflict") throw error;
  }
  return true;
}
