import { parseId } from "@/lib/platform/input/id";
import { seal, unseal } from "@/lib/platform/secret";

/**
 * The secret of a registration's own page. It is its id under the portal's seal: every mail about it carries the same
 * link, nothing of it is stored, and whoever holds the mail may answer for the person.
 */
export const ownToken = (registrationId: string): string => seal("registration", registrationId);

/** The registration that a link is of; null for what was not made here. */
export function readOwnToken(token: string): string | null {
  const id = parseId(unseal("registration", token));
  return id.ok ? id.value : null;
}

/** Who somebody without an account is, once the mailbox has answered. */
export type Guest = { eventId: string; email: string; name: string; locale: string };

/** For the link that proves a mailbox: good for one event and one day. */
export function guestToken(guest: Guest, now: Date): string {
  return seal("event-guest", JSON.stringify({ ...guest, until: now.getTime() + DAY_MS }));
}

/** Whose mailbox a link proves; null when it is too old, of another event, or none of ours. */
export function readGuestToken(token: string, eventId: string, now: Date): Guest | null {
  const text = unseal("event-guest", token);
  if (text === null) return null;
  const { until, ...guest } = JSON.parse(text) as Guest & { until: number };
  return guest.eventId === eventId && until > now.getTime() ? guest : null;
}

const DAY_MS = 86_400_000;
