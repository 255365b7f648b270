import { officerNames } from "@/lib/people/queries/officer-names";
import { actorId, audit } from "@/lib/platform/audit";
import type { Ctx } from "@/lib/platform/ctx";
import { DomainError, notFound, unauthenticated } from "@/lib/platform/errors";
import { enqueue } from "@/lib/platform/jobs";
import { newId } from "@/lib/platform/new-id";
import type { PlanAmendment } from "@/prisma/generated/client";
import type { AmendmentStatus } from "@/prisma/generated/enums";
import { type ProposedChange, proposedChanges, withChange } from "../amendment";
import type { PlannedItem } from "../content";
import { plannedOf, readContent } from "../queries/load-plan";
import type { ItemInput } from "../schema";
import { isRunning } from "../status";
import { holdPlan, type PlanRow, type Target, tellLater } from "./change-plan";
import { freezeEdition } from "./freeze-edition";
import {
  assertOwner,
  auditItem,
  changedColumns,
  getItemRow,
  insertItem,
  itemColumns,
  writeItem,
} from "./items";
import { assertMeasure } from "./write-plan";

/**
 * Asks the office that an item of an approved plan may read otherwise, or go under another measure. It joins whatever waits already.
 * @throws DomainError not-found; invalid with `ownerId`; conflict `plan-locked`, `stale`, `nothing-changed`
 */
export async function proposeChange(
  ctx: Ctx,
  { id, version, measureId, reason, item }: Target & { measureId: string; reason: string; item: ItemInput },
): Promise<{ planId: string }> {
  const before = await getItemRow(ctx, id);
  const plan = await holdPlan(ctx, before.planId, isRunning, { alone: true });
  if (before.version !== version) throw new DomainError("conflict", "stale");
  await assertMeasure(ctx, plan.roundId, measureId);
  if (item.ownerId !== before.ownerId) await assertOwner(ctx, plan, item.ownerId);
  if (Object.keys(changedColumns(before, { ...itemColumns(item), measureId })).length === 0)
    throw new DomainError("conflict", "nothing-changed");
  const owners = await officerNames(ctx, [before.ownerId, item.ownerId]);
  await propose(ctx, plan, reason, {
    kind: "change",
    itemId: id,
    was: plannedOf(before, owners),
    is: named(item, owners),
    ...(measureId === before.measureId ? {} : { measure: { was: before.measureId, is: measureId } }),
  });
  return { planId: plan.id };
}

/** Asks for one more item in an approved plan. @throws as proposeChange */
export async function proposeItem(
  ctx: Ctx,
  { planId, measureId, reason, item }: { planId: string; measureId: string; reason: string; item: ItemInput },
): Promise<void> {
  const plan = await holdPlan(ctx, planId, isRunning, { alone: true });
  await assertMeasure(ctx, plan.roundId, measureId);
  await assertOwner(ctx, plan, item.ownerId);
  const owners = await officerNames(ctx, [item.ownerId]);
  const itemId = newId(ctx.now.getTime());
  await propose(ctx, plan, reason, { kind: "add", itemId, measureId, is: named(item, owners) });
}

const named = (item: ItemInput, owners: ReadonlyMap<string, string>): PlannedItem => ({
  ...item,
  ownerName: (item.ownerId && owners.get(item.ownerId)) || item.ownerName,
});

async function propose(ctx: Ctx, plan: PlanRow, reason: string, change: ProposedChange): Promise<void> {
  const proposedById = actorId(ctx.actor);
  if (proposedById === null) throw unauthenticated();
  const open = await ctx.db.planAmendment.findFirst({ where: { planId: plan.id, status: "PROPOSED" } });
  const changes = withChange(open ? proposedChanges.parse(open.changes) : [], change);
  const written = { reason, changes, proposedById, proposedAt: ctx.now };
  if (open)
    await ctx.db.planAmendment.update({
      where: { id: open.id },
      data: { ...written, reason: `${open.reason}\n${reason}`, version: { increment: 1 } },
    });
  else await ctx.db.planAmendment.create({ data: { planId: plan.id, ...written } });
  await audit(ctx, {
    action: "plan.amendment-proposed",
    subject: "plan",
    subjectId: plan.id,
    unitIds: [plan.unitId],
    changes: {
      reason: [null, reason],
      item: [change.kind === "change" ? change.was.title : null, change.is.title],
    },
  });
  await tellLater(ctx, plan.id, "proposed");
}

