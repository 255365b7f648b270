import type { EventStatus, Promotion, WaitlistOrder } from "@/prisma/generated/enums";

/** A party that wants places, and the ids of what has to have room for it: the event, its slot, its ticket. */
export type Party = {
  readonly partySize: number;
  readonly wouldComeAlone: boolean;
  readonly needs: readonly string[];
};

/** Free places by what is limited (what is not, is not in it), and what those ahead are waiting for. */
export type Places = { readonly free: Map<string, number>; readonly awaited: Set<string> };

/** Whether somebody ahead waits for the same: then a party cannot get in, however small it is. */
function isBlocked({ free, awaited }: Places, { needs }: Party): boolean {
  return needs.some((id) => free.has(id) && awaited.has(id));
}

/** How many of a party there is room for: all of it, its first where that was said to be welcome, or nobody. */
function roomFor({ free }: Places, { partySize, wouldComeAlone, needs }: Party): number {
  const most = Math.min(...needs.map((id) => free.get(id) ?? Number.POSITIVE_INFINITY));
  if (most >= partySize) return partySize;
  return wouldComeAlone && most >= 1 ? 1 : 0;
}

/** Whether a look at the party is spared: nothing follows from it, for it or for those behind. */
export function isPassedOver(places: Places, party: Party, order: WaitlistOrder): boolean {
  return isBlocked(places, party) || (order === "FILL" && roomFor(places, party) === 0);
}

/**
 * Seats the next party of the list. Under STRICT one that does not fit waits for whatever is too small for it, and with it
 * everybody behind who needs the same; what it does not need stays open. Under FILL it is passed over.
 * @returns how many got in; their places are taken off
 */
export function seat(places: Places, party: Party, order: WaitlistOrder): number {
  if (isBlocked(places, party)) return 0;
  const size = roomFor(places, party);
  for (const id of party.needs) {
    const room = places.free.get(id);
    if (room === undefined) continue;
    if (size > 0) places.free.set(id, room - size);
    else if (order === "STRICT" && room < party.partySize) places.awaited.add(id);
  }
  return size;
}

/** Somebody who waits while nobody moves up: whatever they need is not for those behind. */
export function holdFor({ awaited }: Places, { needs }: Party): void {
  for (const id of needs) awaited.add(id);
}

type Movable = { promotion: Promotion; status: EventStatus; startsAt: Date; freezeMinutes: number };

/** Whether those who wait move up by themselves: not under MANUAL, not in the last hours, and not while the event is off (rules 4 and 6). */
export function mayMoveUp({ promotion, status, startsAt, freezeMinutes }: Movable, now: Date): boolean {
  const freezesAt = startsAt.getTime() - freezeMinutes * 60_000;
  return promotion !== "MANUAL" && status === "PUBLISHED" && now.getTime() < freezesAt;
}
