import { accountOf } from "@/lib/activities/queries/reach";
import { audit } from "@/lib/platform/audit";
import { asSystem, type Ctx } from "@/lib/platform/ctx";
import { DomainError, notFound } from "@/lib/platform/errors";
import { today } from "@/lib/platform/institution";
import { newId } from "@/lib/platform/new-id";
import { takesSignUps } from "../status";
import { fillPlaces, lockCall } from "./lock-call";
import { mailHelpers } from "./mail-helpers";

/**
 * Somebody whom the call is for wants to help: with a place while there is one, else in the line of those who wait. Doing it
 * twice is doing it once.
 * @throws DomainError not-found for a call that is for others; conflict `call-closed`
 */
export async function signUpForCall(
  ctx: Ctx,
  { id, note }: { id: string; note: string | null },
): Promise<void> {
  const { userId, name } = accountOf(ctx);
  // Under the person's reach: PostgreSQL knows whom the call is for.
  const seen = await ctx.db.call.findUnique({ where: { id } });
  if (!seen || seen.status === "DRAFT") throw notFound();
  const system = await asSystem(ctx, "calls");
  const call = await lockCall(system, id);
  if (!takesSignUps(call, { day: await today(ctx), now: ctx.now }))
    throw new DomainError("conflict", "call-closed");
  const before = await system.db.callSignUp.findFirst({ where: { callId: id, userId, cancelledAt: null } });
  if (before) {
    await system.db.callSignUp.update({ where: { id: before.id }, data: { note } });
    return;
  }
  const signUpId = newId(ctx.now.getTime());
  await system.db.callSignUp.create({ data: { id: signUpId, callId: id, userId, name, note, at: ctx.now } });
  const placed = await fillPlaces(system, id);
  await audit(ctx, { action: "call.signed-up", subject: "call", subjectId: id, unitIds: unitsOf(call) });
  await mailHelpers(system, call, placed.includes(userId) ? "placed" : "waiting", [userId]);
}

/** Somebody cannot come after all; the next in line gets the place. @throws DomainError not-found; conflict `call-closed` */
export async function withdrawFromCall(ctx: Ctx, { id }: { id: string }): Promise<void> {
  const { userId } = accountOf(ctx);
  const seen = await ctx.db.call.findUnique({ where: { id } });
  if (!seen) throw notFound();
  const system = await asSystem(ctx, "calls");
  const call = await lockCall(system, id);
  if (call.status !== "OPEN" && call.status !== "CLOSED") throw new DomainError("conflict", "call-closed");
  const { count } = await system.db.callSignUp.updateMany({
    where: { callId: id, userId, cancelledAt: null },
    data: { cancelledAt: ctx.now },
  });
  if (count === 0) throw notFound();
  await audit(ctx, { action: "call.withdrawn", subject: "call", subjectId: id, unitIds: unitsOf(call) });
  await mailHelpers(system, call, "promoted", await fillPlaces(system, id));
}

export const unitsOf = ({ unitId }: { unitId: number | null }): number[] => (unitId === null ? [] : [unitId]);
