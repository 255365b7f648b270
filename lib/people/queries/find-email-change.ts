import { asSystem, type Ctx } from "@/lib/platform/ctx";
import { hashToken } from "@/lib/platform/secret";
import { ownSession } from "../fresh-proof";

/** The reader's change of address that waits for a mailbox, or null. */
export async function findOwnEmailChange(ctx: Ctx) {
  const { userId } = await ownSession(ctx);
  return ctx.db.emailChange.findFirst({
    where: { userId, doneAt: null, cancelledAt: null, expiresAt: { gt: ctx.now } },
    select: { newEmail: true, oldEmail: true, oldConfirmedAt: true, newConfirmedAt: true, expiresAt: true },
  });
}

/** The change that a link of a mail is about, and from which of the mailboxes; null when it is over or nobody's. */
export async function findEmailChange(asked: Ctx, token: string) {
  const { db, now } = await asSystem(asked, "account-security");
  const hash = hashToken(`email-change ${token}`);
  const change = await db.emailChange.findFirst({
    where: {
      OR: [{ oldTokenHash: hash }, { newTokenHash: hash }],
      doneAt: null,
      cancelledAt: null,
      expiresAt: { gt: now },
    },
  });
  if (!change) return null;
  const isOld = change.oldTokenHash === hash;
  const hasAgreed = (isOld ? change.oldConfirmedAt : change.newConfirmedAt) !== null;
  return { oldEmail: change.oldEmail, newEmail: change.newEmail, isOld, hasAgreed };
}
