import type { Ctx } from "@/lib/platform/ctx";
import { DomainError, unauthenticated } from "@/lib/platform/errors";

const FRESH_MS = 10 * 60_000;

/**
 * For what cannot be taken back: the person must have proved who they are within the last ten minutes, by signing in or
 * at /sign-in/confirm. An action that throws this leads there by itself and back to its page.
 * @throws DomainError forbidden `confirm-first`; unauthenticated for whoever has no session.
 */
export async function requireFreshProof(ctx: Ctx): Promise<void> {
  if (!(await hasFreshProof(ctx))) throw new DomainError("forbidden", "confirm-first");
}

/** Whether an action would pass: a page asks before somebody types what the way to the proof would lose. */
export async function hasFreshProof(ctx: Ctx): Promise<boolean> {
  const { confirmedAt } = await ownSession(ctx);
  return ctx.now.getTime() - confirmedAt.getTime() <= FRESH_MS;
}

/**
 * Whoever has a second factor must have shown it in this session before the factors themselves may be changed: the
 * mailbox alone must not be enough to add another.
 * @throws DomainError forbidden `second-factor`; unauthenticated for whoever has no session.
 */
export async function requireShownFactor(ctx: Ctx): Promise<void> {
  const { userId, secondFactorAt } = await ownSession(ctx);
  if (!secondFactorAt && (await hasFactor(ctx, userId))) throw new DomainError("forbidden", "second-factor");
}

/** Whether an account has an authenticator app in use or a passkey. The context must be the person's own or the portal's. */
export async function hasFactor(ctx: Ctx, userId: string): Promise<boolean> {
  const apps = await ctx.db.authenticator.count({ where: { userId, confirmedAt: { not: null } } });
  return apps > 0 || (await ctx.db.passkey.count({ where: { userId } })) > 0;
}

/** The session of the request. @throws DomainError unauthenticated */
export async function ownSession(ctx: Ctx) {
  if (ctx.actor.kind !== "user") throw unauthenticated();
  const session = await ctx.db.session.findUnique({ where: { id: ctx.actor.sessionId } });
  if (!session) throw unauthenticated();
  return session;
}
