import { audit, changesBetween } from "@/lib/platform/audit";
import { instantOn } from "@/lib/platform/clock";
import { asSystem, type Ctx } from "@/lib/platform/ctx";
import { DomainError } from "@/lib/platform/errors";
import { getInstitution } from "@/lib/platform/institution";
import { newId } from "@/lib/platform/new-id";
import { getManagedCall, ownedEvents } from "../queries/reach";
import type { CallFacts } from "../schema";
import { isRunning } from "../status";
import { fillPlaces, lockCall } from "./lock-call";
import { mailHelpers } from "./mail-helpers";
import { unitsOf } from "./sign-up";

/**
 * Writes a new call, which nobody sees before it is opened.
 * @returns its id. @throws DomainError invalid, fields `unitId`, `eventId`
 */
export async function createCall(ctx: Ctx, typed: CallFacts): Promise<string> {
  const facts = await factsOf(ctx, typed);
  const id = newId(ctx.now.getTime());
  await ctx.db.call.create({ data: { ...facts, id, createdAt: ctx.now } });
  await audit(ctx, { action: "call.created", subject: "call", subjectId: id, unitIds: unitsOf(facts) });
  return id;
}

/**
 * Changes a call; more places go to those who wait, and another day or place is told to everybody who signed up.
 * @throws DomainError not-found; conflict `stale`, `call-closed`; invalid, fields `unitId`, `eventId`, `placeCount`
 */
export async function changeCall(
  ctx: Ctx,
  { id, version, ...typed }: CallFacts & { id: string; version: number },
): Promise<void> {
  const before = await getManagedCall(ctx, id);
  if (!isRunning(before.status) && before.status !== "DRAFT")
    throw new DomainError("conflict", "call-closed");
  const facts = await factsOf(ctx, typed);
  // Held first: somebody may be signing up this moment.
  await ctx.db.$queryRaw`SELECT 1 FROM call WHERE id = ${id}::uuid FOR UPDATE`;
  const { taken } = await getManagedCall(ctx, id);
  if (facts.placeCount < taken) throw new DomainError("invalid", "invalid", { placeCount: "places_taken" });
  const { count } = await ctx.db.call.updateMany({
    where: { id, version },
    data: { ...facts, version: version + 1 },
  });
  if (count !== 1) throw new DomainError("conflict", "stale");
  await audit(ctx, {
    ...{ action: "call.changed", subject: "call", subjectId: id, unitIds: unitsOf(facts) },
    changes: changesBetween<object>(before, facts),
  });
  if (before.status === "DRAFT") return;
  const system = await asSystem(ctx, "calls");
  const call = await lockCall(system, id);
  await mailHelpers(system, call, "promoted", await fillPlaces(system, id));
  const moved = (one: typeof before) => JSON.stringify([one.startsAt, one.endsAt, one.place]);
  if (moved(before) === moved(call)) return;
  const signed = await system.db.callSignUp.findMany({ where: { callId: id, cancelledAt: null } });
  await mailHelpers(
    system,
    call,
    "changed",
    signed.map(({ userId }) => userId),
  );
}

/** Throws a draft away. @throws DomainError not-found; conflict `stale` */
export async function removeCall(ctx: Ctx, { id, version }: { id: string; version: number }): Promise<void> {
  const before = await getManagedCall(ctx, id);
  const { count } = await ctx.db.call.deleteMany({ where: { id, version, status: "DRAFT" } });
  if (count !== 1) throw new DomainError("conflict", "stale");
  await audit(ctx, { action: "call.removed", subject: "call", subjectId: id, unitIds: unitsOf(before) });
}

async function factsOf(ctx: Ctx, { day, from, to, signUpUntil, unitId, eventId, ...facts }: CallFacts) {
  const { reach, unitIds } = ctx.scope;
  if (reach === "some" && (unitId === null || !unitIds.includes(unitId)))
    throw new DomainError("invalid", "invalid", { unitId: unitId === null ? "required" : "invalid" });
  if (eventId !== null && (await ownedEvents(ctx, eventId)).length === 0)
    throw new DomainError("invalid", "invalid", { eventId: "invalid" });
  const { zone } = await getInstitution(ctx);
  const at = (time: string | null) => day && time && instantOn(zone, { day, time });
  return {
    ...{ ...facts, unitId, eventId },
    startsAt: at(from ?? "00:00") || null,
    endsAt: at(to) || null,
    signUpUntil: signUpUntil === null ? null : new Date(signUpUntil),
  };
}
