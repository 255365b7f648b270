import type { Ctx } from "@/lib/platform/ctx";
import { DomainError } from "@/lib/platform/errors";
import { getEventToRun } from "../queries/reach";
import type { ChangePayment, WriteTicket } from "../schema/parts";
import { changeRow, letFollow } from "./change-row";
import { checkRoom, nextPosition, partOf, type RemovePart } from "./parts";

/** In what is paid, and for how long a place is held until it is. @throws DomainError conflict `event-over`, `stale` */
export async function changePayment(ctx: Ctx, { id, version, ...typed }: ChangePayment): Promise<void> {
  const event = await getEventToRun(ctx, id);
  const { currency, paymentHours: paymentMinutes } = typed;
  await changeRow(ctx, event, version, { currency, paymentMinutes }, "prices-changed", {
    currency: [event.currency, currency],
  });
}

/** Writes a kind of place. What somebody owes already stays. @throws DomainError conflict `too-many-parts`, `event-over`, `stale`, not-found */
export async function writeTicket(
  ctx: Ctx,
  { id, version, partId, isEnded, facts }: WriteTicket,
): Promise<void> {
  const event = await getEventToRun(ctx, id);
  const before = partOf(event.tickets, partId);
  if (facts.amountMinor > 0 && event.currency === null) throw new DomainError("conflict", "currency-first");
  await changeRow(ctx, event, version, {}, "prices-changed", {
    titles: [before?.titles ?? null, facts.titles],
  });
  const data = { ...facts, endedAt: isEnded ? (before?.endedAt ?? ctx.now) : null };
  if (before) await ctx.db.eventTicket.update({ where: { id: before.id }, data });
  else {
    checkRoom(event.tickets);
    await ctx.db.eventTicket.create({
      data: { eventId: id, position: nextPosition(event.tickets), ...data },
    });
  }
  await letFollow(ctx, event, false);
}

/** @throws DomainError conflict `part-in-use` for one that somebody has: it can be ended */
export async function removeTicket(ctx: Ctx, { id, version, partId }: RemovePart): Promise<void> {
  const event = await getEventToRun(ctx, id);
  const before = partOf(event.tickets, partId);
  await changeRow(ctx, event, version, {}, "prices-changed", { titles: [before?.titles, null] });
  if ((await ctx.db.registration.count({ where: { ticketId: partId } })) > 0)
    throw new DomainError("conflict", "part-in-use");
  await ctx.db.eventTicket.delete({ where: { id: partId } });
}
