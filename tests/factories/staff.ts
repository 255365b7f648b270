import type { UserActor } from "@/lib/platform/actor";
import { withSystemCtx } from "@/lib/platform/ctx";
import { hashToken, newToken } from "@/lib/platform/secret";
import { findActor } from "@/lib/platform/session";

/** Signs an account in at a moment, second factor included. @returns the cookie's token */
export async function signedIn(email: string, now = new Date()): Promise<string> {
  const token = newToken();
  await withSystemCtx("test", async ({ db }) => {
    const { id } = await db.user.findUniqueOrThrow({ where: { email } });
    const seen = {
      createdAt: now,
      seenAt: now,
      secondFactorAt: now,
      confirmedAt: now,
      expiresAt: new Date(now.getTime() + 43_200_000),
    };
    await db.session.create({ data: { userId: id, tokenHash: hashToken(token), ...seen } });
  });
  return token;
}

/** The account as a door would find it at a moment. */
export async function actorOf(email: string, now = new Date()): Promise<UserActor> {
  const actor = await findActor(await signedIn(email, now), now);
  if (!actor) throw new Error(`${email} cannot sign in.`);
  return actor;
}
