import type { z } from "zod";
import { actorId } from "@/lib/platform/audit";
import type { Ctx } from "@/lib/platform/ctx";
import { DomainError } from "@/lib/platform/errors";
import { today } from "@/lib/platform/institution";
import { enqueue } from "@/lib/platform/jobs";
import { recordAct } from "@/lib/rounds/commands/decide-deadline";
import { planDeadline } from "../queries/deadline";
import { readContent } from "../queries/load-plan";
import type { returnInput } from "../schema";
import { getPlanRow, holdPlan, movePlan, type PlanRow, type Target } from "./change-plan";
import { freezeEdition } from "./freeze-edition";
import { addComment } from "./remarks";

/** Begins to read what was handed in: from now on the faculty cannot take it back. @throws as movePlan */
export async function openReview(ctx: Ctx, target: Target): Promise<void> {
  await movePlan(ctx, target, "open", { reviewOpenedAt: ctx.now, reviewerId: actorId(ctx.actor) });
}

/**
 * Gives the plan back with at least one remark of this review and a new day; the day is recorded as an act.
 * @throws DomainError invalid with `dueOn` for a day that is past, with `comment` when nothing was remarked; else as movePlan.
 */
export async function returnPlan(ctx: Ctx, input: z.output<typeof returnInput>): Promise<void> {
  const { dueOn, comment, ...target } = input;
  const before = await holdPlan(ctx, target.id, () => true, { alone: true });
  const day = new Date(dueOn);
  if (day < (await today(ctx))) throw new DomainError("invalid", "invalid", { dueOn: "past" });
  if (comment) await addComment(ctx, { planId: target.id, itemId: null, body: comment });
  const remarks = await ctx.db.planComment.findMany({
    where: { planId: target.id, edition: before.edition, at: { gte: before.reviewOpenedAt ?? ctx.now } },
    orderBy: { at: "desc" },
    select: { body: true },
  });
  const [last] = remarks;
  if (!last) throw new DomainError("invalid", "invalid", { comment: "required" });
  const plan = await movePlan(ctx, target, "return", { returnedAt: ctx.now }, { dueOn: [null, dueOn] });
  await act(ctx, plan, "EXTENDED", last.body, day);
}

/** Writes an act on the day of this unit's plan, where the round has one. */
async function act(
  ctx: Ctx,
  { roundId, unitId }: PlanRow,
  kind: "EXTENDED" | "WAIVED" | "REINSTATED",
  reason: string,
  toOn: Date | null,
): Promise<void> {
  const deadline = await planDeadline(ctx, roundId, unitId);
  if (!deadline) return;
  const { milestoneId, dueOn: fromOn } = deadline;
  const decided = toOn ? { dueOn: toOn } : { waivedAt: kind === "WAIVED" ? ctx.now : null };
  await recordAct(ctx, { milestoneId, unitId, kind, reason, fromOn, toOn }, decided);
}

/**
 * Approves the plan: it gets the round's next number, what it says is frozen, and a job makes its PDF. Where the round has
 * begun, the plan begins with it.
 * @throws as movePlan
 */
export async function approvePlan(ctx: Ctx, target: Target): Promise<void> {
  const number = await nextNumber(ctx, target);
  const plan = await movePlan(
    ctx,
    target,
    "approve",
    { approvedAt: ctx.now, approvedById: actorId(ctx.actor), number },
    { number: [null, number] },
  );
  // What was remarked is settled by it.
  await ctx.db.planComment.updateMany({
    where: { planId: plan.id, resolvedAt: null },
    data: { resolvedAt: ctx.now },
  });
  const content = await readContent(ctx, plan.id);
  const editionId = await freezeEdition(ctx, plan.id, { number: plan.edition, kind: "APPROVED", content });
  await enqueue(ctx, "make-plan-pdf", { editionId });
  if (plan.round.startsOn <= (await today(ctx))) await movePlan(ctx, plan, "begin");
}

/** The round's row is held until the number is given for good, or comes back with everything else. */
async function nextNumber(ctx: Ctx, { id }: Target): Promise<string> {
  const [row] = await ctx.db.$queryRaw<{ number: string }[]>`
    UPDATE round SET last_number = last_number + 1 WHERE id = (SELECT round_id FROM plan WHERE id = ${id}::uuid)
    RETURNING number_prefix || '/' || last_number AS number`;
  if (!row) throw new DomainError("not-found");
  return row.number;
}

/** This faculty owes no plan in this round. @throws as movePlan */
export async function waivePlan(ctx: Ctx, { reason, ...target }: Target & { reason: string }): Promise<void> {
  const written = { waivedAt: ctx.now, waiveReason: reason };
  const plan = await movePlan(ctx, target, "waive", written, { reason: [null, reason] });
  await act(ctx, plan, "WAIVED", reason, null);
}

/** It owes one after all. @throws as movePlan */
export async function reinstatePlan(
  ctx: Ctx,
  { reason, ...target }: Target & { reason: string },
): Promise<void> {
  const { startedAt } = await getPlanRow(ctx, target.id);
  const written = { waivedAt: null, waiveReason: null, startedAt: startedAt ?? ctx.now };
  const plan = await movePlan(ctx, target, "reinstate", written, { reason: [null, reason] });
  await act(ctx, plan, "REINSTATED", reason, null);
}
