import { z } from "zod";
import { refreshSearch } from "@/lib/alumni/insert-records";
import { actorId, audit } from "@/lib/platform/audit";
import { asSystem, type Ctx } from "@/lib/platform/ctx";
import { DomainError, notFound } from "@/lib/platform/errors";
import { newId } from "@/lib/platform/new-id";
import { canUndo } from "../queries/list-merges";
import { partAccounts } from "./join-accounts";
import { whileMerging } from "./merge-records";

/**
 * Gives back two records that were made one: every row as it was, field by field, unless somebody changed it since. What
 * came after the merge goes with the account that did it where that goes back, and stays with the survivor otherwise.
 * They are remembered as two people. Needs the actor's reach of both.
 * @throws DomainError not-found; conflict `undone-already`; conflict `merged-since` while a later merge of the survivor
 * stands: the latest is undone first.
 */
export async function unmerge(asked: Ctx, { id }: { id: string }): Promise<{ id: string; mergedId: string }> {
  const merge = await asked.db.merge.findUnique({ where: { id } });
  if (!merge) throw notFound();
  if (merge.undoneAt) throw new DomainError("conflict", "undone-already");
  const ctx = await asSystem(asked, "matching");
  const { survivorId, mergedId } = merge;
  await ctx.db.$queryRaw`SELECT id FROM alumnus WHERE id = ${survivorId}::uuid FOR UPDATE`;
  // No sooner: another merge of the survivor may have been under way.
  const state = await canUndo(asked, merge);
  if (state !== "yes") throw state === "no" ? notFound() : new DomainError("conflict", state);
  for (const one of [survivorId, mergedId].sort())
    await ctx.db.$executeRaw`SELECT settle_contact(${one}::uuid)::text`;
  const { count } = await ctx.db.merge.updateMany({
    where: { id, undoneAt: null, survivorId },
    data: { undoneAt: ctx.now, undoneById: actorId(asked.actor) },
  });
  if (count !== 1) throw new DomainError("conflict", "undone-already");
  await whileMerging(ctx, async () => {
    await ctx.db.$executeRaw`SELECT undo_merge(${id}::uuid)::text`;
  });
  const both = [survivorId, mergedId];
  const { count: given } = await ctx.db.alumnus.updateMany({
    where: { id: { in: both } },
    data: { version: { increment: 1 } },
  });
  if (given !== 2) throw new DomainError("internal");
  await partAccounts(ctx, merge, merge.at);
  // Both stand again, so what was needed to bring them back is personal data that nothing needs.
  await ctx.db.mergeChange.deleteMany({ where: { mergeId: id } });
  await rememberTwo(ctx, asked, merge);
  // The survivor first: an address that others see leads to one person at every moment.
  for (const one of both) await refreshSearch(ctx, [one]);
  await audit(
    { ...ctx, actor: asked.actor },
    ...both.map((subjectId) => ({
      action: "alumnus.unmerged",
      subject: "alumnus",
      subjectId,
      unitIds: merge.unitIds,
      changes: { record: [survivorId, mergedId] as const },
    })),
  );
  return { id: survivorId, mergedId };
}

/** The pair of two people: never asked again. */
async function rememberTwo(
  ctx: Ctx,
  asked: Ctx,
  { survivorId, mergedId, grounds }: { survivorId: string; mergedId: string; grounds: unknown },
): Promise<void> {
  const [lowId, highId] = survivorId < mergedId ? [survivorId, mergedId] : [mergedId, survivorId];
  const { score, reasons } = seen.parse(grounds);
  const decided = {
    status: "DIFFERENT",
    askedId: null,
    decidedById: actorId(asked.actor),
    decidedAt: ctx.now,
  } as const;
  await ctx.db.duplicatePair.upsert({
    where: { lowId_highId: { lowId, highId } },
    update: { ...decided, version: { increment: 1 } },
    create: {
      id: newId(ctx.now.getTime()),
      lowId,
      highId,
      lowUnitIds: [],
      highUnitIds: [],
      score: score ?? 0,
      reasons: reasons as object[],
      contradiction: false,
      ...decided,
    },
  });
}

const seen = z.object({ score: z.number().nullable().catch(null), reasons: z.array(z.unknown()).catch([]) });
