import type { Ctx } from "@/lib/platform/ctx";

/** The day on which a milestone is due for a unit: its own, where an act gave it one. */
export async function dueOn(ctx: Ctx, milestone: { id: string; dueOn: Date }, unitId: number): Promise<Date> {
  const own = await ctx.db.milestoneUnit.findUnique({
    where: { milestoneId_unitId: { milestoneId: milestone.id, unitId } },
    select: { dueOn: true },
  });
  return own?.dueOn ?? milestone.dueOn;
}
