import { audit } from "@/lib/platform/audit";
import { asSystem, type Ctx } from "@/lib/platform/ctx";
import { notFound, unauthenticated } from "@/lib/platform/errors";
import { hashToken, newToken } from "@/lib/platform/secret";
import { findActorOfAccount, isStaff } from "../account-actor";
import { deviceHash } from "../device";
import { hasFactor, ownSession } from "../fresh-proof";
import { accountBehind } from "../queries/account-behind";
import { SESSION_HOURS } from "../status";

export type Means = "email" | "oidc" | "passkey" | "demo";

/** How somebody comes in: `device` in words, `deviceToken` the cookie by which the browser is known again. */
export type Arrival = {
  readonly means: Means;
  readonly device: string | null;
  readonly deviceToken: string;
  /** The means were a second factor as well. */
  readonly hasSecondFactor?: boolean;
};

export type OpenedSession = { readonly token: string; readonly expiresAt: Date };

/** Opens a session under a new id, in a context of the portal itself. Whoever was joined to an account is that account. */
export async function openSession(
  ctx: Ctx,
  accountId: string,
  { means, device, deviceToken, ...arrival }: Arrival,
): Promise<OpenedSession> {
  const userId = await accountBehind(ctx, accountId);
  // A key of one account is no second factor of another.
  const hasSecondFactor = userId === accountId && (arrival.hasSecondFactor ?? false);
  if (!(await findActorOfAccount(ctx, userId))) throw unauthenticated();
  const token = newToken();
  const hours = SESSION_HOURS[(await isStaff(ctx, userId)) ? "staff" : "others"];
  const expiresAt = new Date(ctx.now.getTime() + hours * 3_600_000);
  await ctx.db.session.create({
    data: {
      tokenHash: hashToken(token),
      userId,
      means,
      device,
      createdAt: ctx.now,
      seenAt: ctx.now,
      confirmedAt: ctx.now,
      secondFactorAt: hasSecondFactor ? ctx.now : null,
      expiresAt,
    },
  });
  // Whoever has only the mailbox of a person with a second factor does not become a known device by that.
  if (hasSecondFactor || !(await hasFactor(ctx, userId))) await knowDevice(ctx, userId, deviceToken);
  await audit(ctx, {
    action: "session.started",
    subject: "user",
    subjectId: userId,
    changes: { means: [null, means], device: [null, device] },
  });
  return { token, expiresAt };
}

// A person may read the own sessions; that they change is the portal's doing.

/**
 * The person has proved anew who they are: the session goes on under a new id, so that the old cookie is worth nothing.
 * @returns the new token, for the cookie.
 */
export async function renewSession(
  ctx: Ctx,
  { deviceToken, hasSecondFactor }: { deviceToken: string; hasSecondFactor: boolean },
): Promise<OpenedSession> {
  const { id, userId, expiresAt, secondFactorAt } = await ownSession(ctx);
  const token = newToken();
  const { db } = await asSystem(ctx, "account-security");
  await db.session.update({
    where: { id },
    data: {
      tokenHash: hashToken(token),
      confirmedAt: ctx.now,
      secondFactorAt: hasSecondFactor ? ctx.now : secondFactorAt,
    },
  });
  if (hasSecondFactor) await knowDevice(ctx, userId, deviceToken);
  await audit(ctx, { action: "session.confirmed", subject: "user", subjectId: userId });
  return { token, expiresAt };
}

/** Ends one of the person's own sessions. @throws DomainError not-found */
export async function endSession(ctx: Ctx, id: string): Promise<void> {
  const { userId } = await ownSession(ctx);
  const { db } = await asSystem(ctx, "account-security");
  const { count } = await db.session.deleteMany({ where: { id, userId } });
  if (count !== 1) throw notFound();
  await audit(ctx, { action: "session.ended", subject: "user", subjectId: userId });
}

/** Ends all of the person's sessions but this one. @returns how many */
export async function endOtherSessions(ctx: Ctx): Promise<number> {
  const { id, userId } = await ownSession(ctx);
  const { db } = await asSystem(ctx, "account-security");
  const { count } = await db.session.deleteMany({ where: { userId, id: { not: id } } });
  await audit(ctx, {
    action: "session.others-ended",
    subject: "user",
    subjectId: userId,
    changes: { sessions: [count, 0] },
  });
  return count;
}

/** Ends all sessions of an account whose rights or means of proof were changed: the next sign-in begins anew. */
export async function endSessionsOf(ctx: Ctx, userId: string): Promise<void> {
  await ctx.db.session.deleteMany({ where: { userId } });
}

/** Forgets the devices that were seen since a moment: the next sign-in from one of them is one from a new device. */
export async function forgetDevices(ctx: Ctx, userId: string, since: Date): Promise<void> {
  await ctx.db.knownDevice.deleteMany({ where: { userId, seenAt: { gt: since } } });
}

async function knowDevice(ctx: Ctx, userId: string, deviceToken: string): Promise<void> {
  const key = { userId, tokenHash: deviceHash(userId, deviceToken) };
  await ctx.db.knownDevice.upsert({
    where: { userId_tokenHash: key },
    create: { ...key, seenAt: ctx.now },
    update: { seenAt: ctx.now },
  });
}
