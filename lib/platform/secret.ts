import { createHash, createHmac, randomBytes, timingSafeEqual } from "node:crypto";
import { env } from "./env";

/** The key that signs cursors and hashes rate-limit keys. @throws Error when AUTH_SECRET is unset. */
export function secret(): string {
  if (!env.AUTH_SECRET) throw new Error("AUTH_SECRET is not set.");
  return env.AUTH_SECRET;
}

/** A token of 256 random bits, for a cookie or a link. */
export function newToken(): string {
  return randomBytes(32).toString("base64url");
}

/** What is stored of a token: it finds the row but cannot be used. */
export function hashToken(token: string): string {
  return createHash("sha256").update(token).digest("base64url");
}

/** Seals text so that a changed one is noticed. `purpose` keeps one kind from passing as another. */
export function seal(purpose: string, text: string): string {
  return `${Buffer.from(text).toString("base64url")}.${mac(purpose, text)}`;
}

/** The sealed text, or null when it was not sealed here for this purpose. */
export function unseal(purpose: string, sealed: string): string | null {
  const [body = "", tag = ""] = sealed.split(".");
  const text = Buffer.from(body, "base64url").toString();
  const expected = Buffer.from(mac(purpose, text));
  const given = Buffer.from(tag);
  return expected.length === given.length && timingSafeEqual(expected, given) ? text : null;
}

function mac(purpose: string, text: string): string {
  return createHmac("sha256", secret()).update(`${purpose}\0${text}`).digest("base64url").slice(0, 22);
}
