import { audit } from "@/lib/platform/audit";
import type { Ctx } from "@/lib/platform/ctx";
import { DomainError } from "@/lib/platform/errors";
import type { SaveDirection, SaveMeasure } from "../schema";
import { found } from "./edit-round";
import { getEditableRound, touchRound } from "./move-round";

type Part = { id: string; version: number };

/** Adds a direction or renames one. @throws DomainError not-found, conflict `stale`, `round-over`. */
export async function saveDirection(
  ctx: Ctx,
  { id, version, directionId, names }: SaveDirection,
): Promise<void> {
  await getEditableRound(ctx, id);
  await touchRound(ctx, { id, version }, {});
  if (directionId === null) {
    const position = await ctx.db.direction.count({ where: { roundId: id } });
    await ctx.db.direction.create({ data: { roundId: id, position, names } });
    await note(ctx, "direction.added", id, { names: [null, names] });
    return;
  }
  const before = found(await ctx.db.direction.findFirst({ where: { id: directionId, roundId: id } }));
  await ctx.db.direction.update({ where: { id: directionId }, data: { names } });
  await note(ctx, "direction.renamed", id, { names: [before.names, names] });
}

/** @throws DomainError not-found, conflict `stale`, `round-over`, `direction-has-measures`. */
export async function removeDirection(
  ctx: Ctx,
  { id, version, directionId }: Part & { directionId: string },
): Promise<void> {
  await getEditableRound(ctx, id);
  const direction = found(
    await ctx.db.direction.findFirst({
      where: { id: directionId, roundId: id },
      include: { _count: { select: { measures: true } } },
    }),
  );
  if (direction._count.measures > 0) throw new DomainError("conflict", "direction-has-measures");
  await touchRound(ctx, { id, version }, {});
  await ctx.db.direction.delete({ where: { id: directionId } });
  await note(ctx, "direction.removed", id, { names: [direction.names, null] });
}

/** Adds a measure or changes one; the items under it stay there. @throws DomainError not-found, conflict `stale`, `round-over`. */
export async function saveMeasure(
  ctx: Ctx,
  { id, version, directionId, measureId, names, isMandatory }: SaveMeasure,
): Promise<void> {
  await getEditableRound(ctx, id);
  found(await ctx.db.direction.findFirst({ where: { id: directionId, roundId: id } }));
  await touchRound(ctx, { id, version }, {});
  if (measureId === null) {
    const position = await ctx.db.measure.count({ where: { directionId } });
    await ctx.db.measure.create({ data: { directionId, position, names, isMandatory } });
    await note(ctx, "measure.added", id, { names: [null, names] });
    return;
  }
  const before = found(await ctx.db.measure.findFirst({ where: { id: measureId, directionId } }));
  await ctx.db.measure.update({ where: { id: measureId }, data: { names, isMandatory } });
  await note(ctx, "measure.edited", id, {
    names: [before.names, names],
    isMandatory: [before.isMandatory, isMandatory],
  });
}

/**
 * Takes a measure out. One with items under it, or said to be left out this year, stays: it can be renamed.
 * @throws DomainError not-found, conflict `stale`, `round-over`, `measure-has-items`.
 */
export async function removeMeasure(
  ctx: Ctx,
  { id, version, measureId }: Part & { measureId: string },
): Promise<void> {
  await getEditableRound(ctx, id);
  const measure = found(
    await ctx.db.measure.findFirst({
      where: { id: measureId, direction: { roundId: id } },
      include: { _count: { select: { items: true, skips: true } } },
    }),
  );
  if (measure._count.items + measure._count.skips > 0) throw new DomainError("conflict", "measure-has-items");
  await touchRound(ctx, { id, version }, {});
  await ctx.db.measure.delete({ where: { id: measureId } });
  await note(ctx, "measure.removed", id, { names: [measure.names, null] });
}

function note(
  ctx: Ctx,
  action: string,
  roundId: string,
  changes: Record<string, readonly [unknown, unknown]>,
): Promise<void> {
  return audit(ctx, { action, subject: "round", subjectId: roundId, changes });
}
