import { audit } from "@/lib/platform/audit";
import type { Ctx } from "@/lib/platform/ctx";
import { DomainError, notFound } from "@/lib/platform/errors";
import { newAppSecret, stepOfCode } from "../authenticator-code";
import { deviceHash } from "../device";
import { ownSession, requireFreshProof, requireShownFactor } from "../fresh-proof";
import { assertOtherFactor } from "./recovery-codes";
import { tellSecurity } from "./tell-security";

/**
 * Begins with an authenticator app: a secret waits for its first code. Beginning again makes a new one.
 * @throws DomainError conflict `app-in-use`; forbidden `confirm-first` or `second-factor`.
 */
export async function startAuthenticator(ctx: Ctx): Promise<void> {
  await requireFreshProof(ctx);
  await requireShownFactor(ctx);
  const { userId } = await ownSession(ctx);
  const found = await ctx.db.authenticator.findUnique({ where: { userId } });
  if (found?.confirmedAt) throw new DomainError("conflict", "app-in-use");
  const secret = newAppSecret();
  await ctx.db.authenticator.upsert({
    where: { userId },
    create: { userId, secret, createdAt: ctx.now },
    update: { secret, createdAt: ctx.now, lastStep: null },
  });
}

/**
 * Takes the app into use by its first code. Browsers that were known before are strangers from now on, but this one.
 * @returns whether the code was right.
 * @throws DomainError not-found when nothing waits.
 */
export async function confirmAuthenticator(ctx: Ctx, code: string, deviceToken: string): Promise<boolean> {
  await requireFreshProof(ctx);
  await requireShownFactor(ctx);
  const { userId } = await ownSession(ctx);
  const waiting = await ctx.db.authenticator.findFirst({ where: { userId, confirmedAt: null } });
  if (!waiting) throw notFound();
  const step = stepOfCode(waiting.secret, code, ctx.now);
  if (step === null) return false;
  const { count } = await ctx.db.authenticator.updateMany({
    where: { userId, confirmedAt: null, secret: waiting.secret },
    data: { confirmedAt: ctx.now, lastStep: step },
  });
  if (count !== 1) throw new DomainError("conflict", "stale");
  await ctx.db.knownDevice.deleteMany({
    where: { userId, tokenHash: { not: deviceHash(userId, deviceToken) } },
  });
  await audit(ctx, { action: "second-factor.app-added", subject: "user", subjectId: userId });
  return true;
}

/**
 * Puts the app away; with the last factor go the recovery codes.
 * @throws DomainError not-found, conflict `last-factor` for staff; forbidden `confirm-first` or `second-factor`.
 */
export async function removeAuthenticator(ctx: Ctx): Promise<void> {
  await requireFreshProof(ctx);
  await requireShownFactor(ctx);
  const { userId } = await ownSession(ctx);
  const { count } = await ctx.db.authenticator.deleteMany({ where: { userId } });
  if (count !== 1) throw notFound();
  await assertOtherFactor(ctx, userId);
  await audit(ctx, { action: "second-factor.app-removed", subject: "user", subjectId: userId });
  await tellSecurity(ctx, userId, "appRemoved");
}
