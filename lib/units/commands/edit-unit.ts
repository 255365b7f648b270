import { audit, changesBetween } from "@/lib/platform/audit";
import type { Ctx } from "@/lib/platform/ctx";
import { DomainError, notFound } from "@/lib/platform/errors";
import { enqueue } from "@/lib/platform/jobs";
import { currentUnit } from "../queries";
import type { EditUnit } from "../schema";
import { updateUnit } from "./update-unit";

/**
 * Changes what a unit is, where it belongs and how to reach it; names have a command of their own. Under another
 * parent its records are seen by other people, so they are sorted anew.
 * @throws DomainError not-found, conflict `stale` or `unit-in-itself`, invalid with `parent: not_open`.
 */
export async function editUnit(
  ctx: Ctx,
  { code, version, parent, email, ...facts }: EditUnit,
): Promise<void> {
  const unit = await ctx.db.unit.findFirst({ where: { code, kind: { not: "UNIVERSITY" } } });
  if (!unit) throw notFound();
  const parentId = await findParentId(ctx, parent);
  if (await isWithin(ctx, parentId, unit.id)) throw new DomainError("conflict", "unit-in-itself");
  const after = { ...facts, parentId, email: email?.address ?? null };
  await updateUnit(ctx, { id: unit.id, version }, after);
  await audit(ctx, {
    action: "unit.edited",
    subject: "unit",
    subjectId: code,
    unitIds: [unit.id],
    changes: changesBetween(unit, after),
  });
  if (parentId !== unit.parentId) await enqueue(ctx, "rescope-units", { unitIds: [unit.id] });
}

/** The id of the unit above: one that exists today, or the university when none is named. */
export async function findParentId(ctx: Ctx, code: string | null): Promise<number | null> {
  const where = code === null ? { kind: "UNIVERSITY" as const } : { code, ...currentUnit(ctx) };
  const parent = await ctx.db.unit.findFirst({ where, select: { id: true } });
  if (!parent && code !== null) throw new DomainError("invalid", "invalid", { parent: "not_open" });
  return parent?.id ?? null;
}

/** Whether a unit is another one or somewhere below it. */
async function isWithin(ctx: Ctx, unitId: number | null, above: number): Promise<boolean> {
  const [found] = await ctx.db.$queryRaw<{ isWithin: boolean }[]>`
    WITH RECURSIVE lineage (id) AS (
      SELECT ${unitId}::int UNION SELECT u.parent_id FROM lineage l JOIN unit u ON u.id = l.id
    )
    SELECT EXISTS (SELECT 1 FROM lineage WHERE id = ${above}) AS "isWithin"`;
  return found?.isWithin ?? false;
}
