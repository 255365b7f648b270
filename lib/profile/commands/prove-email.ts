import { changeRecord, confirmedBy, writtenBy } from "@/lib/alumni/commands/change-record";
import type { Locale } from "@/lib/i18n/locales";
import { asSystem, type Ctx } from "@/lib/platform/ctx";
import { notFound, unauthenticated } from "@/lib/platform/errors";
import { getInstitution } from "@/lib/platform/institution";
import { queueMail } from "@/lib/platform/mail";
import { limit, withinLimit } from "@/lib/platform/rate-limit";
import { emailProofLink, readEmailProof } from "../email-proof";
import { emailProofMail } from "../emails";
import { ownId } from "../queries/own-id";

/**
 * Sends a link to a mailbox that the person wants on the record. Whose the mailbox is, only the mail tells; too many
 * mails to one box are dropped without a word.
 * @throws DomainError busy `too-many` when one person asks too often
 */
export async function sendEmailProof(ctx: Ctx, address: string, locale: Locale): Promise<void> {
  if (ctx.actor.kind !== "user") throw unauthenticated();
  await limit(ctx, "contact-mail", ctx.actor.userId);
  if (!(await withinLimit(ctx, "contact-mail-address", address))) return;
  const alumnusId = ownId(ctx);
  const link = emailProofLink(alumnusId, address, locale, ctx.now);
  const message = emailProofMail(locale, await getInstitution(ctx), { name: ctx.actor.name, link });
  await queueMail(await asSystem(ctx, "contact-email"), address, message, { alumnusId });
}

/**
 * Puts the mailbox of a link on the own record, proved and confirmed; one that is there already is proved anew.
 * @throws DomainError not-found for a link that is not the reader's or has expired; conflict `stale`
 */
export async function proveEmail(
  ctx: Ctx,
  { link, version }: { link: string; version: number },
): Promise<void> {
  const id = ownId(ctx);
  const value = readEmailProof(link, id, ctx.now);
  if (!value) throw notFound();
  await changeRecord(ctx, { id, version, partId: null, reason: null }, async ({ contactPoints }) => {
    const emails = contactPoints.filter(({ kind }) => kind === "EMAIL");
    const known = emails.find((email) => email.value === value);
    const proved = { verifiedAt: ctx.now, bouncedAt: null, ...confirmedBy(ctx, id) };
    if (known) {
      await ctx.db.contactPoint.update({ where: { id: known.id }, data: proved });
      return { verifiedAt: [known.verifiedAt, ctx.now] };
    }
    const isPrimary = !emails.some((email) => email.isPrimary);
    await ctx.db.contactPoint.create({
      data: {
        alumnusId: id,
        kind: "EMAIL",
        value,
        typed: value,
        isPrimary,
        ...writtenBy(ctx, id),
        ...proved,
      },
    });
    return { EMAIL: [null, value] };
  });
}
