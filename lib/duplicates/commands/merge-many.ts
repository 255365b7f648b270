import { actorId, audit } from "@/lib/platform/audit";
import type { Ctx } from "@/lib/platform/ctx";
import { DomainError, notFound } from "@/lib/platform/errors";
import { getInstitution } from "@/lib/platform/institution";
import { enqueue } from "@/lib/platform/jobs";
import { newId } from "@/lib/platform/new-id";
import { mergeable } from "../queries/many";

/**
 * Has every pair merged that the preview showed: those from the score on that were compared and decided before it was
 * read. The worker does it, pair by pair.
 * @throws DomainError conflict `stale` when there is none, or the office's threshold was raised meanwhile; conflict while
 * another one is at work.
 */
export async function startMergeMany(
  ctx: Ctx,
  { from, seenAt }: { from: number; seenAt: Date },
): Promise<string> {
  const { mergeManyFrom } = await getInstitution(ctx);
  const pairs = await ctx.db.$queryRaw<{ id: string }[]>`
    SELECT p.id FROM duplicate_pair p
    WHERE ${mergeable(from)} AND p.compared_at <= ${seenAt} AND coalesce(p.decided_at, p.found_at) <= ${seenAt}
    ORDER BY p.score DESC, p.id`;
  if (from < mergeManyFrom || pairs.length === 0) throw new DomainError("conflict", "stale");
  const id = newId(ctx.now.getTime());
  await ctx.db.mergeBatch.create({
    data: {
      id,
      mergeFrom: from,
      pairIds: pairs.map((pair) => pair.id),
      byId: actorId(ctx.actor),
      at: ctx.now,
    },
  });
  await audit(ctx, {
    action: "duplicate.many-merged",
    subject: "duplicate",
    subjectId: id,
    changes: { from: [null, from], pairs: [null, pairs.length] },
  });
  await enqueue(ctx, "merge-many", { batchId: id }, { key: `merge-many:${id}` });
  return id;
}

/**
 * Takes a merge of many back. Its pairs wait for a person then: none of them is merged with many again.
 * @throws DomainError not-found; conflict `stale` unless it is done and nobody undid it.
 */
export async function startUndoMany(
  ctx: Ctx,
  { id, version }: { id: string; version: number },
): Promise<void> {
  if ((await ctx.db.mergeBatch.count({ where: { id } })) === 0) throw notFound();
  const { count } = await ctx.db.mergeBatch.updateMany({
    where: { id, version, status: "MERGED" },
    data: { status: "UNDOING", undoneById: actorId(ctx.actor), version: { increment: 1 } },
  });
  if (count !== 1) throw new DomainError("conflict", "stale");
  await audit(ctx, { action: "duplicate.many-undone", subject: "duplicate", subjectId: id });
  await enqueue(ctx, "undo-merge-many", { batchId: id }, { key: `merge-many:${id}` });
}
