import { audit, type Changes } from "@/lib/platform/audit";
import type { Ctx } from "@/lib/platform/ctx";
import { DomainError, notFound } from "@/lib/platform/errors";
import type { DateRange } from "@/lib/platform/input/date";
import { refreshSearch } from "../insert-records";
import { type AlumnusRecord, getRecord, listOwnUnits } from "../queries/get-record";
import type { Part } from "../schema/record";
import { freedomToChange, type Held } from "../who-may-change";

/** The record a form speaks of, as its writer saw it. */
export type Target = { id: string; version: number; partId: string | null; reason: string | null };

/**
 * Every change of a record goes through here: the record as the writer saw it is taken (or `stale`), `change` writes
 * its rows and tells what it did, the search follows, the trail is kept.
 * @throws DomainError not-found; conflict `stale` when somebody saved in the meantime.
 */
export async function changeRecord(
  ctx: Ctx,
  target: Target,
  change: (record: AlumnusRecord) => Promise<Changes>,
): Promise<void> {
  const record = await getRecord(ctx, target.id);
  const { count } = await ctx.db.alumnus.updateMany({
    where: { id: target.id, version: target.version },
    data: { version: { increment: 1 }, lastTouchedAt: ctx.now },
  });
  if (count === 0) throw new DomainError("conflict", "stale");
  const changes = await change(record);
  await refreshSearch(ctx, [target.id]);
  await audit(ctx, {
    action: "alumnus.updated",
    subject: "alumnus",
    subjectId: target.id,
    unitIds: record.unitIds,
    changes: { ...changes, ...(target.reason && { reason: [null, target.reason] as const }) },
  });
}

/** A row of the record by its id. @throws DomainError not-found when it is not one of them. */
export function rowOf<R extends { id: string }>(rows: readonly R[], partId: string): R {
  const row = rows.find(({ id }) => id === partId);
  if (!row) throw notFound();
  return row;
}

/** @throws DomainError not-found for what belongs to another unit or to the person; invalid when a reason is missing. */
export async function assertFree(
  ctx: Ctx,
  part: Part | "person",
  held: Held,
  reason: string | null,
): Promise<void> {
  const freedom = freedomToChange(part, held, ctx.scope, await listOwnUnits(ctx));
  if (freedom === "own-unit-only" || freedom === "person-only") throw new DomainError("forbidden");
  if (freedom === "with-reason" && !reason)
    throw new DomainError("invalid", "invalid", { reason: "required" });
}

/** @throws DomainError invalid with `range` at the field whose date lies outside the days that make sense. */
export function assertInRange({ from, to }: DateRange, dates: Record<string, string | number | null>): void {
  const wrong = Object.entries(dates).filter(
    ([, value]) => value !== null && !isBetween(String(value), from, to),
  );
  if (wrong.length > 0)
    throw new DomainError("invalid", "invalid", Object.fromEntries(wrong.map(([field]) => [field, "range"])));
}

/** A year alone compares by its digits. */
function isBetween(date: string, from: string, to: string): boolean {
  return date >= from.slice(0, date.length) && date <= to.slice(0, date.length);
}

/** Whether the actor writes on the own record, under a permission that reaches it. */
const isOwn = (ctx: Ctx, id: string) => ctx.scope.alumnusId === id;

/** Where a row that is written now comes from: the person on the own record, staff on every other. */
export function writtenBy(ctx: Ctx, id: string) {
  return { ...byStaff(ctx), source: isOwn(ctx, id) ? ("PERSON" as const) : ("STAFF" as const) };
}

/** What the person writes is thereby confirmed, and no file overwrites it; the word of staff confirms nothing. */
export function confirmedBy(ctx: Ctx, id: string) {
  return isOwn(ctx, id) ? { confirmedAt: ctx.now, source: "PERSON" as const, importId: null } : {};
}

/** Where a row that staff write comes from. */
export function byStaff(ctx: Ctx) {
  return {
    source: "STAFF",
    createdById: ctx.actor.kind === "user" ? ctx.actor.userId : null,
    createdAt: ctx.now,
  } as const;
}
