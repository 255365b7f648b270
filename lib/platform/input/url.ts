import { isPublicHost } from "./host";
import { accepted, type Parsed, refused } from "./result";
import { hasBidi, hasBrokenUnicode, hasControl, readText } from "./text";

const MAX_LENGTH = 2048;
const SCHEME = /^[a-z][a-z0-9+.-]*(?=:)/i;
const WEB_SCHEME = /^https?$/i;
const AUTHORITY = /^https?:\/\/([^/?#]+)/i;
const WEB_PORTS = ["", "80", "443"];

/**
 * A link to a public web page. The server never fetches it.
 * @returns the normalized href. Refuses with `required`, `type`, `length`, `control` (bidi marks included),
 * `unicode`, `scheme`, `format`, `userinfo`, `host` (addresses, names without a dot), `port` (the rules for URLs).
 */
export function parseUrl(input: unknown): Parsed<string> {
  const text = readText(input);
  if (typeof text !== "string") return text;
  if (text.length > MAX_LENGTH) return refused("length");
  if (hasControl(text) || hasBidi(text)) return refused("control");
  if (hasBrokenUnicode(text)) return refused("unicode");
  const scheme = SCHEME.exec(text)?.[0];
  if (text.startsWith("//") || (scheme && !WEB_SCHEME.test(scheme))) return refused("scheme");
  // Read as RFC 3986 does: browsers end the host at a backslash, other parsers do not, and they must agree.
  const authority = AUTHORITY.exec(text)?.[1];
  if (authority === undefined) return refused("format");
  if (authority.includes("@")) return refused("userinfo");
  if (authority.includes("\\")) return refused("format");
  if (!URL.canParse(text)) return refused("host");
  const url = new URL(text);
  if (!isPublicHost(url.hostname)) return refused("host");
  if (!WEB_PORTS.includes(url.port)) return refused("port");
  return accepted(url.href);
}

const HERE = "https://portal.invalid";

/**
 * Where to send a person after signing in: a path on this site, whatever the link said.
 * @returns path, query and fragment; "/" for anything that a browser could read as another site.
 */
export function parseReturnPath(input: unknown): string {
  if (typeof input !== "string" || input.length > MAX_LENGTH || !input.startsWith("/")) return "/";
  if (hasControl(input) || input.includes("\\") || !URL.canParse(input, HERE)) return "/";
  const url = new URL(input, HERE);
  // "/..//evil.test" is a path here, but what remains of it would be read as another site.
  const isHere = url.origin === HERE && !url.pathname.startsWith("//");
  return isHere ? url.pathname + url.search + url.hash : "/";
}
