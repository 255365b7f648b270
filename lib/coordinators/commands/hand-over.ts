import { officeState } from "@/lib/people/status";
import { audit } from "@/lib/platform/audit";
import type { Ctx } from "@/lib/platform/ctx";
import { DomainError, notFound } from "@/lib/platform/errors";
import { today } from "@/lib/platform/institution";
import { actsFor } from "../acts-for";
import type { SignHandOver, TickLine } from "../schema";
import { OPEN_WORK } from "../status";

/**
 * Begins the checklist of an office: what the portal knows to be open, a line each. The successor is the unit's other
 * coordinator, or whoever is proposed next. Begun twice, it is the same one.
 * @returns the id of the hand-over.
 * @throws DomainError not-found for an office out of reach or one that was never held.
 */
export async function startHandOver(ctx: Ctx, { appointmentId }: { appointmentId: string }): Promise<string> {
  const from = await ctx.db.appointment.findUnique({
    where: { id: appointmentId },
    include: { handOver: true },
  });
  if (!from) throw notFound();
  if (from.handOver) return from.handOver.id;
  const { userId, unitId } = from;
  const state = officeState(from, await today(ctx), ctx.now);
  if (state !== "held" && state !== "past") throw notFound();
  const next = await ctx.db.appointment.findFirst({
    where: {
      unitId,
      office: from.office,
      id: { not: from.id },
      startsOn: { gt: from.startsOn },
      declinedAt: null,
      OR: [{ endsOn: null }, { endsOn: { gte: await today(ctx) } }],
    },
    orderBy: { startsOn: "desc" },
  });
  const { id } = await ctx.db.handOver.create({
    data: {
      unitId,
      fromId: from.id,
      toId: next?.id ?? null,
      createdAt: ctx.now,
      items: { create: OPEN_WORK.map((kind, position) => ({ kind, position })) },
    },
  });
  await audit(ctx, {
    action: "hand-over.begun",
    subject: "hand-over",
    subjectId: id,
    unitIds: [unitId],
    changes: { from: [null, userId] },
  });
  return id;
}

/** Ticks a line, or opens it again. @throws DomainError not-found, conflict `stale` once somebody signed. */
export async function tickLine(ctx: Ctx, { id, itemId, to }: TickLine): Promise<void> {
  const { unitId } = await unsigned(ctx, id);
  const doneById = ctx.actor.kind === "user" ? ctx.actor.userId : null;
  const { count } = await ctx.db.handOverItem.updateMany({
    where: { id: itemId, handOverId: id },
    data: to === "done" ? { doneAt: ctx.now, doneById } : { doneAt: null, doneById: null },
  });
  if (count !== 1) throw notFound();
  await noteLine(ctx, id, unitId, { line: [itemId, to] });
}

/** A line of one's own. @throws DomainError not-found, conflict `stale` once somebody signed. */
export async function addLine(ctx: Ctx, { id, text }: { id: string; text: string }): Promise<void> {
  const { unitId, items } = await unsigned(ctx, id);
  await ctx.db.handOverItem.create({ data: { handOverId: id, text, position: items.length } });
  await noteLine(ctx, id, unitId, { text: [null, text] });
}

/** Takes a line of one's own away; what the portal knows stays. @throws DomainError as addLine. */
export async function removeLine(ctx: Ctx, { id, itemId }: { id: string; itemId: string }): Promise<void> {
  const { unitId, items } = await unsigned(ctx, id);
  const { count } = await ctx.db.handOverItem.deleteMany({
    where: { id: itemId, handOverId: id, text: { not: null } },
  });
  if (count !== 1) throw notFound();
  await noteLine(ctx, id, unitId, { text: [items.find((item) => item.id === itemId)?.text ?? null, null] });
}

/**
 * Signs one side: the officer, or the office in the place of somebody who is gone or not there yet.
 * @throws DomainError not-found, forbidden for a side that is not the actor's, conflict `stale` when it changed or was
 * signed meanwhile, `hand-over-open` while a line is not ticked.
 */
export async function signHandOver(ctx: Ctx, { id, version, side }: SignHandOver): Promise<void> {
  const handOver = await ctx.db.handOver.findUnique({
    where: { id },
    include: { items: true, from: true, to: true },
  });
  if (!handOver) throw notFound();
  if (!actsFor(ctx, side, handOver)) throw new DomainError("forbidden");
  if (handOver.items.some(({ doneAt }) => doneAt === null))
    throw new DomainError("conflict", "hand-over-open");
  const signedById = ctx.actor.kind === "user" ? ctx.actor.userId : null;
  const { count } = await ctx.db.handOver.updateMany({
    where: { id, version, [`${side}SignedAt`]: null },
    data: { [`${side}SignedAt`]: ctx.now, [`${side}SignedById`]: signedById, version: version + 1 },
  });
  if (count !== 1) throw new DomainError("conflict", "stale");
  await audit(ctx, {
    action: "hand-over.signed",
    subject: "hand-over",
    subjectId: id,
    unitIds: [handOver.unitId],
    changes: { side: [null, side] },
  });
}

/** A hand-over that may still be written. Its row is locked, so that nobody signs what is just being changed. */
async function unsigned(ctx: Ctx, id: string) {
  await ctx.db.$queryRaw`SELECT 1 FROM hand_over WHERE id = ${id}::uuid FOR UPDATE`;
  const found = await ctx.db.handOver.findUnique({ where: { id }, include: { items: true } });
  if (!found) throw notFound();
  if (found.outgoingSignedAt || found.incomingSignedAt) throw new DomainError("conflict", "stale");
  return found;
}

async function noteLine(
  ctx: Ctx,
  id: string,
  unitId: number,
  changes: Record<string, readonly [unknown, unknown]>,
) {
  await ctx.db.handOver.update({ where: { id }, data: { version: { increment: 1 } } });
  await audit(ctx, {
    action: "hand-over.changed",
    subject: "hand-over",
    subjectId: id,
    unitIds: [unitId],
    changes,
  });
}