/** Takes a proposed change back. @throws DomainError not-found; conflict `stale` once it was decided or grew */
export async function retractAmendment(ctx: Ctx, target: Target): Promise<void> {
  const { plan } = await settle(ctx, target, { status: "WITHDRAWN", decision: null });
  await tellLater(ctx, plan.id, "retracted");
}

type Decision = Target & { to: "ACCEPTED" | "REFUSED"; decision: string | null };

/**
 * Decides about a proposed change as the office saw it. What is accepted takes effect at once, in an edition and a PDF of
 * its own; the approved ones stay.
 * @throws DomainError not-found; invalid with `decision` when a refusal gives no reason; conflict `stale`
 */
export async function decideAmendment(ctx: Ctx, { to, decision, ...target }: Decision): Promise<void> {
  if (to === "REFUSED" && decision === null)
    throw new DomainError("invalid", "invalid", { decision: "required" });
  const { plan, amendment } = await settle(ctx, target, { status: to, decision });
  if (to === "ACCEPTED") {
    for (const change of proposedChanges.parse(amendment.changes)) await apply(ctx, plan, change);
    const number = plan.edition + 1;
    await ctx.db.plan.update({
      where: { id: plan.id },
      data: { edition: number, version: { increment: 1 } },
    });
    const content = await readContent(ctx, plan.id);
    const editionId = await freezeEdition(ctx, plan.id, { number, kind: "AMENDED", content });
    await enqueue(ctx, "make-plan-pdf", { editionId });
  }
  await tellLater(ctx, plan.id, to === "ACCEPTED" ? "accepted" : "refused");
}

const SETTLED: Partial<Record<AmendmentStatus, string>> = {
  ACCEPTED: "accepted",
  REFUSED: "refused",
  WITHDRAWN: "withdrawn",
};

async function settle(
  ctx: Ctx,
  { id, version }: Target,
  { status, decision }: { status: AmendmentStatus; decision: string | null },
): Promise<{ plan: PlanRow; amendment: PlanAmendment }> {
  const amendment = await ctx.db.planAmendment.findUnique({ where: { id } });
  if (!amendment) throw notFound();
  const plan = await holdPlan(ctx, amendment.planId, isRunning, { alone: true });
  const { count } = await ctx.db.planAmendment.updateMany({
    where: { id, version, status: "PROPOSED" },
    data: { status, decision, decidedAt: ctx.now, decidedById: actorId(ctx.actor), version: version + 1 },
  });
  if (count !== 1) throw new DomainError("conflict", "stale");
  await audit(ctx, {
    action: `plan.amendment-${SETTLED[status]}`,
    subject: "plan",
    subjectId: plan.id,
    unitIds: [plan.unitId],
    changes: { status: ["PROPOSED", status], ...(decision && { reason: [null, decision] as const }) },
  });
  return { plan, amendment };
}

async function apply(ctx: Ctx, plan: PlanRow, change: ProposedChange): Promise<void> {
  const { itemId, is } = change;
  const columns = itemColumns({ ...is, ownerName: is.ownerId ? null : is.ownerName });
  if (change.kind === "add") {
    await insertItem(ctx, plan, { id: itemId, measureId: change.measureId, ...columns });
    return;
  }
  const before = await getItemRow(ctx, itemId);
  const written = { ...columns, ...(change.measure ? { measureId: change.measure.is } : {}) };
  await writeItem(ctx, before, written);
  await auditItem(ctx, plan, "edited", itemId, changedColumns(before, written));
}
