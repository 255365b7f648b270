import { asSystem, type Ctx } from "@/lib/platform/ctx";
import { DomainError, notFound } from "@/lib/platform/errors";
import type { Registration } from "@/prisma/generated/client";
import type { News } from "../news";
import { assertOrganizes } from "../queries/reach";
import { isPassedOver, seat } from "../queue";
import { isActive } from "../status";
import { asParty, offer, partyOf, placesBehindOthers, refill } from "./fill-places";
import { type LockedEvent, lockEvent } from "./lock-event";
import { move } from "./move";
import { settle } from "./settle";
import { nextTurn } from "./sign-up";

type Target = { id: string; version: number };

/**
 * A registration of an event that the actor organizes, with the event locked, as its reader saw it.
 * @throws DomainError not-found, conflict `stale`
 */
async function organized(
  ctx: Ctx,
  { id, version }: Target,
): Promise<{ system: Ctx; event: LockedEvent; registration: Registration }> {
  const found = await ctx.db.registration.findUnique({ where: { id }, select: { eventId: true } });
  if (!found) throw notFound();
  // A person reads the own registration, and decides nothing about it.
  await assertOrganizes(ctx, found.eventId);
  const system = await asSystem(ctx, "registrations");
  const event = await lockEvent(system, found.eventId);
  const registration = await system.db.registration.findUniqueOrThrow({ where: { id } });
  if (registration.version !== version) throw new DomainError("conflict", "stale");
  return { system, event, registration };
}

/** Lets somebody come: with a place where one is free and nobody waits ahead, else at the end of the list. */
export async function approve(ctx: Ctx, target: Target): Promise<void> {
  const { system, event, registration } = await organized(ctx, target);
  assertIn(registration, "PENDING_APPROVAL");
  const places = await refill(system, event);
  const size = seat(places, partyOf(registration), event.waitlistOrder);
  if (size === registration.partySize) {
    await settle(system, event, registration, "approved");
    return;
  }
  const waitlistedAt = await nextTurn(system, event.id);
  await move(system, event, registration, {
    to: "WAITLISTED",
    reason: "approved",
    news: "waitlisted",
    data: { waitlistedAt },
  });
  await refill(system, event);
}

/** Does not let somebody come, and says why. */
export async function refuse(ctx: Ctx, target: Target & { reason: string }): Promise<void> {
  const { system, event, registration } = await organized(ctx, target);
  assertIn(registration, "PENDING_APPROVAL");
  await callOff(system, event, registration, "not-approved", target.reason);
  await refill(system, event);
}

/** Takes somebody's place, or turn, away, and says why. */
export async function cancelByOffice(ctx: Ctx, target: Target & { reason: string }): Promise<void> {
  const { system, event, registration } = await organized(ctx, target);
  if (!isActive(registration.status)) throw new DomainError("conflict", "registration-moved-on");
  await callOff(system, event, registration, "called-off", target.reason);
  await refill(system, event);
}

/**
 * Offers places by hand, where the event is run so, or in its last hours: to whoever is next of those who fit. Only
 * setting somebody ahead changes who that is. Places that are not there are not given.
 * @throws DomainError conflict `others-ahead`, `no-place-free`, `event-begun`, `registration-moved-on`
 */
export async function promoteByHand(ctx: Ctx, target: Target): Promise<void> {
  const { system, event, registration } = await organized(ctx, target);
  assertIn(registration, "WAITLISTED");
  if (event.startsAt <= ctx.now) throw new DomainError("conflict", "event-begun");
  const party = partyOf(registration);
  const places = await placesBehindOthers(system, event, registration.id);
  if (isPassedOver(places, party, "STRICT")) throw new DomainError("conflict", "others-ahead");
  const size = seat(places, party, "STRICT");
  if (size === 0) throw new DomainError("conflict", "no-place-free");
  await offer(system, event, registration, "promoted-by-hand", asParty(registration, size));
}

/** Sets somebody ahead of all others who wait, and writes down why (rule 9). */
export async function jump(ctx: Ctx, target: Target & { reason: string }): Promise<void> {
  const { system, event, registration } = await organized(ctx, target);
  assertIn(registration, "WAITLISTED");
  await move(system, event, registration, {
    to: "WAITLISTED",
    reason: "set-ahead",
    words: target.reason,
    news: null,
    data: { jumpedAt: ctx.now, jumpReason: target.reason },
  });
  await refill(system, event);
}

function assertIn({ status }: Registration, expected: Registration["status"]): void {
  if (status !== expected) throw new DomainError("conflict", "registration-moved-on");
}

type CalledOff = "not-approved" | "called-off" | "event-cancelled" | "erased";
const NEWS_OF = {
  "not-approved": "refused",
  "called-off": "called-off",
  "event-cancelled": "event-cancelled",
  erased: null,
} as const satisfies Record<CalledOff, News | null>;

/** Ends a registration of a locked event on the organizers' side; what was not paid is not owed any more. */
export async function callOff(
  system: Ctx,
  event: LockedEvent,
  registration: Registration,
  reason: CalledOff,
  words: string,
): Promise<void> {
  await move(system, event, registration, {
    to: "CANCELLED_BY_OFFICE",
    reason,
    words,
    news: NEWS_OF[reason],
    data: { endedAt: system.now, endReason: words, heldUntil: null },
  });
  await system.db.payment.deleteMany({ where: { registrationId: registration.id, paidAt: null } });
}
