import type { Ctx } from "@/lib/platform/ctx";

/**
 * The record that an id stands for today: its own, or the one that it was merged into. A chain is no longer than one
 * step, since a merge moves the earlier ones along.
 */
export async function survivorOf(ctx: Ctx, id: string): Promise<string> {
  const merge = await ctx.db.merge.findFirst({
    where: { mergedId: id, undoneAt: null },
    select: { survivorId: true },
  });
  return merge?.survivorId ?? id;
}

/** A record's id and every id that leads to it: what was said and noted under them is about this person. */
export async function idsOf(ctx: Ctx, id: string): Promise<string[]> {
  const merges = await ctx.db.merge.findMany({
    where: { survivorId: id, undoneAt: null },
    select: { mergedId: true },
  });
  return [id, ...merges.map(({ mergedId }) => mergedId)];
}
