import { type Locale, localized } from "@/lib/i18n/locales";
import type { Ctx } from "@/lib/platform/ctx";
import type { PlanItem } from "@/prisma/generated/client";
import { isWritable, type PlanState } from "../status";

type Offered = { id: string; roundId: string; unitId: number };

/** What this unit, or one that became it, moved on from the round before and nobody has gone on with. */
export async function findMoved(
  ctx: Ctx,
  plan: Offered & { round: { previousId: string | null } },
): Promise<PlanItem[]> {
  if (plan.round.previousId === null) return [];
  return ctx.db.planItem.findMany({
    where: {
      status: "MOVED",
      removedAt: null,
      plan: { roundId: plan.round.previousId, unitId: { in: await unitAndPredecessors(ctx, plan.unitId) } },
      movedTo: { none: { removedAt: null } },
    },
    orderBy: [{ position: "asc" }, { id: "asc" }],
  });
}

/**
 * Plans of the round whose faculties have become this one, as long as this plan did not take their items. A plan that runs
 * takes over what was approved only.
 */
export async function findMerged(ctx: Ctx, plan: Offered & PlanState) {
  const unitIds = (await unitAndPredecessors(ctx, plan.unitId)).filter((id) => id !== plan.unitId);
  const taken = await ctx.db.planItem.findMany({
    where: { planId: plan.id, originId: { not: null } },
    distinct: ["originId"],
    select: { originId: true },
  });
  const plans = await ctx.db.plan.findMany({
    where: {
      id: { notIn: taken.flatMap(({ originId }) => originId ?? []) },
      roundId: plan.roundId,
      unitId: { in: unitIds },
      OR: [{ mergedIntoId: null }, { mergedIntoId: plan.id }],
      items: { some: { removedAt: null } },
      ...(isWritable(plan) ? {} : { number: { not: null } }),
    },
    include: {
      unit: { select: { names: { where: { validTo: null }, select: { names: true } } } },
      _count: { select: { items: { where: { removedAt: null } } } },
    },
  });
  return plans.map(({ id, unitId, status, number, unit, _count }) => ({
    id,
    unitId,
    status,
    number,
    unitNames: unit.names[0]?.names,
    itemCount: _count.items,
  }));
}

/** The unit and every unit that was merged into it, renamed to it or split into it, however long ago. */
async function unitAndPredecessors(ctx: Ctx, unitId: number): Promise<number[]> {
  const rows = await ctx.db.$queryRaw<{ id: number }[]>`
    WITH RECURSIVE before (id) AS (
      SELECT ${unitId}::int
      UNION
      SELECT s.predecessor_id FROM before b JOIN unit_succession s ON s.successor_id = b.id
    )
    SELECT id FROM before`;
  return rows.map(({ id }) => id);
}

/** What a plan's page offers to go on with; the measure that continues each item's is proposed. */
export async function listOffers(
  ctx: Ctx,
  plan: Offered & PlanState & { round: { previousId: string | null } },
  locale: Locale,
) {
  const moved = await findMoved(ctx, plan);
  const measures = await ctx.db.measure.findMany({
    where: {
      direction: { roundId: plan.roundId },
      previousId: { in: moved.map(({ measureId }) => measureId) },
    },
    select: { id: true, previousId: true },
  });
  const merged = await findMerged(ctx, plan);
  return {
    moved: moved.map(({ id, title, outcome, measureId }) => ({
      id,
      title,
      outcome,
      measureId: measures.find(({ previousId }) => previousId === measureId)?.id ?? null,
    })),
    merged: merged.map(({ unitNames, ...plan }) => ({ ...plan, unitName: localized(unitNames, locale) })),
  };
}
export type Offers = Awaited<ReturnType<typeof listOffers>>;
