import { type NextRequest, NextResponse } from "next/server";
import { preferredLocale } from "@/lib/i18n/locales";
import { isFromOwnOrigin } from "@/lib/platform/request";

const PAGE_METHODS = ["GET", "HEAD", "POST"];

/**
 * Comfort only: the language in the address, a nonce for the content security policy, a request id. Every check of
 * who may do what is behind a door of its own, and the test suite runs without this file, too.
 */
export default function proxy(request: NextRequest): NextResponse {
  const { pathname } = request.nextUrl;
  const isApi = pathname.startsWith("/api/");
  if (!isApi && !PAGE_METHODS.includes(request.method))
    return new NextResponse(null, { status: 405, headers: { allow: PAGE_METHODS.join(", ") } });
  // Every action refuses by itself what comes from elsewhere; Next would answer some of it with 500 first.
  if (!isApi && request.method === "POST" && !isFromOwnOrigin(request.headers))
    return new NextResponse(null, { status: 403 });
  if (!isDecodable(pathname)) return new NextResponse(null, { status: 400 });
  if (pathname === "/") {
    const locale = preferredLocale(request.headers.get("accept-language"));
    return NextResponse.redirect(new URL(`/${locale}`, request.url));
  }
  const requestId = crypto.randomUUID();
  const nonce = btoa(crypto.randomUUID());
  const policy = contentSecurityPolicy(nonce);
  const headers = new Headers(request.headers);
  headers.set("x-request-id", requestId);
  headers.set("x-path", pathname + request.nextUrl.search);
  headers.set("x-nonce", nonce);
  headers.set("content-security-policy", policy);
  const response = NextResponse.next({ request: { headers } });
  response.headers.set("x-request-id", requestId);
  // What stands here wins over the answer's own; who may frame a faculty's section, the answer alone knows.
  if (!pathname.startsWith("/embed/")) response.headers.set("content-security-policy", policy);
  return response;
}

/** An address with half an escape or broken UTF-8 is nobody's; Next would answer it with 500. */
function isDecodable(pathname: string): boolean {
  try {
    decodeURIComponent(pathname);
    return true;
  } catch {
    return false;
  }
}

function contentSecurityPolicy(nonce: string): string {
  const development = process.env.NODE_ENV === "development";
  return [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${development ? " 'unsafe-eval'" : ""}`,
    `style-src 'self' ${development ? "'unsafe-inline'" : `'nonce-${nonce}'`}`,
    "style-src-attr 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "worker-src 'self'",
    `connect-src 'self'${development ? " ws:" : ""}`,
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join("; ");
}

/** Not on files, and not on uploads: a proxy in front of a route cuts bodies at 10 MB without a word. */
export const config = { matcher: ["/((?!_next/|api/imports/upload|.*\\.[a-z0-9]{2,5}$).*)"] };
