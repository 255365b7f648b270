import { asSystem, type Ctx } from "@/lib/platform/ctx";
import { DomainError, notFound } from "@/lib/platform/errors";
import type { Registration } from "@/prisma/generated/client";
import { checkAnswers } from "../answers";
import { readOwnToken } from "../own-link";
import { hasTicket, isActive, placesOf, REASONS } from "../status";
import { refill } from "./fill-places";
import { type LockedEvent, lockEvent } from "./lock-event";
import { move } from "./move";
import { bill, settle } from "./settle";
import { nextTurn } from "./sign-up";

/**
 * Whoever holds the link of a registration acts for its person. The event is locked before the registration is read, so
 * that what is decided here still holds when it is written.
 * @throws DomainError not-found for a link that is not ours
 */
async function own(
  ctx: Ctx,
  token: string,
): Promise<{ system: Ctx; event: LockedEvent; mine: Registration }> {
  const id = readOwnToken(token);
  if (id === null) throw notFound();
  const system = await asSystem(ctx, "registrations");
  const found = await system.db.registration.findUnique({ where: { id }, select: { eventId: true } });
  if (!found) throw notFound();
  const event = await lockEvent(system, found.eventId);
  return { system, event, mine: await system.db.registration.findUniqueOrThrow({ where: { id } }) };
}

/**
 * Takes the places that are offered: they are the person's, or held until they are paid.
 * @throws DomainError conflict `offer-over` when it ran out, `registration-moved-on`
 */
export async function acceptOffer(ctx: Ctx, token: string): Promise<void> {
  const { system, event, mine } = await own(ctx, token);
  if (hasTicket(mine.status) || mine.status === "PENDING_PAYMENT") return;
  if (mine.status !== "OFFERED" || !mine.heldUntil || mine.heldUntil <= ctx.now)
    throw new DomainError("conflict", mine.status === "WAITLISTED" ? "registration-moved-on" : "offer-over");
  await settle(system, event, mine, "offer-accepted");
}

/** Says no to an offer: whoever has done so is off the list (rule 5). Said again it changes nothing. */
export async function refuseOffer(ctx: Ctx, token: string): Promise<void> {
  const { system, event, mine } = await own(ctx, token);
  if (!isActive(mine.status)) return;
  if (mine.status !== "OFFERED") throw new DomainError("conflict", "registration-moved-on");
  await end(system, event, mine, REASONS.refused);
}

/** Gives places, or a turn, back: whoever was promoted and cancels is off the list entirely (rule 7). */
export async function cancelOwn(ctx: Ctx, token: string): Promise<void> {
  const { system, event, mine } = await own(ctx, token);
  if (!isActive(mine.status)) return;
  if (mine.status === "CHECKED_IN" || event.startsAt <= ctx.now)
    throw new DomainError("conflict", "event-begun");
  await end(system, event, mine, null);
}

/** Queues once more after an offer that went by, at the end (rule 5). */
export async function rejoin(ctx: Ctx, token: string): Promise<void> {
  const { system, event, mine } = await own(ctx, token);
  if (mine.status === "WAITLISTED") return;
  const isOn = event.status === "PUBLISHED" && event.startsAt > ctx.now;
  if (mine.status !== "EXPIRED" || mine.endReason !== REASONS.missed || !isOn)
    throw new DomainError("conflict", "no-more-turns");
  const waitlistedAt = await nextTurn(system, event.id);
  await move(system, event, mine, {
    to: "WAITLISTED",
    reason: "queued-again",
    news: "waitlisted",
    data: { waitlistedAt, endedAt: null, endReason: null, jumpedAt: null, jumpReason: null },
  });
  await refill(system, event);
}

/** Comes with fewer: the others' places are free at once. @throws DomainError conflict `only-fewer`, `event-begun` */
export async function bringFewer(
  ctx: Ctx,
  { token, guestCount, guestNames }: { token: string; guestCount: number; guestNames: string[] },
): Promise<void> {
  const { system, event, mine } = await own(ctx, token);
  const partySize = 1 + guestCount;
  if (partySize === mine.partySize) return;
  if (partySize > mine.partySize || !isActive(mine.status)) throw new DomainError("conflict", "only-fewer");
  if (mine.status === "CHECKED_IN" || event.startsAt <= ctx.now)
    throw new DomainError("conflict", "event-begun");
  const each = mine.amountMinor / BigInt(mine.partySize);
  const after = await move(system, event, mine, {
    to: mine.status,
    reason: "fewer-guests",
    news: "reduced",
    data: {
      partySize,
      amountMinor: each * BigInt(partySize),
      guestNames: event.hasNamedGuests ? guestNames.slice(0, guestCount) : [],
    },
  });
  if (placesOf(after) > 0) await bill(system, after);
  await refill(system, event);
}

/** Answers the organizers' questions anew. @throws DomainError invalid, conflict `event-begun` */
export async function changeAnswers(
  ctx: Ctx,
  { token, answers }: { token: string; answers: Record<string, string> },
): Promise<void> {
  const { system, event, mine } = await own(ctx, token);
  if (!isActive(mine.status) || event.startsAt <= ctx.now) throw new DomainError("conflict", "event-begun");
  const questions = await system.db.eventQuestion.findMany({ where: { eventId: event.id } });
  const checked = checkAnswers(questions, answers);
  await system.db.registrationAnswer.deleteMany({ where: { registrationId: mine.id } });
  await system.db.registrationAnswer.createMany({
    data: Object.entries(checked).map(([questionId, text]) => ({
      registrationId: mine.id,
      questionId,
      text,
    })),
  });
  await move(system, event, mine, { to: mine.status, reason: "answers-changed", news: null });
}

async function end(system: Ctx, event: LockedEvent, mine: Registration, reason: "offer-refused" | null) {
  await move(system, event, mine, {
    to: "CANCELLED_BY_PERSON",
    reason,
    news: "cancelled",
    data: { endedAt: system.now, endReason: reason, heldUntil: null },
  });
  await system.db.payment.deleteMany({ where: { registrationId: mine.id, paidAt: null } });
  await refill(system, event);
}
