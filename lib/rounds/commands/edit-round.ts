import { audit, changesBetween } from "@/lib/platform/audit";
import type { Ctx } from "@/lib/platform/ctx";
import { DomainError, notFound } from "@/lib/platform/errors";
import { dayIn, getInstitution, today } from "@/lib/platform/institution";
import { currentUnit } from "@/lib/units/queries";
import { isPrefixFree } from "../queries/is-prefix-free";
import type { EditRound } from "../schema";
import { insertPlans } from "./insert-plans";
import { getEditableRound, touchRound } from "./move-round";
import { shiftDeadlines } from "./shift-deadlines";

/**
 * Changes what a round is called, when it is, and how it reminds.
 * @throws DomainError not-found, conflict `stale`, `round-over`, invalid with `numberPrefix: taken`.
 */
export async function editRound(ctx: Ctx, { id, version, ...input }: EditRound): Promise<void> {
  const round = await getEditableRound(ctx, id);
  if (!(await isPrefixFree(ctx, input.numberPrefix, id)))
    throw new DomainError("invalid", "invalid", { numberPrefix: "taken" });
  const { names, startsOn, endsOn, numberPrefix, isVisaNeeded, reminderDistances, copyFromDay } = input;
  const after = { names, startsOn, endsOn, numberPrefix, isVisaNeeded, reminderDistances, copyFromDay };
  await touchRound(ctx, { id, version }, after);
  await audit(ctx, {
    action: "round.edited",
    subject: "round",
    subjectId: id,
    changes: changesBetween<object>(round, after),
  });
}

/**
 * Says which units take part. One that is taken out of an open round leaves it, with all that it did; one that comes has
 * a plan to write.
 * @throws DomainError not-found, conflict `stale`, `round-over`, invalid with `unit: required` or `unit: not_open`.
 */
export async function saveUnits(
  ctx: Ctx,
  { id, version, unit: chosen }: { id: string; version: number; unit: number[] },
): Promise<void> {
  const round = await getEditableRound(ctx, id);
  if (chosen.length === 0) throw new DomainError("invalid", "invalid", { unit: "required" });
  await touchRound(ctx, { id, version }, {});
  const before = await ctx.db.roundUnit.findMany({ where: { roundId: id } });
  const isIn = new Set(before.filter(({ leftOn }) => leftOn === null).map(({ unitId }) => unitId));
  const coming = chosen.filter((unitId) => !isIn.has(unitId));
  const going = [...isIn].filter((unitId) => !chosen.includes(unitId));
  const known = await ctx.db.unit.count({ where: { id: { in: coming }, ...currentUnit(ctx) } });
  if (known !== coming.length) throw new DomainError("invalid", "invalid", { unit: "not_open" });
  const day = await today(ctx);
  if (round.status === "DRAFT") {
    await ctx.db.roundUnit.deleteMany({ where: { roundId: id, unitId: { in: going } } });
  } else {
    const joined = before.filter(({ unitId }) => going.includes(unitId));
    for (const { unitId, joinedOn } of joined)
      await ctx.db.roundUnit.updateMany({
        where: { roundId: id, unitId },
        data: { leftOn: joinedOn > day ? joinedOn : day },
      });
  }
  await ctx.db.roundUnit.updateMany({
    where: { roundId: id, unitId: { in: coming } },
    data: { leftOn: null },
  });
  await ctx.db.roundUnit.createMany({
    data: coming.map((unitId) => ({
      roundId: id,
      unitId,
      joinedOn: round.status === "OPEN" ? day : round.startsOn,
    })),
    skipDuplicates: true,
  });
  if (round.openedAt) {
    await insertPlans(ctx, id);
    const { zone } = await getInstitution(ctx);
    const opened = { id, openedOn: dayIn(zone, round.openedAt) };
    for (const unitId of coming) await shiftDeadlines(ctx, opened, unitId, day, "joined");
  }
  if (coming.length + going.length > 0)
    await audit(ctx, {
      action: "round.units-changed",
      subject: "round",
      subjectId: id,
      unitIds: [...coming, ...going],
      changes: { joined: [null, coming], left: [null, going] },
    });
}

/** A part of a round that was there when its editor looked. */
export function found<T>(row: T | null): T {
  if (!row) throw notFound();
  return row;
}
