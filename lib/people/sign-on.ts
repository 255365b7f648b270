import { audit } from "@/lib/platform/audit";
import type { Ctx } from "@/lib/platform/ctx";
import { env } from "@/lib/platform/env";
import { parseDate } from "@/lib/platform/input/date";
import { parseEmail } from "@/lib/platform/input/email";
import { getInstitution } from "@/lib/platform/institution";
import { accountBehind } from "./queries/account-behind";

/** What the university's identity provider says of somebody, as far as the portal reads it. */
export type SignOn = {
  readonly issuer: string;
  readonly subject: string;
  /** Only one that the provider vouches for. */
  readonly email: string | null;
  readonly given: string;
  readonly family: string;
  readonly name: string;
  readonly isAlumnus: boolean;
  readonly studentNumber: string | null;
  readonly birthOn: string | null;
};

/** What is done with a graduate: links the record that the verified claims name. Made by lib/claims. */
export type ClaimRecord = (
  ctx: Ctx,
  graduate: { userId: string; given: string; family: string; studentNumber?: string; birthOn?: string },
) => Promise<unknown>;

/** Why somebody whom the provider knows does not get in. */
export type SignOnRefusal = "provider" | "unverified" | "disabled";

/** Reads the claims of an ID token and of the user-info answer. Anything of another form counts as not said. */
export function readClaims(claims: Readonly<Record<string, unknown>>): SignOn {
  const text = (name: string | undefined) => {
    const value = name && claims[name];
    return typeof value === "string" || typeof value === "number" ? String(value).trim() : "";
  };
  const email = parseEmail(claims.email);
  const birth = parseDate(claims.birthdate);
  const [given = "", ...others] = text("name").split(" ");
  return {
    issuer: text("iss"),
    subject: text("sub"),
    email: claims.email_verified === true && email.ok ? email.value.key : null,
    given: text("given_name") || given,
    family: text("family_name") || others.join(" "),
    name: text("name") || [text("given_name"), text("family_name")].join(" ").trim(),
    isAlumnus:
      env.OIDC_ALUMNUS_CLAIM !== undefined &&
      [claims[env.OIDC_ALUMNUS_CLAIM]].flat().includes(env.OIDC_ALUMNUS_VALUE),
    studentNumber: text(env.OIDC_NUMBER_CLAIM) || null,
    birthOn: birth.ok ? birth.value : null,
  };
}

/** What the button calls the university's provider; null when there is none. */
export function signOnName(): string | null {
  return env.OIDC_ISSUER ? (env.OIDC_NAME ?? new URL(env.OIDC_ISSUER).hostname) : null;
}

/** Issuers are compared as text (OpenID Connect Discovery, 4.3); only a closing slash of the configuration is forgiven. */
function isConfiguredIssuer(issuer: string): boolean {
  return env.OIDC_ISSUER !== undefined && [env.OIDC_ISSUER, `${env.OIDC_ISSUER}/`].includes(issuer);
}

/**
 * Finds the account of a sign-on by issuer and subject. The first time it is linked to the one enabled account with the
 * verified address, or an account is opened; a graduate's record follows.
 * @returns why not, or null when `getUserByAccount` finds the account from now on.
 */
export async function linkSignOn(
  ctx: Ctx,
  signOn: SignOn,
  claimRecord: ClaimRecord,
): Promise<SignOnRefusal | null> {
  if (!isConfiguredIssuer(signOn.issuer) || signOn.subject === "") return "provider";
  const linked = await ctx.db.account.findUnique({
    where: { provider_providerAccountId: accountKey(signOn.subject) },
    include: { user: true },
  });
  if (linked?.user.disabledAt) return "disabled";
  const userId = linked?.userId ?? (await firstSignOn(ctx, signOn));
  if (userId === "unverified" || userId === "disabled") return userId;
  const { isAlumnus, given, family, studentNumber, birthOn } = signOn;
  if (isAlumnus)
    await claimRecord(ctx, {
      userId: await accountBehind(ctx, userId),
      given,
      family,
      ...(studentNumber ? { studentNumber } : {}),
      ...(birthOn ? { birthOn } : {}),
    });
  return null;
}

/** The row by which next-auth's provider `oidc` is kept: its issuer, so that another provider's subjects are others. */
export function accountKey(subject: string) {
  return { provider: env.OIDC_ISSUER ?? "", providerAccountId: subject };
}

/** @returns the account, or why there is none: the address alone links, so the provider must vouch for it. */
async function firstSignOn(ctx: Ctx, { email, name, subject }: SignOn) {
  if (!email) return "unverified";
  const found = await ctx.db.user.findUnique({ where: { email } });
  if (found?.disabledAt) return "disabled";
  const { locale } = await getInstitution(ctx);
  const user =
    found ??
    (await ctx.db.user.create({
      data: { email, name: name || email, locale, emailVerifiedAt: ctx.now, createdAt: ctx.now },
    }));
  if (!found) await audit(ctx, { action: "user.opened", subject: "user", subjectId: user.id });
  await ctx.db.account.create({ data: { userId: user.id, type: "oauth", ...accountKey(subject) } });
  await audit(ctx, { action: "user.sign-on-linked", subject: "user", subjectId: user.id });
  return user.id;
}
