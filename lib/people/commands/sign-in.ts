import { createHash } from "node:crypto";
import { cookies } from "next/headers";
import type { Locale } from "@/lib/i18n/locales";
import { audit } from "@/lib/platform/audit";
import { asSystem, type Ctx } from "@/lib/platform/ctx";
import { getInstitution } from "@/lib/platform/institution";
import { queueMail } from "@/lib/platform/mail";
import { networkOf, withinLimit } from "@/lib/platform/rate-limit";
import { absoluteUrl } from "@/lib/platform/request";
import { hashToken, newToken, secret } from "@/lib/platform/secret";
import { SESSION_COOKIE } from "@/lib/platform/session";
import { storeSignInToken } from "../auth-adapter";
import { noAccountMail, signInMail } from "../emails";

const LINK_MINUTES = 20;

/**
 * Sends a sign-in link, or to an address without an account a word that there is none. The page answers the same
 * in every case, too many requests included: what is true arrives by mail only.
 */
export async function requestSignIn(
  asked: Ctx,
  email: string,
  sent: { next: string; locale: Locale; address: string },
) {
  const ctx = await asSystem(asked, "sign-in");
  const allowed =
    (await withinLimit(ctx, "sign-in-mail-network", networkOf(sent.address))) &&
    (await withinLimit(ctx, "sign-in-mail-address", email));
  if (!allowed) return;
  const institution = await getInstitution(ctx);
  const user = await ctx.db.user.findFirst({ where: { email, disabledAt: null } });
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

/** Ends the session behind the request's cookie. */
export async function signOut(asked: Ctx): Promise<void> {
  const jar = await cookies();
  const token = jar.get(SESSION_COOKIE)?.value;
  jar.delete(SESSION_COOKIE);
  if (!token) return;
  const ctx = await asSystem(asked, "sign-out");
  const session = await ctx.db.session.findUnique({ where: { tokenHash: hashToken(token) } });
  if (!session) return;
  await ctx.db.session.delete({ where: { id: session.id } });
  await audit(ctx, { action: "session.ended", subject: "user", subjectId: session.userId });
}
