import { actorId, audit, changesBetween } from "@/lib/platform/audit";
import type { Ctx } from "@/lib/platform/ctx";
import type { Prisma } from "@/lib/platform/db";
import { DomainError, notFound } from "@/lib/platform/errors";
import { newId } from "@/lib/platform/new-id";
import type { PlanItem } from "@/prisma/generated/client";
import { listOfficersToday } from "../queries/people";
import type { ItemInput } from "../schema";
import { isWritable } from "../status";
import { holdPlan, type PlanRow, type Target } from "./change-plan";
import { assertMeasure } from "./write-plan";

type NewItem = { planId: string; measureId: string; item: ItemInput };
type EditedItem = Target & { measureId: string; item: ItemInput; entries: string[] };

/** Puts an item under a measure of a plan that is being written. @returns its id. @throws as editItem */
export async function addItem(ctx: Ctx, { planId, measureId, item }: NewItem): Promise<string> {
  const plan = await holdPlan(ctx, planId, isWritable);
  await assertMeasure(ctx, plan.roundId, measureId);
  await assertOwner(ctx, plan, item.ownerId);
  return insertItem(ctx, plan, { measureId, ...itemColumns(item) });
}

/** Stores an item as the last one of the plan. @returns its id */
export async function insertItem(
  ctx: Ctx,
  plan: PlanRow,
  data: Omit<Prisma.PlanItemUncheckedCreateInput, "planId">,
): Promise<string> {
  const { _max: last } = await ctx.db.planItem.aggregate({
    where: { planId: plan.id },
    _max: { position: true },
  });
  const { id } = await ctx.db.planItem.create({
    data: {
      id: newId(ctx.now.getTime()),
      ...data,
      planId: plan.id,
      position: (last.position ?? 0) + 1,
      ...byNow(ctx),
    },
  });
  await auditItem(ctx, plan, "added", id, { title: [null, data.title] });
  return id;
}

/**
 * Saves an item as its writer wants it, with the dates of the calendar that belong to it.
 * @throws DomainError not-found; invalid with `ownerId` for somebody without an office of the unit; conflict `plan-locked`
 * when the plan is not being written, `stale` when somebody saved the item in the meantime.
 */
export async function editItem(
  ctx: Ctx,
  { id, version, measureId, item, entries }: EditedItem,
): Promise<void> {
  const before = await getItemRow(ctx, id);
  const plan = await holdPlan(ctx, before.planId, isWritable);
  await assertMeasure(ctx, plan.roundId, measureId);
  if (item.ownerId !== before.ownerId) await assertOwner(ctx, plan, item.ownerId);
  const columns = { ...itemColumns(item), measureId };
  await writeItem(ctx, { id, version }, columns);
  const linked = await linkEntries(ctx, plan.unitId, id, entries);
  await auditItem(ctx, plan, "edited", id, { ...changedColumns(before, columns), ...linked });
}

/** One place up or down under its measure; at the end nothing happens. @throws as editItem */
export async function moveItem(
  ctx: Ctx,
  { id, version, direction }: Target & { direction: "up" | "down" },
): Promise<void> {
  const { planId, measureId } = await getItemRow(ctx, id);
  const plan = await holdPlan(ctx, planId, isWritable, { alone: true });
  const items = await ctx.db.planItem.findMany({
    where: { planId, measureId, removedAt: null },
    orderBy: [{ position: "asc" }, { id: "asc" }],
    select: { id: true, position: true },
  });
  const from = items.findIndex((item) => item.id === id);
  const to = from + (direction === "up" ? -1 : 1);
  const [moved, other] = [items[from], items[to]];
  if (!moved || !other) return;
  await writeItem(ctx, { id, version }, {});
  const ordered = items.with(from, other).with(to, moved);
  // Added by two at once, two items may have the same place: all of the measure are counted anew.
  const first = Math.min(...items.map(({ position }) => position));
  for (const [at, item] of ordered.entries())
    if (item.position !== first + at)
      await ctx.db.planItem.update({ where: { id: item.id }, data: { position: first + at } });
  await auditItem(ctx, plan, "moved", id, { position: [from + 1, to + 1] });
}

