import type { Ctx } from "@/lib/platform/ctx";

const MOST = 200;

/** What a unit planned, the latest plan first: an event may be what an item of a plan is about. */
export async function listPlanItems(
  ctx: Ctx,
  unitId: number | null,
): Promise<{ id: string; title: string }[]> {
  if (unitId === null) return [];
  return ctx.db.planItem.findMany({
    where: { plan: { unitId }, removedAt: null },
    orderBy: [{ planId: "desc" }, { position: "asc" }],
    select: { id: true, title: true },
    take: MOST,
  });
}
