import { cookies, headers } from "next/headers";
import { newToken } from "@/lib/platform/secret";
import { isSecure, SESSION_COOKIE } from "@/lib/platform/session";
import type { Arrival, Means, OpenedSession } from "./commands/sessions";
import { deviceInWords } from "./device";

const DEVICE_COOKIE = isSecure ? "__Host-device" : "device";
/** As long as browsers keep a cookie at all. */
const DEVICE_SECONDS = 400 * 24 * 60 * 60;

export const cookieOptions = { httpOnly: true, sameSite: "lax", path: "/", secure: isSecure } as const;

/** The token in the request's session cookie. */
export async function sessionToken(): Promise<string | undefined> {
  return (await cookies()).get(SESSION_COOKIE)?.value;
}

/** Gives the browser the cookie of a session that was opened or renewed. */
export async function keepSession({ token, expiresAt }: OpenedSession): Promise<void> {
  (await cookies()).set(SESSION_COOKIE, token, { ...cookieOptions, expires: expiresAt });
}

export async function forgetSession(): Promise<void> {
  (await cookies()).delete(SESSION_COOKIE);
}

/** The cookie by which this browser is known again, or an empty text; it is given only with a session. */
export async function seenDevice(): Promise<string> {
  return (await cookies()).get(DEVICE_COOKIE)?.value ?? "";
}

/** The same, and a new one for a browser that has none. */
export async function keepDevice(): Promise<string> {
  const token = (await seenDevice()) || newToken();
  (await cookies()).set(DEVICE_COOKIE, token, { ...cookieOptions, maxAge: DEVICE_SECONDS });
  return token;
}

/** How the request's person comes in. */
export async function arrivalBy(means: Means): Promise<Arrival> {
  return {
    means,
    device: deviceInWords((await headers()).get("user-agent")),
    deviceToken: await keepDevice(),
  };
}
