import type { Ctx } from "@/lib/platform/ctx";
import { isDemo } from "@/lib/platform/env";
import { isStaff } from "../account-actor";
import { authenticatorOf, readAppSecret } from "../authenticator-code";
import { ownSession } from "../fresh-proof";
import { mailSuffices } from "../status";

/** With what the reader can prove themselves, and what is owed. @throws DomainError unauthenticated for a visitor */
export async function getOwnFactors(ctx: Ctx) {
  const { userId, secondFactorAt } = await ownSession(ctx);
  const app = await ctx.db.authenticator.findUnique({ where: { userId } });
  const passkeys = await ctx.db.passkey.findMany({
    where: { userId },
    orderBy: { createdAt: "asc" },
    select: { id: true, name: true, createdAt: true, lastUsedAt: true },
  });
  const codes = await ctx.db.recoveryCode.count({ where: { userId, usedAt: null } });
  const hasApp = app?.confirmedAt != null;
  const staff = await isStaff(ctx, userId);
  return {
    app: app && { confirmedAt: app.confirmedAt },
    passkeys,
    codes,
    hasApp,
    hasFactor: hasApp || passkeys.length > 0,
    isStaff: staff,
    /** Nothing of what staff may is open without it. */
    isOwed: staff && !isDemo,
    isShown: secondFactorAt !== null,
    mailSuffices: mailSuffices({ hasApp, passkeys: passkeys.length }, staff),
  };
}

/** The secret that waits for its first code, for the app to read; null when none waits. */
export async function findWaitingApp(ctx: Ctx, issuer: string) {
  const { userId } = await ownSession(ctx);
  const app = await ctx.db.authenticator.findFirst({ where: { userId, confirmedAt: null } });
  if (!app || ctx.actor.kind !== "user") return null;
  const secret = readAppSecret(app.secret);
  return { secret, uri: authenticatorOf(secret, { issuer, label: ctx.actor.email }).toString() };
}
