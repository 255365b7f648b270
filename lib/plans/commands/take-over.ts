import { audit } from "@/lib/platform/audit";
import type { Ctx } from "@/lib/platform/ctx";
import { DomainError, notFound } from "@/lib/platform/errors";
import { enqueue } from "@/lib/platform/jobs";
import { readContent } from "../queries/load-plan";
import { findMerged, findMoved } from "../queries/offers";
import { isRunning, isWritable, type PlanState } from "../status";
import { holdPlan, type PlanRow, tellLater } from "./change-plan";
import { freezeEdition } from "./freeze-edition";
import { insertItem } from "./items";
import { assertMeasure } from "./write-plan";

/**
 * Goes on with an item that the last round's plan did not finish, without its dates: it is planned anew.
 * @returns the new item's id. @throws DomainError not-found for what is no such item, also once it was taken; conflict `plan-locked`
 */
export async function takeItem(
  ctx: Ctx,
  { planId, itemId, measureId }: { planId: string; itemId: string; measureId: string },
): Promise<string> {
  const plan = await holdPlan(ctx, planId, isWritable, { alone: true });
  await assertMeasure(ctx, plan.roundId, measureId);
  const moved = (await findMoved(ctx, plan)).find(({ id }) => id === itemId);
  if (!moved) throw notFound();
  const {
    title,
    description,
    audience,
    expected,
    indicator,
    peopleCount,
    hoursCount,
    amountMinor,
    currency,
  } = moved;
  return insertItem(ctx, plan, {
    ...{ title, description, audience, expected, indicator, peopleCount, hoursCount, amountMinor, currency },
    measureId,
    isPublic: moved.isPublic,
    movedFromId: itemId,
  });
}

const mayTakeOver = (plan: PlanState) => isWritable(plan) || isRunning(plan);

/**
 * Goes on with what a faculty planned that has become this one: its items come along as they are and say where they come
 * from; its plan stays as it was and is read only from now on. A plan that runs already gets an edition of its own.
 * @throws DomainError not-found for a plan that is not such a faculty's, or went on elsewhere; conflict `plan-locked`
 */
export async function takeOverPlan(
  ctx: Ctx,
  { planId, fromId }: { planId: string; fromId: string },
): Promise<void> {
  const plan = await holdPlan(ctx, planId, mayTakeOver, { alone: true });
  const source = (await findMerged(ctx, plan)).find(({ id }) => id === fromId);
  if (!source) throw notFound();
  const { count } = await ctx.db.plan.updateMany({
    where: { id: fromId, OR: [{ mergedIntoId: null }, { mergedIntoId: planId }] },
    data: { mergedIntoId: planId, version: { increment: 1 } },
  });
  if (count !== 1) throw new DomainError("conflict", "stale");
  await copyItems(ctx, plan, fromId);
  const changes = { items: [null, source.itemCount], from: [null, fromId] } as const;
  const taken = { subject: "plan", changes };
  await audit(
    ctx,
    { ...taken, action: "plan.took-over", subjectId: planId, unitIds: [plan.unitId] },
    { ...taken, action: "plan.merged", subjectId: fromId, unitIds: [source.unitId] },
  );
  if (isWritable(plan)) return;
  const number = plan.edition + 1;
  await ctx.db.plan.update({ where: { id: planId }, data: { edition: number, version: { increment: 1 } } });
  const content = await readContent(ctx, planId);
  const editionId = await freezeEdition(ctx, planId, { number, kind: "AMENDED", content });
  await enqueue(ctx, "make-plan-pdf", { editionId });
  await tellLater(ctx, planId, "accepted");
}

async function copyItems(ctx: Ctx, plan: PlanRow, fromId: string): Promise<void> {
  const items = await ctx.db.planItem.findMany({
    where: { planId: fromId, removedAt: null },
    orderBy: [{ position: "asc" }, { id: "asc" }],
    include: { partners: true },
  });
  for (const { id: _, planId: __, partners, position: ___, version: ____, ...item } of items) {
    const id = await insertItem(ctx, plan, { ...item, originId: fromId });
    await ctx.db.planItemPartner.createMany({
      data: partners.map(({ alumnusId, name, part }) => ({ itemId: id, alumnusId, name, part })),
    });
  }
  await ctx.db.$executeRaw`
    INSERT INTO plan_skip (plan_id, measure_id, reason)
    SELECT ${plan.id}::uuid, s.measure_id, s.reason FROM plan_skip s
    WHERE s.plan_id = ${fromId}::uuid
      AND NOT EXISTS (SELECT 1 FROM plan_item i WHERE i.plan_id = ${plan.id}::uuid AND i.measure_id = s.measure_id AND i.removed_at IS NULL)
    ON CONFLICT DO NOTHING`;
}
