import type { AuthOptions } from "next-auth";
import type { OAuthConfig } from "next-auth/providers/oauth";
import { isLocale, type Locale } from "@/lib/i18n/locales";
import { withSystemCtx } from "@/lib/platform/ctx";
import { env } from "@/lib/platform/env";
import { log } from "@/lib/platform/log";
import { absoluteUrl } from "@/lib/platform/request";
import { newToken, secret } from "@/lib/platform/secret";
import { isSecure, SESSION_COOKIE } from "@/lib/platform/session";
import { authAdapter } from "./auth-adapter";
import type { Arrival } from "./commands/sessions";
import { cookieOptions } from "./own-session";
import { type ClaimRecord, linkSignOn, readClaims, signOnName } from "./sign-on";
import { SESSION_HOURS } from "./status";

type Answering = { arrival: Arrival; locale: Locale; claimRecord?: ClaimRecord };

/**
 * next-auth as we use it: sessions in the database; an e-mail link that `requestSignIn` sends and a POST spends (its own
 * e-mail provider would pull in a second mailer and spend the link on GET); and the university's provider, if there is one.
 */
export function authOptions({ arrival, locale, claimRecord }: Answering): AuthOptions {
  // next-auth would otherwise believe the Host header; it takes its address from nowhere else.
  process.env.NEXTAUTH_URL = absoluteUrl("/");
  const signIn = `/${locale}/sign-in`;
  return {
    adapter: authAdapter(arrival),
    secret: secret(),
    session: {
      strategy: "database",
      maxAge: SESSION_HOURS.others * 3600,
      generateSessionToken: newToken,
    },
    useSecureCookies: isSecure,
    cookies: { sessionToken: { name: SESSION_COOKIE, options: cookieOptions } },
    providers: [
      {
        id: "email",
        type: "email",
        name: "Email",
        from: "",
        server: "",
        maxAge: 0,
        options: {},
        sendVerificationRequest: () => {},
      },
      ...universityProvider(),
    ],
    pages: { signIn, error: signIn, verifyRequest: signIn },
    callbacks: {
      redirect: ({ url, baseUrl }) => {
        if (url.startsWith("/")) return `${baseUrl}${url}`;
        return url.startsWith(`${baseUrl}/`) ? url : baseUrl;
      },
      signIn: async ({ account, profile }) => {
        if (account?.type !== "oauth" || !claimRecord) return true;
        const signOn = readClaims({ ...profile });
        const refusal = await withSystemCtx("sign-in", (ctx) => linkSignOn(ctx, signOn, claimRecord));
        return refusal === null || `${signIn}?error=sign-on-${refusal}`;
      },
    },
    // Codes only: what next-auth adds to them may hold an address or a token.
    logger: {
      error: (code) => log.warn({ code }, "sign-in failed"),
      warn: () => {},
      debug: () => {},
    },
  };
}

/** The provider of the configuration. It must give back state and nonce, and PKCE binds the code to this browser. */
function universityProvider(): OAuthConfig<Record<string, unknown>>[] {
  const { OIDC_ISSUER: issuer, OIDC_CLIENT_ID: clientId, OIDC_CLIENT_SECRET: clientSecret } = env;
  if (!issuer || !clientId || !clientSecret) return [];
  return [
    {
      id: "oidc",
      name: signOnName() ?? "",
      type: "oauth",
      wellKnown: `${issuer.replace(/\/$/, "")}/.well-known/openid-configuration`,
      clientId,
      clientSecret,
      idToken: true,
      checks: ["pkce", "state", "nonce"],
      authorization: { params: { scope: "openid email profile" } },
      userinfo: {
        // What the token says counts; many providers tell the address at this endpoint only.
        request: async ({ tokens, client }) => {
          const claims = new Map(Object.entries(readIdToken(tokens.id_token)));
          const token = tokens.access_token;
          const asked =
            token && client.issuer.metadata.userinfo_endpoint ? await client.userinfo(token) : { sub: "" };
          if (asked.sub && asked.sub !== claims.get("sub")) throw new Error("userinfo of somebody else");
          return { ...asked, ...Object.fromEntries(claims), sub: String(claims.get("sub") ?? "") };
        },
      },
      profile: (claims) => {
        const { subject, email, name } = readClaims(claims);
        return { id: subject, email, name };
      },
    },
  ];
}

/** The claims of a token whose signature, issuer, audience and nonce openid-client has checked. */
function readIdToken(token = ""): object {
  return JSON.parse(Buffer.from(token.split(".")[1] ?? "", "base64url").toString());
}

/** The language of a path of ours. */
export function localeOf(path: string | null | undefined): Locale {
  const first = path ? new URL(path, "http://here.invalid").pathname.split("/")[1] : undefined;
  return isLocale(first) ? first : "en";
}
