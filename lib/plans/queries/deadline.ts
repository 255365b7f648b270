import type { Ctx } from "@/lib/platform/ctx";

/** The deadline of a unit's plan in a round: the milestone, and its own day for the unit; null without one. */
export async function planDeadline(ctx: Ctx, roundId: string, unitId: number) {
  const milestone = await ctx.db.milestone.findFirst({
    where: { roundId, kind: "PLAN" },
    orderBy: [{ position: "asc" }, { id: "asc" }],
    include: { units: { where: { unitId } } },
  });
  if (!milestone) return null;
  const { id, dueOn, units } = milestone;
  return { milestoneId: id, dueOn: units[0]?.dueOn ?? dueOn };
}
