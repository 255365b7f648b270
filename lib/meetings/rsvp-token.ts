import { keyedHash } from "@/lib/platform/secret";

/**
 * The secret of an invitation's link (132 bits). It is made from the invitee's id by the portal's key and stored as a hash
 * only: every mail about a meeting carries the same link, and nobody who reads the database can answer for others.
 */
export const rsvpToken = (inviteeId: string): string => keyedHash("meeting-rsvp", inviteeId);
