import { env } from "./env";
import { DomainError } from "./errors";

type HeaderReader = { get(name: string): string | null };

/** The origins a browser may send forms from: BASE_URL's, and its loopback twin so that a newcomer may type either. */
export function allowedOrigins(baseUrl = env.BASE_URL ?? `http://localhost:${env.PORT}`): string[] {
  const { protocol, hostname, port, origin } = new URL(baseUrl);
  const loopback = ["localhost", "127.0.0.1", "[::1]"];
  if (!loopback.includes(hostname)) return [origin];
  return loopback.map((host) => `${protocol}//${host}${port ? `:${port}` : ""}`);
}

/**
 * Whether a change comes from our own pages. Fetch Metadata is believed where the browser sends it; the origin is
 * compared with the configuration, never with the Host header, which a client may choose. Neither sent: it does not.
 */
export function isFromOwnOrigin(headers: HeaderReader): boolean {
  const site = headers.get("sec-fetch-site");
  const origin = headers.get("origin");
  const siteAllows = site === null || site === "same-origin";
  const originAllows = origin === null ? site === "same-origin" : allowedOrigins().includes(origin);
  return siteAllows && originAllows;
}

/** @throws DomainError forbidden `foreign-origin` */
export function assertOwnOrigin(headers: HeaderReader): void {
  if (!isFromOwnOrigin(headers)) throw new DomainError("forbidden", "foreign-origin");
}

/** The client's address as the proxy in front tells it (the shipped samples overwrite the header), for rate limits only. */
export function clientAddress(headers: HeaderReader): string {
  return headers.get("x-forwarded-for")?.split(",").at(-1)?.trim() ?? "local";
}

/** The absolute address of a path, from the configuration only. */
export function absoluteUrl(path: string): string {
  return new URL(path, env.BASE_URL ?? `http://localhost:${env.PORT}`).href;
}
