import { audit } from "@/lib/platform/audit";
import { asSystem, type Ctx } from "@/lib/platform/ctx";
import { DomainError, notFound } from "@/lib/platform/errors";
import { stepOfCode } from "../authenticator-code";
import { ownSession } from "../fresh-proof";
import { forgiveGuess, mayGuess } from "../guessing";
import { spendRecoveryCode } from "./recovery-codes";
import { endSessionsOf } from "./sessions";
import { tellSecurity } from "./tell-security";

/** How an attempt ended. Nothing is thrown: the count of attempts must be kept. */
export type Attempt = "right" | "wrong" | "too-many";

/**
 * Tries the code of the app, or a recovery code, for the person of the session.
 * @returns what came of it; the caller renews the session.
 */
export async function tryCode(
  ctx: Ctx,
  code: string,
  from: { address: string; deviceToken: string },
): Promise<Attempt> {
  const { userId } = await ownSession(ctx);
  const app = await ctx.db.authenticator.findFirst({ where: { userId, confirmedAt: { not: null } } });
  const guess = { userId, ...from, since: app?.createdAt ?? new Date(0) };
  if (!(await mayGuess(ctx, guess))) return "too-many";
  const digits = code.replace(/\s/g, "");
  const isRight = /^\d{6}$/.test(digits)
    ? app !== null && (await spendStep(ctx, userId, stepOfCode(app.secret, digits, ctx.now)))
    : await spendRecoveryCode(ctx, userId, code);
  await audit(ctx, {
    action: isRight ? "second-factor.shown" : "second-factor.refused",
    subject: "user",
    subjectId: userId,
  });
  if (!isRight) return "wrong";
  await forgiveGuess(ctx, guess);
  return "right";
}

/** A code is good for one use: only a later step than the last is accepted, and of two at once the database takes one. */
async function spendStep(ctx: Ctx, userId: string, step: bigint | null): Promise<boolean> {
  if (step === null) return false;
  const { count } = await ctx.db.authenticator.updateMany({
    where: { userId, OR: [{ lastStep: null }, { lastStep: { lt: step } }] },
    data: { lastStep: step },
  });
  return count === 1;
}

/**
 * For somebody who lost the device and the codes: an administrator takes the factors away, and all sessions with them.
 * The person is told and begins anew.
 * @throws DomainError not-found, conflict `own-account`.
 */
export async function resetSecondFactor(
  ctx: Ctx,
  { id: userId, reason }: { id: string; reason: string },
): Promise<void> {
  if (ctx.actor.kind === "user" && ctx.actor.userId === userId)
    throw new DomainError("conflict", "own-account");
  if ((await ctx.db.user.count({ where: { id: userId } })) !== 1) throw notFound();
  await endSessionsOf(ctx, userId);
  await audit(ctx, {
    action: "second-factor.reset",
    subject: "user",
    subjectId: userId,
    changes: { reason: [null, reason] },
  });
  // How somebody proves who they are is not the office's to see, so the portal takes it away.
  const system = await asSystem(ctx, "account-security");
  const theirs = { where: { userId } };
  await system.db.authenticator.deleteMany(theirs);
  await system.db.passkey.deleteMany(theirs);
  await system.db.recoveryCode.deleteMany(theirs);
  await system.db.knownDevice.deleteMany(theirs);
  await tellSecurity(system, userId, "reset");
}
