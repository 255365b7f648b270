import { attendeeFacts, mayAttend } from "@/lib/events/audience";
import type { Ctx } from "@/lib/platform/ctx";
import type { Registration } from "@/prisma/generated/client";
import { offerUntil } from "../offer-time";
import { holdFor, isPassedOver, mayMoveUp, type Party, type Places, seat } from "../queue";
import { REASONS } from "../status";
import { type LockedEvent, lockEvent } from "./lock-event";
import { move } from "./move";

const MINUTE_MS = 60_000;
/** Before that nobody has to be asked whether they still come. */
const SURE_MS = 48 * 60 * MINUTE_MS;

/**
 * The one promotion service (rule 2): whatever may free a place calls it. Ends what is held no longer, then gives all free
 * places to those who wait, in their order, in this transaction.
 */
export async function fillPlaces(system: Ctx, eventId: string): Promise<void> {
  await refill(system, await lockEvent(system, eventId));
}

/** The same for an event that is locked already. @returns what is left for somebody who comes now */
export async function refill(system: Ctx, event: LockedEvent): Promise<Places> {
  const { places, isAwaited } = await freePlaces(system, event);
  // Nobody can move up, nor come in beside those who wait.
  if (!isAwaited || (places.free.get(event.id) ?? 1) <= 0) return places;
  const movesUp = mayMoveUp(event, system.now);
  for (const waiting of await listWaiting(system, event.id)) {
    const party = partyOf(waiting);
    if (isPassedOver(places, party, event.waitlistOrder)) continue;
    if (!movesUp) holdFor(places, party);
    else if (await isStillWelcome(system, event, waiting)) {
      const size = seat(places, party, event.waitlistOrder);
      if (size > 0) await promote(system, event, waiting, size);
    }
  }
  return places;
}

/** Offers and unpaid places whose time is over are nobody's (rule 5). */
async function endOverdue(ctx: Ctx, event: LockedEvent): Promise<void> {
  const overdue = await ctx.db.registration.findMany({
    where: { eventId: event.id, status: { in: ["OFFERED", "PENDING_PAYMENT"] }, heldUntil: { lte: ctx.now } },
    orderBy: { heldUntil: "asc" },
  });
  for (const held of overdue) {
    const isOffer = held.status === "OFFERED";
    const again = held.hasMissedOffer ? REASONS.missedAgain : REASONS.missed;
    const reason = isOffer ? again : REASONS.unpaid;
    await move(ctx, event, held, {
      to: "EXPIRED",
      reason,
      news: isOffer ? (held.hasMissedOffer ? "offer-lost" : "offer-missed") : "unpaid",
      data: {
        endedAt: ctx.now,
        endReason: reason,
        heldUntil: null,
        hasMissedOffer: isOffer || held.hasMissedOffer,
      },
    });
  }
}

type Room = { free: Record<string, number>; isAwaited: boolean; isOverdue: boolean };

/**
 * What is free of each thing that is limited, now that nothing is held that need not be, and whether anybody waits. Below
 * zero: overbooked, since rooms do change (rule 8).
 */
async function freePlaces(system: Ctx, event: LockedEvent): Promise<{ places: Places; isAwaited: boolean }> {
  let room = await readRoom(system, event.id);
  if (room.isOverdue) {
    await endOverdue(system, event);
    room = await readRoom(system, event.id);
  }
  const places = { free: new Map(Object.entries(room.free)), awaited: new Set<string>() };
  return { places, isAwaited: room.isAwaited };
}

/** In one round trip: two hundred people may be waiting for the lock. */
async function readRoom({ db, now }: Ctx, eventId: string): Promise<Room> {
  const [room] = await db.$queryRaw<[Room]>`
    /* prepared */ WITH limited AS (
      SELECT id, capacity - taken AS free FROM event WHERE id = ${eventId}::uuid AND capacity IS NOT NULL
      UNION ALL SELECT id, capacity - taken FROM event_session
        WHERE event_id = ${eventId}::uuid AND is_slot AND capacity IS NOT NULL
      UNION ALL SELECT id, capacity - taken FROM event_ticket WHERE event_id = ${eventId}::uuid AND capacity IS NOT NULL
    )
    SELECT (SELECT coalesce(jsonb_object_agg(id, free), '{}') FROM limited) AS free,
      EXISTS (SELECT 1 FROM registration WHERE event_id = ${eventId}::uuid AND status = 'WAITLISTED') AS "isAwaited",
      EXISTS (SELECT 1 FROM registration WHERE event_id = ${eventId}::uuid AND status IN ('OFFERED', 'PENDING_PAYMENT')
              AND held_until <= ${now}) AS "isOverdue"`;
  return room;
}

