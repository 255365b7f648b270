import { asSystem, type Ctx } from "@/lib/platform/ctx";
import { hashToken } from "@/lib/platform/secret";

export type ChallengePurpose = "passkey-register" | "passkey-sign-in" | "passkey-prove" | "confirm-link";

const MINUTES: Record<ChallengePurpose, number> = {
  "passkey-register": 5,
  "passkey-sign-in": 5,
  "passkey-prove": 5,
  "confirm-link": 20,
};

/** Keeps the hash of a challenge for one use, bound to the session that asked where there is one. */
export async function keepChallenge(asked: Ctx, purpose: ChallengePurpose, challenge: string): Promise<void> {
  const { db, now } = await asSystem(asked, "account-security");
  await db.challenge.create({
    data: {
      hash: hashOf(purpose, challenge),
      purpose,
      ...boundTo(asked),
      createdAt: now,
      expiresAt: new Date(now.getTime() + MINUTES[purpose] * 60_000),
    },
  });
}

/** Spends a challenge: of many uses at the same moment, one succeeds, and only in the session that asked. */
export async function spendChallenge(asked: Ctx, purpose: ChallengePurpose, challenge: string) {
  const { db, now } = await asSystem(asked, "account-security");
  const { count } = await db.challenge.deleteMany({
    where: { hash: hashOf(purpose, challenge), purpose, ...boundTo(asked), expiresAt: { gt: now } },
  });
  return count === 1;
}

/** One kind of challenge never passes as another. */
const hashOf = (purpose: ChallengePurpose, challenge: string) => hashToken(`${purpose} ${challenge}`);

function boundTo({ actor }: Ctx) {
  return actor.kind === "user"
    ? { userId: actor.userId, sessionId: actor.sessionId }
    : { userId: null, sessionId: null };
}
