import type { Ctx } from "@/lib/platform/ctx";
import { DomainError, notFound } from "@/lib/platform/errors";
import { isRunning, isWritable, type PlanState } from "../status";
import { holdPlan } from "./change-plan";
import { auditItem, getItemRow } from "./items";

type NewPartner = { itemId: string; alumnusId: string | null; name: string | null; part: string | null };

const mayChange = (plan: PlanState) => isWritable(plan) || isRunning(plan);

/**
 * Notes who helps with an item: a graduate whose record is in reach, or anybody by name.
 * @throws DomainError not-found for a foreign item or record; invalid with `name` for nobody; conflict `plan-locked`,
 * `already-partner`
 */
export async function addPartner(ctx: Ctx, { itemId, alumnusId, name, part }: NewPartner): Promise<void> {
  const item = await getItemRow(ctx, itemId);
  const plan = await holdPlan(ctx, item.planId, mayChange, { alone: true });
  if (alumnusId === null && name === null) throw new DomainError("invalid", "invalid", { name: "required" });
  if (alumnusId && (await ctx.db.alumnus.count({ where: { id: alumnusId } })) === 0) throw notFound();
  const who = alumnusId ? { alumnusId } : { name };
  if ((await ctx.db.planItemPartner.count({ where: { itemId, ...who } })) > 0)
    throw new DomainError("conflict", "already-partner");
  const { id } = await ctx.db.planItemPartner.create({ data: { itemId, part, ...who } });
  await auditItem(ctx, plan, "partner-added", itemId, { partner: [null, alumnusId ?? name ?? id] });
}

/** @throws as addPartner */
export async function removePartner(
  ctx: Ctx,
  { itemId, partId }: { itemId: string; partId: string },
): Promise<void> {
  const item = await getItemRow(ctx, itemId);
  const plan = await holdPlan(ctx, item.planId, mayChange);
  const partner = await ctx.db.planItemPartner.findFirst({ where: { id: partId, itemId } });
  if (!partner) throw notFound();
  await ctx.db.planItemPartner.deleteMany({ where: { id: partId } });
  await auditItem(ctx, plan, "partner-removed", itemId, {
    partner: [partner.alumnusId ?? partner.name, null],
  });
}
