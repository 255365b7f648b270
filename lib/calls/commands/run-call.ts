import { creditHelpers } from "@/lib/activities/commands/credit";
import { accountOf } from "@/lib/activities/queries/reach";
import { isLocale, localized } from "@/lib/i18n/locales";
import { audit } from "@/lib/platform/audit";
import { asSystem, type Ctx } from "@/lib/platform/ctx";
import { DomainError } from "@/lib/platform/errors";
import { dayIn, getInstitution } from "@/lib/platform/institution";
import { getManagedCall, getManagedSignUp } from "../queries/reach";
import type { CallMove, Thanks } from "../schema";
import { asksReason, categoryOf, isRunning, nextStatus } from "../status";
import { fillPlaces, lockCall } from "./lock-call";
import { mailHelpers } from "./mail-helpers";
import { unitsOf } from "./sign-up";

/**
 * Opens, closes, reopens or cancels a call; a cancellation is told to everybody who signed up, with its reason.
 * @throws DomainError not-found; conflict `stale`; invalid, field `reason`
 */
export async function moveCall(ctx: Ctx, { id, version, move, reason }: CallMove): Promise<void> {
  const before = await getManagedCall(ctx, id);
  const status = nextStatus(before.status, move);
  if (!status) throw new DomainError("conflict", "stale");
  if (asksReason(move) && reason === null)
    throw new DomainError("invalid", "invalid", { reason: "required" });
  const { count } = await ctx.db.call.updateMany({
    where: { id, version, status: before.status },
    data: { status, version: version + 1, ...(status === "CANCELLED" ? { cancelReason: reason } : {}) },
  });
  if (count !== 1) throw new DomainError("conflict", "stale");
  await audit(ctx, {
    ...{ action: `call.${move}`, subject: "call", subjectId: id, unitIds: unitsOf(before) },
    changes: { status: [before.status, status], ...(reason ? { reason: [null, reason] } : {}) },
  });
  const system = await asSystem(ctx, "calls");
  if (status === "CANCELLED") {
    const signed = await system.db.callSignUp.findMany({ where: { callId: id, cancelledAt: null } });
    await mailHelpers(
      system,
      before,
      "cancelled",
      signed.map(({ userId }) => userId),
      reason,
    );
  } else if (move === "reopen") {
    await lockCall(system, id);
    await mailHelpers(system, before, "promoted", await fillPlaces(system, id));
  }
}

/**
 * Gives a place to somebody who waits, whatever the order. Of two at once for the last place the second finds it gone.
 * @throws DomainError not-found; conflict `no-place-left`, `call-closed`
 */
export async function givePlace(ctx: Ctx, { signUpId }: { signUpId: string }): Promise<void> {
  const { callId, name } = await getManagedSignUp(ctx, signUpId);
  const system = await asSystem(ctx, "calls");
  const call = await lockCall(system, callId);
  if (!isRunning(call.status)) throw new DomainError("conflict", "call-closed");
  if (call.taken >= call.placeCount) throw new DomainError("conflict", "no-place-left");
  const [given] = await system.db.callSignUp.updateManyAndReturn({
    where: { id: signUpId, placedAt: null, cancelledAt: null },
    data: { placedAt: ctx.now },
  });
  if (!given) throw new DomainError("conflict", "stale");
  await audit(ctx, {
    ...{ action: "call.placed", subject: "call", subjectId: callId, unitIds: unitsOf(call) },
    changes: { name: [null, name] },
  });
  await mailHelpers(system, call, "promoted", [given.userId]);
}

/** Takes a place back, with a word to the person; the next in line moves up. @throws DomainError as `givePlace` */
export async function takePlaceBack(
  ctx: Ctx,
  { signUpId, reason }: { signUpId: string; reason: string | null },
): Promise<void> {
  const { callId, name } = await getManagedSignUp(ctx, signUpId);
  if (reason === null) throw new DomainError("invalid", "invalid", { reason: "required" });
  const system = await asSystem(ctx, "calls");
  const call = await lockCall(system, callId);
  if (!isRunning(call.status)) throw new DomainError("conflict", "call-closed");
  const [taken] = await system.db.callSignUp.updateManyAndReturn({
    where: { id: signUpId, placedAt: { not: null }, cancelledAt: null },
    data: { cancelledAt: ctx.now },
  });
  if (!taken) throw new DomainError("conflict", "stale");
  await audit(ctx, {
    ...{ action: "call.released", subject: "call", subjectId: callId, unitIds: unitsOf(call) },
    changes: { name: [name, null], reason: [null, reason] },
  });
  await mailHelpers(system, call, "released", [taken.userId], reason);
  await mailHelpers(system, call, "promoted", await fillPlaces(system, callId));
}

/**
 * Ends a call: who came is thanked by mail and gets a confirmed line in the log, once, whatever the event noted before.
 * @throws DomainError not-found; conflict `stale`, `call-ahead` before it has begun
 */
export async function thankHelpers(ctx: Ctx, { id, version, came, hours, note }: Thanks): Promise<void> {
  const before = await getManagedCall(ctx, id);
  const { userId: decidedById } = accountOf(ctx);
  if (!isRunning(before.status)) throw new DomainError("conflict", "stale");
  if (before.startsAt !== null && before.startsAt > ctx.now) throw new DomainError("conflict", "call-ahead");
  const { count } = await ctx.db.call.updateMany({
    where: { id, version, status: before.status },
    data: { status: "DONE", thankedAt: ctx.now, version: version + 1 },
  });
  if (count !== 1) throw new DomainError("conflict", "stale");
  await audit(ctx, {
    ...{ action: "call.thanked", subject: "call", subjectId: id, unitIds: unitsOf(before) },
    changes: { people: [null, came.length] },
  });
  const system = await asSystem(ctx, "calls");
  const placed = { callId: id, cancelledAt: null, placedAt: { not: null } };
  await system.db.callSignUp.updateMany({ where: placed, data: { hasCome: false } });
  const helpers = await system.db.callSignUp.updateManyAndReturn({
    // Nobody confirms what they did themselves.
    where: { ...placed, id: { in: came }, userId: { not: decidedById } },
    data: { hasCome: true },
  });
  const event = before.eventId && (await system.db.event.findUnique({ where: { id: before.eventId } }));
  const { zone, locale } = await getInstitution(system);
  const userIds = helpers.map(({ userId }) => userId);
  if (before.eventId)
    await system.db.activity.deleteMany({
      where: { eventId: before.eventId, status: "AUTOMATIC", userId: { in: userIds } },
    });
  await creditHelpers(
    system,
    helpers.map(({ userId, name }) => ({
      ...{ userId, name, callId: id, decidedById, minutes: hours, unitIds: unitsOf(before) },
      category: categoryOf(before.kind, event ? event.kind : null),
      title: localized(before.titles, isLocale(locale) ? locale : "en"),
      startsOn: before.startsAt ? dayIn(zone, before.startsAt) : dayIn(zone, ctx.now),
    })),
  );
  await mailHelpers(system, before, "thanks", userIds, note);
}
