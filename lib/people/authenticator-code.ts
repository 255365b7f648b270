import { Secret, TOTP } from "otpauth";
import { decrypt, encrypt } from "@/lib/platform/secret";

const STEP_SECONDS = 30;

/** An authenticator app of an account, as RFC 6238 and every app on the market know it. */
export function authenticatorOf(secret: string, { issuer = "", label = "" } = {}): TOTP {
  return new TOTP({
    issuer,
    label,
    secret: Secret.fromBase32(secret),
    algorithm: "SHA1",
    digits: 6,
    period: STEP_SECONDS,
  });
}

/** A new secret of 160 bits, encrypted as it is stored. */
export function newAppSecret(): string {
  return encrypt("authenticator", new Secret({ size: 20 }).base32);
}

/** What is stored, as an app reads it. */
export function readAppSecret(stored: string): string {
  return decrypt("authenticator", stored);
}

/** The time step whose code was typed, the present one or a neighbor; null for a wrong code. */
export function stepOfCode(stored: string, code: string, now: Date): bigint | null {
  const app = authenticatorOf(readAppSecret(stored));
  const delta = app.validate({ token: code, timestamp: now.getTime(), window: 1 });
  return delta === null ? null : BigInt(Math.floor(now.getTime() / 1000 / STEP_SECONDS) + delta);
}
