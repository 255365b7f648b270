import { type Admitted, admitClaimant } from "@/lib/claims/commands/admit-claimant";
import { keepClaim } from "@/lib/claims/commands/start-claim";
import { mayCauseMail } from "@/lib/claims/stranger";
import type { Locale } from "@/lib/i18n/locales";
import { asSystem, type Ctx } from "@/lib/platform/ctx";
import type { Email } from "@/lib/platform/input/email";
import { newId } from "@/lib/platform/new-id";
import { secretsOf } from "../code";
import { findOpenByCode, findOpenByToken, type OpenInvitation } from "../queries/find-open";

/** What the claim that an invitation causes says: the record's own words. */
const claimOf = ({ id, name, unitId, year }: OpenInvitation, email: string, locale: Locale) => ({
  id: newId(),
  invitationId: id,
  email,
  locale,
  given: name.given,
  family: name.family,
  patronymic: name.patronymic,
  unitId,
  graduationYear: year,
});

/**
 * Accepts an invitation that came by mail: whoever holds the link holds the mailbox that it was sent to.
 * @returns who comes in; null when the link was used, was revoked, is too old or nobody's.
 */
export async function acceptByMail(asked: Ctx, token: string, locale: Locale): Promise<Admitted | null> {
  const ctx = await asSystem(asked, "invitations");
  const invitation = await findOpenByToken(ctx, token, { isTaken: true });
  if (!invitation?.email) return null;
  const data = { ...claimOf(invitation, invitation.email, locale), status: "EMAIL_PROVED" as const };
  await ctx.db.claim.create({ data: { ...data, provedAt: ctx.now, createdAt: ctx.now } });
  return admitClaimant(ctx, data.id);
}

/** Accepts a letter for a mailbox, which is yet to be proved: the invitation is used up with that. */
export async function acceptLetter(
  asked: Ctx,
  { token, email }: { token: string; email: Email },
  { locale, address }: { locale: Locale; address: string },
): Promise<void> {
  const ctx = await asSystem(asked, "invitations");
  if (!(await mayCauseMail(ctx, email.key, address))) return;
  const invitation = await findOpenByToken(ctx, token);
  if (invitation) await keepClaim(ctx, claimOf(invitation, email.key, locale));
}

/** The link that the code of a letter stands for; null when the code opens nothing. */
export async function openByCode(asked: Ctx, code: string): Promise<string | null> {
  const ctx = await asSystem(asked, "invitations");
  const invitation = await findOpenByCode(ctx, code);
  return invitation && secretsOf(invitation.id).token;
}

/** Notes that a person looked: scanners that follow links run no scripts, and count as nobody. */
export async function noteOpened(asked: Ctx, token: string): Promise<void> {
  const ctx = await asSystem(asked, "invitations");
  const invitation = await findOpenByToken(ctx, token);
  if (invitation)
    await ctx.db.invitation.updateMany({
      where: { id: invitation.id, openedAt: null },
      data: { openedAt: ctx.now },
    });
}
