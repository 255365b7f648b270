import { isLocale, type Locale } from "@/lib/i18n/locales";
import { mintSignInToken } from "@/lib/people/commands/sign-in";
import type { Ctx } from "@/lib/platform/ctx";
import { getInstitution } from "@/lib/platform/institution";
import { queueMail } from "@/lib/platform/mail";
import { absoluteUrl } from "@/lib/platform/request";
import { hashToken, newToken } from "@/lib/platform/secret";
import { knownMailboxMail, proofMail } from "../emails";

/** How long the link in the mail proves the mailbox. */
const PROOF_HOURS = 24;

/**
 * Answers a new claim: with a link that proves the mailbox or, where the mailbox has its record already, with a way in.
 * A claim that was answered stays as it is.
 */
export async function answerByMail(ctx: Ctx, claimId: string): Promise<void> {
  const claim = await ctx.db.claim.findFirst({ where: { id: claimId, status: "STARTED", tokenHash: null } });
  if (!claim) return;
  const locale: Locale = isLocale(claim.locale) ? claim.locale : "en";
  const institution = await getInstitution(ctx);
  const user = await ctx.db.user.findUnique({ where: { email: claim.email } });
  const isDone =
    user && (user.disabledAt !== null || (user.alumnusId !== null && claim.classCodeId === null));
  if (isDone) {
    await ctx.db.claim.delete({ where: { id: claim.id } });
    const link = absoluteUrl(
      `/${locale}/sign-in/link?${await mintSignInToken(ctx, claim.email, { next: "" })}`,
    );
    await queueMail(ctx, claim.email, knownMailboxMail(locale, institution, link));
    return;
  }
  const token = newToken();
  const tokenExpiresAt = new Date(ctx.now.getTime() + PROOF_HOURS * 3_600_000);
  await ctx.db.claim.update({
    where: { id: claim.id },
    data: { tokenHash: hashToken(token), tokenExpiresAt },
  });
  const link = absoluteUrl(`/${locale}/find-my-record/link?token=${token}`);
  await queueMail(
    ctx,
    claim.email,
    proofMail(locale, institution, { name: claim.given, link, hours: PROOF_HOURS }),
  );
}
