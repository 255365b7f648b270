import type { AuthOptions } from "next-auth";
import { absoluteUrl } from "@/lib/platform/request";
import { newToken, secret } from "@/lib/platform/secret";
import { isSecure, SESSION_COOKIE } from "@/lib/platform/session";
import { authAdapter } from "./auth-adapter";

export const SESSION_SECONDS = 12 * 60 * 60;

/**
 * next-auth as we use it: sessions in the database, and an e-mail link that `requestSignIn` sends and
 * a POST spends. (Its own e-mail provider would pull in a second mailer and spend the link on GET.)
 */
export function authOptions(): AuthOptions {
  // next-auth would otherwise believe the Host header; it takes its address from nowhere else.
  process.env.NEXTAUTH_URL = absoluteUrl("/");
  return {
    adapter: authAdapter,
    secret: secret(),
    session: { strategy: "database", maxAge: SESSION_SECONDS, generateSessionToken: newToken },
    useSecureCookies: isSecure,
    cookies: {
      sessionToken: {
        name: SESSION_COOKIE,
        options: { httpOnly: true, sameSite: "lax", path: "/", secure: isSecure },
      },
    },
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
    ],
    pages: { signIn: "/en/sign-in", error: "/en/sign-in", verifyRequest: "/en/sign-in" },
    callbacks: { redirect: ({ url, baseUrl }) => (url.startsWith("/") ? `${baseUrl}${url}` : baseUrl) },
  };
}
