/** Where an invitation stands. */
export type InvitationState = "waiting" | "sent" | "opened" | "used" | "revoked" | "expired";

type Times = {
  sentAt: Date | null;
  openedAt: Date | null;
  usedAt: Date | null;
  revokedAt: Date | null;
  expiresAt: Date;
};

export function invitationState(invitation: Times, now: Date): InvitationState {
  const { sentAt, openedAt, usedAt, revokedAt, expiresAt } = invitation;
  if (usedAt) return "used";
  // One that ran out is closed when the next is made.
  if (revokedAt && revokedAt < expiresAt) return "revoked";
  if (expiresAt <= now) return "expired";
  if (openedAt) return "opened";
  return sentAt ? "sent" : "waiting";
}
