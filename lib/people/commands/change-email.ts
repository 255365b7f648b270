import type { Locale } from "@/lib/i18n/locales";
import { audit } from "@/lib/platform/audit";
import { asSystem, type Ctx } from "@/lib/platform/ctx";
import { DomainError, notFound } from "@/lib/platform/errors";
import { getInstitution } from "@/lib/platform/institution";
import { enqueue } from "@/lib/platform/jobs";
import { queueMail } from "@/lib/platform/mail";
import { limit } from "@/lib/platform/rate-limit";
import { absoluteUrl } from "@/lib/platform/request";
import { hashToken, newToken } from "@/lib/platform/secret";
import type { EmailChange } from "@/prisma/generated/client";
import { addressTakenMail, newMailboxMail, oldMailboxMail } from "../emails";
import { ownSession, requireFreshProof } from "../fresh-proof";
import { endSessionsOf } from "./sessions";

const DAYS = 2;

/**
 * Begins a change of address: each of the two mailboxes gets a link. An address that another account has gets a mail that
 * says so, and the page answers the same.
 * @throws DomainError invalid with `email: same`, busy `too-many`, forbidden `confirm-first`.
 */
export async function startEmailChange(ctx: Ctx, newEmail: string, locale: Locale): Promise<void> {
  await requireFreshProof(ctx);
  const { userId } = await ownSession(ctx);
  await limit(ctx, "email-change", userId);
  const { email: oldEmail } = await ctx.db.user.findUniqueOrThrow({ where: { id: userId } });
  if (oldEmail === newEmail) throw new DomainError("invalid", "invalid", { email: "same" });
  await cancelWaiting(ctx, userId);
  const [oldToken, newMailboxToken] = [newToken(), newToken()];
  await ctx.db.emailChange.create({
    data: {
      userId,
      oldEmail,
      newEmail,
      oldTokenHash: hashOf(oldToken),
      newTokenHash: hashOf(newMailboxToken),
      createdAt: ctx.now,
      expiresAt: new Date(ctx.now.getTime() + DAYS * 86_400_000),
    },
  });
  await audit(ctx, {
    action: "user.email-change-asked",
    subject: "user",
    subjectId: userId,
    changes: { email: [oldEmail, newEmail] },
  });
  const system = await asSystem(ctx, "account-security");
  const institution = await getInstitution(system);
  const link = (token: string) => absoluteUrl(`/${locale}/sign-in/email?token=${token}`);
  const change = { oldEmail, newEmail };
  const isTaken = (await system.db.user.count({ where: { email: newEmail } })) > 0;
  await queueMail(system, oldEmail, oldMailboxMail(locale, institution, { ...change, link: link(oldToken) }));
  await queueMail(
    system,
    newEmail,
    isTaken
      ? addressTakenMail(locale, institution)
      : newMailboxMail(locale, institution, { ...change, link: link(newMailboxToken) }),
  );
}

/** Takes back what waits. @throws DomainError not-found when nothing does */
export async function cancelEmailChange(ctx: Ctx): Promise<void> {
  const { userId } = await ownSession(ctx);
  if ((await cancelWaiting(ctx, userId)) === 0) throw notFound();
  await audit(ctx, { action: "user.email-change-cancelled", subject: "user", subjectId: userId });
}

/**
 * One of the mailboxes agrees. When both have, the account has the new address, and a linked record follows.
 * @returns whether that was the second one.
 * @throws DomainError conflict `link-spent`, or `address-taken` when another account has the address by now.
 */
export async function agreeToEmailChange(asked: Ctx, token: string): Promise<boolean> {
  const ctx = await asSystem(asked, "account-security");
  const hash = hashOf(token);
  // The row stays locked until the end of the transaction: of two agreeing at once, the later one sees both.
  const [change] = await ctx.db.$queryRaw<{ id: string; isAgreed: boolean }[]>`
    UPDATE email_change SET
      old_confirmed_at = CASE WHEN old_token_hash = ${hash} THEN coalesce(old_confirmed_at, ${ctx.now}) ELSE old_confirmed_at END,
      new_confirmed_at = CASE WHEN new_token_hash = ${hash} THEN coalesce(new_confirmed_at, ${ctx.now}) ELSE new_confirmed_at END
    WHERE (old_token_hash = ${hash} OR new_token_hash = ${hash})
      AND done_at IS NULL AND cancelled_at IS NULL AND expires_at > ${ctx.now}
    RETURNING id, old_confirmed_at IS NOT NULL AND new_confirmed_at IS NOT NULL AS "isAgreed"`;
  if (!change) throw new DomainError("conflict", "link-spent");
  const { id, isAgreed } = change;
  if (isAgreed) await settle(ctx, await ctx.db.emailChange.findUniqueOrThrow({ where: { id } }));
  return isAgreed;
}

/** "It was not me", from the old mailbox: the change is off, and whoever is signed in is not any more. */
export async function stopEmailChange(asked: Ctx, token: string): Promise<void> {
  const ctx = await asSystem(asked, "account-security");
  const [change] = await ctx.db.$queryRaw<{ userId: string }[]>`
    UPDATE email_change SET cancelled_at = ${ctx.now}
    WHERE old_token_hash = ${hashOf(token)} AND done_at IS NULL AND cancelled_at IS NULL AND expires_at > ${ctx.now}
    RETURNING user_id AS "userId"`;
  if (!change) throw new DomainError("conflict", "link-spent");
  await endSessionsOf(ctx, change.userId);
  await audit(ctx, { action: "user.email-change-stopped", subject: "user", subjectId: change.userId });
}

async function settle(ctx: Ctx, { id, userId, oldEmail, newEmail }: EmailChange): Promise<void> {
  if ((await ctx.db.user.count({ where: { email: newEmail } })) > 0)
    throw new DomainError("conflict", "address-taken");
  const user = await ctx.db.user.update({
    where: { id: userId },
    data: { email: newEmail, emailVerifiedAt: ctx.now, version: { increment: 1 } },
  });
  await ctx.db.emailChange.update({ where: { id }, data: { doneAt: ctx.now } });
  await ctx.db.signInToken.deleteMany({ where: { email: oldEmail } });
  await audit(ctx, {
    action: "user.email-changed",
    subject: "user",
    subjectId: userId,
    changes: { email: [oldEmail, newEmail] },
  });
  if (user.alumnusId)
    await enqueue(ctx, "follow-address", { alumnusId: user.alumnusId, from: oldEmail, to: newEmail });
}

async function cancelWaiting(ctx: Ctx, userId: string): Promise<number> {
  const { count } = await ctx.db.emailChange.updateMany({
    where: { userId, doneAt: null, cancelledAt: null },
    data: { cancelledAt: ctx.now },
  });
  return count;
}

/** A token of this kind never works as another. */
const hashOf = (token: string) => hashToken(`email-change ${token}`);
