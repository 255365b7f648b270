import type { Ctx } from "@/lib/platform/ctx";
import type { Merge } from "@/prisma/generated/client";

/** Whether a merge can be undone by the actor: not without both records, and not before a later one of the survivor. */
export type CanUndo = "yes" | "no" | "merged-since";

/** What happened between a record and others, the latest first. */
export async function listMerges(ctx: Ctx, alumnusId: string) {
  const merges = await ctx.db.merge.findMany({
    where: { OR: [{ survivorId: alumnusId }, { mergedId: alumnusId }] },
    orderBy: { at: "desc" },
  });
  return Promise.all(
    merges.map(async (merge) => ({
      ...merge,
      canUndo: merge.undoneAt ? ("no" as const) : await canUndo(ctx, merge),
    })),
  );
}
export type ListedMerge = Awaited<ReturnType<typeof listMerges>>[number];

export async function canUndo(ctx: Ctx, { id }: Pick<Merge, "id">): Promise<CanUndo> {
  const records = await ctx.db.$queryRaw<{ units: number[]; isLatest: boolean }[]>`
    SELECT units, is_latest AS "isLatest" FROM merge_state(${id}::uuid)`;
  const { reach, unitIds } = ctx.scope;
  const isReached = ({ units }: { units: number[] }) =>
    reach !== "some" || units.some((unit) => unitIds.includes(unit));
  if (records.length !== 2 || !records.every(isReached)) return "no";
  return records.every(({ isLatest }) => isLatest) ? "yes" : "merged-since";
}
