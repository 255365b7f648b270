import { createHash, randomBytes } from "node:crypto";
import { cookies } from "next/headers";
import { NextRequest } from "next/server";
import NextAuth from "next-auth";
import { withSystemCtx } from "@/lib/platform/ctx";
import { isDemo } from "@/lib/platform/env";
import { DomainError, notFound } from "@/lib/platform/errors";
import { withinLimit } from "@/lib/platform/rate-limit";
import { secret } from "@/lib/platform/secret";
import { authOptions, localeOf } from "./auth";
import { arrivalBy, cookieOptions } from "./own-session";
import { returnPath } from "./schema";
import { type ClaimRecord, signOnName } from "./sign-on";

const PREFIX = cookieOptions.secure ? "__Host-" : "";
const RETURN_COOKIE = `${cookieOptions.secure ? "__Secure-" : ""}next-auth.callback-url`;

/** Spends the link of a mail. */
export async function spendLink(request: NextRequest): Promise<Response> {
  const query = request.nextUrl.searchParams;
  const arrival = await arrivalBy(isDemo && query.has("demo") ? "demo" : "email");
  const options = authOptions({ arrival, locale: localeOf(query.get("callbackUrl")) });
  return answer(options, request, ["callback", "email"]);
}

/**
 * Leads to the university's provider. By GET, since a form's policy would also hold the pages that the provider leads
 * on to; a page of another site cannot begin it, and nothing is changed but cookies.
 */
export async function beginSignOn(request: NextRequest): Promise<Response> {
  if (!signOnName()) throw notFound();
  if (!["same-origin", "none", null].includes(request.headers.get("sec-fetch-site")))
    throw new DomainError("forbidden", "foreign-origin");
  const next = request.nextUrl.searchParams.get("next") ?? "";
  const locale = localeOf(request.nextUrl.searchParams.get("from"));
  // next-auth wants its own proof that the form is ours; the door has checked that already.
  const token = randomBytes(32).toString("hex");
  const hash = createHash("sha256").update(`${token}${secret()}`).digest("hex");
  (await cookies()).set(`${PREFIX}next-auth.csrf-token`, `${token}|${hash}`, cookieOptions);
  const body = new URLSearchParams({ csrfToken: token, callbackUrl: returnPath(next, locale) });
  const options = authOptions({ arrival: await arrivalBy("oidc"), locale });
  return answer(options, new NextRequest(request.url, { method: "POST", body }), ["signin", "oidc"]);
}

/** Takes back whoever the university's provider sends. A state is good for one return, whatever became of it. */
export async function finishSignOn(request: NextRequest, claimRecord: ClaimRecord): Promise<Response> {
  if (!signOnName()) throw notFound();
  const locale = localeOf((await cookies()).get(RETURN_COOKIE)?.value);
  const state = request.nextUrl.searchParams.get("state") ?? "";
  const isFirst = await withSystemCtx("sign-in", (ctx) => withinLimit(ctx, "sign-on-state", state));
  if (!isFirst)
    return new Response(null, {
      status: 302,
      headers: { location: `/${locale}/sign-in?error=sign-on-replayed` },
    });
  const options = authOptions({ arrival: await arrivalBy("oidc"), locale, claimRecord });
  return answer(options, request, ["callback", "oidc"]);
}

/** next-auth's answer; what it refuses leads to the sign-in page, which says why. */
async function answer(options: ReturnType<typeof authOptions>, request: NextRequest, nextauth: string[]) {
  const response: Response = await NextAuth(options)(request, { params: Promise.resolve({ nextauth }) });
  const location = response.headers.get("location");
  const to = location ? new URL(location, request.nextUrl.origin) : null;
  if (to?.pathname.startsWith("/api/auth/")) {
    const error = nextauth[1] === "oidc" ? "sign-on-failed" : "link";
    response.headers.set("location", `${options.pages?.signIn}?error=${error}`);
  }
  return response;
}
