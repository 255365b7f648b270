import { audit, changesBetween } from "@/lib/platform/audit";
import { asSystem, type Ctx } from "@/lib/platform/ctx";
import { DomainError } from "@/lib/platform/errors";
import { limit } from "@/lib/platform/rate-limit";
import type { Ambassador } from "@/prisma/generated/client";
import type { AmbassadorKind } from "@/prisma/generated/enums";
import { getOwn } from "../queries/own";
import { getReached } from "../queries/reach";
import { isServing } from "../status";
import { assertUnit } from "./insert-ambassador";
import { mailAmbassador } from "./mail-ambassador";
import { unitsOf } from "./record-step";

type Target = { id: string; version: number };
type Place = { country: string | null; city: string | null; theme: string | null; languages: string[] };

/** Where somebody acts and what for, in the own words, and who may see it. @throws DomainError not-found; conflict `stale` */
export async function changeOwnPlace(
  ctx: Ctx,
  { id, version, ...facts }: Target & Place & { isPublic: boolean; isRanked: boolean },
): Promise<void> {
  await write(ctx, await getOwn(ctx, id), version, facts);
}

/**
 * The desk puts right where somebody belongs. A coordinator gives nobody away to another faculty: that is the office's.
 * @throws DomainError not-found; conflict `stale`; invalid, field `unitId`
 */
export async function changePlace(
  ctx: Ctx,
  { id, version, ...facts }: Target & Place & { kind: AmbassadorKind; unitId: number | null },
): Promise<void> {
  const { ambassador, mover } = await getReached(ctx, id);
  const { unitId } = facts;
  if (unitId !== ambassador.unitId) {
    if (mover === "coordinator" && (unitId === null || !ctx.scope.unitIds.includes(unitId)))
      throw new DomainError("invalid", "invalid", { unitId: "not_open" });
    await assertUnit(ctx, unitId);
  }
  await write(ctx, ambassador, version, facts);
}

async function write(ctx: Ctx, ambassador: Ambassador, version: number, facts: Partial<Ambassador>) {
  await audit(ctx, {
    action: "ambassador.changed",
    subject: "ambassador",
    subjectId: ambassador.id,
    unitIds: unitsOf(ambassador),
    changes: changesBetween<Partial<Ambassador>>(ambassador, facts),
  });
  const { db } = await asSystem(ctx, "ambassadors");
  const { count } = await db.ambassador.updateMany({
    where: { id: ambassador.id, version },
    data: { ...facts, version: version + 1 },
  });
  if (count !== 1) throw new DomainError("conflict", "stale");
}

/**
 * Writes once more to somebody who was invited, or who owes a signature: once a day.
 * @throws DomainError conflict `stale` when there is nothing to remind of; busy `too-many`
 */
export async function remind(ctx: Ctx, { id, version }: Target): Promise<void> {
  const { ambassador } = await getReached(ctx, id);
  const { status } = ambassador;
  if (ambassador.version !== version || (status !== "INVITED" && !isServing(status)))
    throw new DomainError("conflict", "stale");
  await limit(ctx, "ambassador-reminder", id);
  await audit(ctx, {
    action: "ambassador.reminded",
    subject: "ambassador",
    subjectId: id,
    unitIds: unitsOf(ambassador),
  });
  const system = await asSystem(ctx, "ambassadors");
  await mailAmbassador(system, ambassador, status === "INVITED" ? "invited" : "signAgain");
}
