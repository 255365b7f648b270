import { createHash } from "node:crypto";
import type { Locale } from "@/lib/i18n/locales";
import { audit } from "@/lib/platform/audit";
import { asSystem, type Ctx } from "@/lib/platform/ctx";
import { getInstitution } from "@/lib/platform/institution";
import { queueMail } from "@/lib/platform/mail";
import { networkOf, withinLimit } from "@/lib/platform/rate-limit";
import { absoluteUrl } from "@/lib/platform/request";
import { hashToken, newToken, secret } from "@/lib/platform/secret";
import { storeSignInToken } from "../auth-adapter";
import { noAccountMail, signInMail } from "../emails";
import { isKnownDevice } from "../guessing";

const LINK_MINUTES = 20;
/** In the place of an account that there is not, so that the same is asked of the database. */
const NOBODY = "00000000-0000-0000-0000-000000000000";

/**
 * Sends a sign-in link, or to an address without an account a word that there is none. The page answers the same
 * in every case, too many requests included: what is true arrives by mail only.
 */
export async function requestSignIn(
  asked: Ctx,
  email: string,
  sent: { next: string; locale: Locale; address: string; deviceToken: string },
) {
  const ctx = await asSystem(asked, "sign-in");
  const user = await ctx.db.user.findFirst({ where: { email, disabledAt: null } });
  // A browser in which the person once got in counts for itself: strangers who ask in the person's name lock nobody out.
  const isKnown = await isKnownDevice(ctx, user?.id ?? NOBODY, sent.deviceToken);
  const allowed = isKnown
    ? await withinLimit(ctx, "sign-in-mail-device", sent.deviceToken)
    : (await withinLimit(ctx, "sign-in-mail-network", networkOf(sent.address))) &&
      (await withinLimit(ctx, "sign-in-mail-address", email));
  if (!allowed) return;
  const institution = await getInstitution(ctx);
  const query = await mintSignInToken(ctx, email, { next: sent.next });
  const link = absoluteUrl(`/${sent.locale}/sign-in/link?${query}`);
  const mail = user
    ? signInMail(sent.locale, institution, link, LINK_MINUTES)
    : noAccountMail(sent.locale, institution);
  await queueMail(ctx, email, mail);
}

/** A one-use token for an address, as the query string of the page that spends it. */
export async function mintSignInToken(
  ctx: Ctx,
  email: string,
  extra: Record<string, string> = {},
): Promise<URLSearchParams> {
  const token = newToken();
  // The form in which next-auth looks a token up.
  const hash = createHash("sha256").update(`${token}${secret()}`).digest("hex");
  const expires = new Date(ctx.now.getTime() + LINK_MINUTES * 60_000);
  await storeSignInToken(ctx, { identifier: email, token: hash, expires });
  return new URLSearchParams({ token, email, ...extra });
}

/** Ends the session behind a cookie. */
export async function signOut(asked: Ctx, token: string | undefined): Promise<void> {
  if (!token) return;
  const ctx = await asSystem(asked, "sign-out");
  const session = await ctx.db.session.findUnique({ where: { tokenHash: hashToken(token) } });
  if (!session) return;
  await ctx.db.session.delete({ where: { id: session.id } });
  await audit(ctx, { action: "session.ended", subject: "user", subjectId: session.userId });
}
