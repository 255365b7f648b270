import { isLocale, type Locale } from "@/lib/i18n/locales";
import { openAccount } from "@/lib/people/commands/open-account";
import { mintSignInToken } from "@/lib/people/commands/sign-in";
import { audit } from "@/lib/platform/audit";
import type { Ctx } from "@/lib/platform/ctx";
import { OPEN } from "../status";
import { settleClaim } from "./settle-claim";

/** Who comes in: the query of the address that signs the person in. */
export type Admitted = { signIn: URLSearchParams };

/**
 * Somebody whose mailbox is proved gets an account, the claim is decided or put into the queue, and the person is signed
 * in to see how it stands. An earlier claim of the account gives way to this one.
 * @throws DomainError conflict `account-disabled`.
 */
export async function admitClaimant(ctx: Ctx, claimId: string): Promise<Admitted> {
  const claim = await ctx.db.claim.findUniqueOrThrow({ where: { id: claimId } });
  const locale: Locale = isLocale(claim.locale) ? claim.locale : "en";
  const name = `${claim.given} ${claim.currentFamily ?? claim.family}`;
  const user = await openAccount(ctx, { email: { address: claim.email, key: claim.email }, name, locale });
  await ctx.db.claim.updateMany({
    where: { userId: user.id, status: { in: [...OPEN] } },
    data: { status: "WITHDRAWN", decidedAt: ctx.now, version: { increment: 1 } },
  });
  const proved = await ctx.db.claim.update({ where: { id: claimId }, data: { userId: user.id } });
  await audit(ctx, {
    action: "claim.mailbox-proved",
    subject: "claim",
    subjectId: claimId,
    unitIds: claim.unitIds,
    changes: { account: [null, user.id] },
  });
  await settleClaim(ctx, proved, user);
  return { signIn: await mintSignInToken(ctx, claim.email, { callbackUrl: `/${locale}/me/claim` }) };
}
