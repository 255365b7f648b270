import { instantOn } from "@/lib/platform/clock";
import type { Ctx } from "@/lib/platform/ctx";
import { DomainError } from "@/lib/platform/errors";
import { getEventToRun } from "../queries/reach";
import type { WriteSession } from "../schema/parts";
import { changeRow, letFollow } from "./change-row";
import { checkRoom, partOf, type RemovePart } from "./parts";

/**
 * Writes a part of the programme. Those who chose a slot hear of its other time or place; a slot that somebody chose stays one.
 * @throws DomainError invalid, conflict `part-in-use`, `too-many-parts`, `event-over`, `stale`, not-found
 */
export async function writeSession(ctx: Ctx, { id, version, partId, ...typed }: WriteSession): Promise<void> {
  const event = await getEventToRun(ctx, id);
  const before = partOf(event.sessions, partId);
  const { day, from, to, facts } = typed;
  const startsAt = instantOn(event.zone, { day, time: from });
  const endsAt = instantOn(event.zone, { day, time: to });
  if (endsAt <= startsAt) throw new DomainError("invalid", "invalid", { to: "order" });
  if (before?.isSlot && !facts.isSlot) await checkUnused(ctx, before.id);
  const isMoved =
    before?.isSlot === true &&
    (before.startsAt.getTime() !== startsAt.getTime() ||
      before.endsAt.getTime() !== endsAt.getTime() ||
      before.place !== facts.place);
  await changeRow(ctx, event, version, isMoved ? { sequence: event.sequence + 1 } : {}, "programme-changed", {
    titles: [before?.titles ?? null, facts.titles],
  });
  const data = { ...facts, startsAt, endsAt };
  if (before) await ctx.db.eventSession.update({ where: { id: before.id }, data });
  else {
    checkRoom(event.sessions);
    await ctx.db.eventSession.create({ data: { eventId: id, ...data } });
  }
  await letFollow(ctx, event, isMoved);
}

/** @throws DomainError conflict `part-in-use` for a slot that somebody chose */
export async function removeSession(ctx: Ctx, { id, version, partId }: RemovePart): Promise<void> {
  const event = await getEventToRun(ctx, id);
  const before = partOf(event.sessions, partId);
  await changeRow(ctx, event, version, {}, "programme-changed", { titles: [before?.titles, null] });
  await checkUnused(ctx, partId);
  await ctx.db.eventSession.delete({ where: { id: partId } });
}

async function checkUnused(ctx: Ctx, sessionId: string): Promise<void> {
  if ((await ctx.db.registration.count({ where: { sessionId } })) > 0)
    throw new DomainError("conflict", "part-in-use");
}