/** Takes an item out of a plan that is being written; what was handed in keeps it. @throws as editItem */
export async function removeItem(ctx: Ctx, { id, version }: Target): Promise<{ planId: string }> {
  const before = await getItemRow(ctx, id);
  const plan = await holdPlan(ctx, before.planId, isWritable);
  await writeItem(ctx, { id, version }, { removedAt: ctx.now });
  await linkEntries(ctx, plan.unitId, id, []);
  await auditItem(ctx, plan, "removed", id, { title: [before.title, null] });
  return { planId: plan.id };
}

/** The item of a plan in reach. @throws DomainError not-found, also for one that was removed */
export async function getItemRow(ctx: Ctx, id: string): Promise<PlanItem> {
  const item = await ctx.db.planItem.findFirst({ where: { id, removedAt: null } });
  if (!item) throw notFound();
  return item;
}

/** Writes on an item as its writer saw it. @throws DomainError conflict `stale` */
export async function writeItem(
  ctx: Ctx,
  { id, version }: Target,
  data: Prisma.PlanItemUncheckedUpdateManyInput,
): Promise<void> {
  const { count } = await ctx.db.planItem.updateMany({
    where: { id, version, removedAt: null },
    data: { ...data, ...byNow(ctx), version: version + 1 },
  });
  if (count !== 1) throw new DomainError("conflict", "stale");
}

const byNow = (ctx: Ctx) => ({ changedAt: ctx.now, changedById: actorId(ctx.actor) });

export function itemColumns({ startsOn, endsOn, amountMinor, ...item }: ItemInput) {
  return {
    ...item,
    startsOn: startsOn ? new Date(startsOn) : null,
    endsOn: endsOn ? new Date(endsOn) : null,
    amountMinor: amountMinor === null ? null : BigInt(amountMinor),
  };
}

/** The columns that differ, for the trail: JSON knows no such big numbers as PostgreSQL. */
export function changedColumns(before: PlanItem, after: Partial<PlanItem>) {
  const plain = ({ amountMinor, ...item }: Partial<PlanItem>) => ({
    ...item,
    ...(amountMinor === undefined ? {} : { amountMinor: amountMinor === null ? null : Number(amountMinor) }),
  });
  return changesBetween(plain(before), plain(after));
}

export async function auditItem(
  ctx: Ctx,
  plan: PlanRow,
  what: string,
  itemId: string,
  changes: Parameters<typeof audit>[1]["changes"] = {},
): Promise<void> {
  await audit(ctx, {
    action: `plan-item.${what}`,
    subject: "plan-item",
    subjectId: itemId,
    unitIds: [plan.unitId],
    changes,
  });
}

/** @throws DomainError invalid with `ownerId` for somebody without an office of the unit */
export async function assertOwner(ctx: Ctx, { unitId }: PlanRow, ownerId: string | null): Promise<void> {
  if (ownerId === null) return;
  const officers = await listOfficersToday(ctx, unitId);
  if (!officers.some(({ userId }) => userId === ownerId))
    throw new DomainError("invalid", "invalid", { ownerId: "not_open" });
}

/** The unit's own dates that belong to the item are these and no others. */
async function linkEntries(ctx: Ctx, unitId: number, planItemId: string, entries: readonly string[]) {
  const others = { unitId, planItemId, id: { notIn: [...entries] } };
  const { count: left } = await ctx.db.calendarEntry.updateMany({
    where: others,
    data: { planItemId: null },
  });
  const free = { unitId, planItemId: null, id: { in: [...entries] } };
  const { count: joined } = await ctx.db.calendarEntry.updateMany({ where: free, data: { planItemId } });
  return left + joined > 0 ? { dates: [null, entries] as const } : {};
}
