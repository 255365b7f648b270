import {
  createCipheriv,
  createDecipheriv,
  createHash,
  createHmac,
  hkdfSync,
  randomBytes,
  timingSafeEqual,
} from "node:crypto";
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

/** The keyed hash of what is too short for a plain one: whoever steals the rows cannot try all values. */
export function keyedHash(purpose: string, text: string): string {
  return mac(purpose, text);
}

/** Signs what leaves the database, with a key of its own for each purpose (HMAC-SHA-256, in hexadecimal digits). */
export function sign(purpose: string, text: string): string {
  return createHmac("sha256", keyOf(purpose)).update(text).digest("hex");
}

/** Encrypts what has to be read again (AES-256-GCM), with a key of its own for each purpose. */
export function encrypt(purpose: string, text: string): string {
  const iv = randomBytes(12);
  const cipher = createCipheriv("aes-256-gcm", keyOf(purpose), iv);
  const body = Buffer.concat([cipher.update(text, "utf8"), cipher.final()]);
  return Buffer.concat([iv, cipher.getAuthTag(), body]).toString("base64url");
}

/** What `encrypt` was given. @throws Error when it was changed, or made under another AUTH_SECRET. */
export function decrypt(purpose: string, encrypted: string): string {
  const bytes = Buffer.from(encrypted, "base64url");
  const decipher = createDecipheriv("aes-256-gcm", keyOf(purpose), bytes.subarray(0, 12));
  decipher.setAuthTag(bytes.subarray(12, 28));
  return Buffer.concat([decipher.update(bytes.subarray(28)), decipher.final()]).toString();
}

function keyOf(purpose: string): Buffer {
  return Buffer.from(hkdfSync("sha256", secret(), "", purpose, 32));
}