/** The list in its order: whom an administrator set ahead, then by the moment of entering it (rules 1 and 9). */
function listWaiting({ db }: Ctx, eventId: string): Promise<Registration[]> {
  return db.registration.findMany({
    where: { eventId, status: "WAITLISTED" },
    orderBy: [{ jumpedAt: { sort: "asc", nulls: "last" } }, { waitlistedAt: "asc" }, { id: "asc" }],
  });
}

/**
 * What is free for one who waits, by hand: what is due to those ahead, or held up by them, is not for anybody behind
 * (rules 3 and 9).
 */
export async function placesBehindOthers(system: Ctx, event: LockedEvent, id: string): Promise<Places> {
  const { places } = await freePlaces(system, event);
  for (const ahead of await listWaiting(system, event.id)) {
    if (ahead.id === id) break;
    const party = partyOf(ahead);
    if (isPassedOver(places, party, event.waitlistOrder)) continue;
    if (await isStillWelcome(system, event, ahead)) holdFor(places, party);
  }
  return places;
}

/** What a party needs room in: whoever follows from elsewhere needs none. */
export function partyOf(
  registration: Pick<
    Registration,
    "eventId" | "sessionId" | "ticketId" | "partySize" | "wouldComeAlone" | "isOnline"
  >,
): Party {
  const { eventId, sessionId, ticketId, partySize, wouldComeAlone, isOnline } = registration;
  const needs = isOnline ? [] : [eventId, sessionId, ticketId].flatMap((id) => id ?? []);
  return { partySize, wouldComeAlone, needs };
}

/** Rule 10: whoever may not come any more is passed over with the reason, and the list goes on. */
async function isStillWelcome(ctx: Ctx, event: LockedEvent, waiting: Registration): Promise<boolean> {
  const skipReason = mayAttend(await attendeeFacts(ctx, waiting.userId), event, ctx.now);
  if (skipReason !== waiting.skipReason)
    await move(ctx, event, waiting, {
      to: "WAITLISTED",
      reason: skipReason ? `skipped-${skipReason}` : "welcome-again",
      news: null,
      data: { skipReason },
    });
  return skipReason === null;
}

/** Gives places to somebody who waits: at once where nothing is owed and there is time to give them back, else by an offer. */
async function promote(ctx: Ctx, event: LockedEvent, waiting: Registration, size: number): Promise<void> {
  const data = asParty(waiting, size);
  const isSure = event.startsAt.getTime() - ctx.now.getTime() > SURE_MS;
  const isAtOnce = event.promotion === "AUTO_CONFIRM" && data.amountMinor === 0n && isSure;
  const reason = size < waiting.partySize ? "promoted-alone" : "promoted";
  if (isAtOnce)
    await move(ctx, event, waiting, {
      to: "CONFIRMED",
      reason,
      news: "confirmed",
      data: { ...data, confirmedAt: ctx.now },
    });
  else await offer(ctx, event, waiting, reason, data);
}

/** A party as it gets in: all of it, or its first alone, who pays for one. */
export function asParty({ amountMinor, partySize, guestNames }: Registration, size: number) {
  return {
    partySize: size,
    guestNames: guestNames.slice(0, size - 1),
    amountMinor: (amountMinor / BigInt(partySize)) * BigInt(size),
    skipReason: null,
  };
}

/** Holds places for somebody until they answer. */
export async function offer(
  ctx: Ctx,
  event: LockedEvent,
  waiting: Registration,
  reason: "promoted" | "promoted-alone" | "promoted-by-hand",
  data: ReturnType<typeof asParty>,
): Promise<void> {
  await move(ctx, event, waiting, {
    to: "OFFERED",
    reason,
    news: "offered",
    data: { ...data, offeredAt: ctx.now, heldUntil: offerUntil(ctx.now, event.startsAt, event.zone) },
  });
}
