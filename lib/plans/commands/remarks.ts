import { actorId, audit } from "@/lib/platform/audit";
import type { Ctx } from "@/lib/platform/ctx";
import { DomainError, notFound, unauthenticated } from "@/lib/platform/errors";
import { isWritable, mayRemark } from "../status";
import { holdPlan } from "./change-plan";

type Remark = { planId: string; itemId: string | null; body: string };

/**
 * Remarks on a plan or on one of its items: the office during its review, both sides before and after it.
 * @throws DomainError not-found for a foreign plan or item; conflict `plan-locked`
 */
export async function addComment(ctx: Ctx, { planId, itemId, body }: Remark): Promise<void> {
  const byId = actorId(ctx.actor);
  if (byId === null) throw unauthenticated();
  const plan = await holdPlan(ctx, planId, (plan) => mayRemark(plan, ctx.scope.reach === "all"));
  if (itemId && (await ctx.db.planItem.count({ where: { id: itemId, planId, removedAt: null } })) === 0)
    throw notFound();
  const { edition } = plan;
  await ctx.db.planComment.create({ data: { planId, itemId, edition, byId, body, at: ctx.now } });
  await audit(ctx, {
    action: "plan.commented",
    subject: "plan",
    subjectId: planId,
    unitIds: [plan.unitId],
    changes: { comment: [null, body], ...(itemId && { item: [itemId, itemId] }) },
  });
}

/** The faculty has done what a remark asks for. @throws DomainError not-found; conflict `plan-locked`, `stale` */
export async function resolveComment(
  ctx: Ctx,
  { planId, commentId }: { planId: string; commentId: string },
): Promise<void> {
  const plan = await holdPlan(ctx, planId, isWritable);
  if ((await ctx.db.planComment.count({ where: { id: commentId, planId } })) === 0) throw notFound();
  const { count } = await ctx.db.planComment.updateMany({
    where: { id: commentId, resolvedAt: null },
    data: { resolvedAt: ctx.now },
  });
  if (count !== 1) throw new DomainError("conflict", "stale");
  await audit(ctx, {
    action: "plan.comment-resolved",
    subject: "plan",
    subjectId: planId,
    unitIds: [plan.unitId],
    changes: { comment: [commentId, "resolved"] },
  });
}
