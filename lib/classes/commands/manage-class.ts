import { newCode } from "@/lib/invitations/code";
import { audit } from "@/lib/platform/audit";
import type { Ctx } from "@/lib/platform/ctx";
import { DomainError, notFound } from "@/lib/platform/errors";
import { currentUnit } from "@/lib/units/queries";
import type { CreateClass } from "../schema";

/** A class does not graduate later than so many years from now. */
const YEARS_AHEAD = 6;

/**
 * Makes a code for a class of a unit of the actor. @returns its id.
 * @throws DomainError invalid for a foreign or closed unit, a year that is over or far, a last day that has passed.
 */
export async function createClass(ctx: Ctx, { lastDay, ...input }: CreateClass): Promise<string> {
  const isMine = ctx.scope.reach !== "some" || ctx.scope.unitIds.includes(input.unitId);
  const isOpen = (await ctx.db.unit.count({ where: { id: input.unitId, ...currentUnit(ctx) } })) === 1;
  const year = ctx.now.getUTCFullYear();
  // Until the end of that day everywhere west of Greenwich; an hour more or less does no harm.
  const expiresAt = new Date(`${lastDay}T23:59:59Z`);
  const fields = {
    ...(isMine && isOpen ? {} : { unitId: "not_open" }),
    ...(input.graduationYear < year || input.graduationYear > year + YEARS_AHEAD
      ? { graduationYear: "range" }
      : {}),
    ...(expiresAt <= ctx.now ? { lastDay: "range" } : {}),
  };
  if (Object.keys(fields).length > 0) throw new DomainError("invalid", "invalid", fields);
  const { id } = await ctx.db.classCode.create({
    data: {
      ...input,
      code: newCode(),
      expiresAt,
      createdAt: ctx.now,
      createdById: ctx.actor.kind === "user" ? ctx.actor.userId : null,
    },
  });
  await audit(ctx, {
    action: "class.opened",
    subject: "class",
    subjectId: id,
    unitIds: [input.unitId],
    changes: { programme: [null, input.programme], year: [null, input.graduationYear] },
  });
  return id;
}

/** Nobody joins by this code any more. @throws DomainError not-found, conflict `stale`. */
export async function endClass(ctx: Ctx, { id, version }: { id: string; version: number }): Promise<void> {
  const found = await ctx.db.classCode.findUnique({ where: { id } });
  if (!found) throw notFound();
  const { count } = await ctx.db.classCode.updateMany({
    where: { id, version, endedAt: null },
    data: { endedAt: ctx.now, version: version + 1 },
  });
  if (count !== 1) throw new DomainError("conflict", "stale");
  await audit(ctx, { action: "class.ended", subject: "class", subjectId: id, unitIds: [found.unitId] });
}
