import { distance } from "fastest-levenshtein";
import { toPublicHost } from "./host";
import { accepted, type Parsed, refused, type Warning } from "./result";
import { hasBidi, hasBrokenUnicode, hasControl, readText } from "./text";

/** `address` is what mail goes to, `key` is what tells accounts apart: the address in lower case. */
export type Email = { address: string; key: string };

const MAX_LOCAL = 64;
const MAX_ADDRESS = 254;
const ATOM = "[a-z0-9!#$%&'*+/=?^_`{|}~-]+";
const DOT_ATOM = new RegExp(`^${ATOM}(?:\\.${ATOM})*$`, "i");
const BEYOND_ASCII = /[^\p{ASCII}]/u;

const ROLE_NAMES =
  "abuse admin administrator contact feedback help hostmaster info mailer-daemon marketing newsletter no-reply " +
  "noreply office postmaster root sales secretariat security support webmaster";
const ROLES = new Set(ROLE_NAMES.split(" "));

const PROVIDERS =
  "gmail.com googlemail.com yahoo.com ymail.com hotmail.com outlook.com icloud.com email.com rambler.ru yandex.ru";
const COMMON_DOMAINS = PROVIDERS.split(" ");

const MISTYPED_COM = ["cmo", "comm", "con", "cpm", "ocm", "vom", "xom"];
const MISTYPED_ENDINGS = new Map([
  ...MISTYPED_COM.map((typed) => [typed, "com"] as const),
  ["nte", "net"],
  ["ogr", "org"],
  ["rog", "org"],
]);

/**
 * One address: an ASCII dot-atom before the at-sign, a public domain (IDN to A-labels) after it.
 * Lists, display names, comments and quoted parts are refused: mailers read them as more recipients.
 * @returns the address and its key; warns of `role` and, with a suggestion, `typo`. Refuses with `required`,
 * `type`, `control` (bidi marks included), `unicode`, `format`, `length`, `non_ascii_local`, `domain` (the input rules for e-mail).
 */
export function parseEmail(input: unknown): Parsed<Email> {
  const text = readText(input);
  if (typeof text !== "string") return text;
  if (hasControl(text) || hasBidi(text)) return refused("control");
  if (hasBrokenUnicode(text)) return refused("unicode");
  const at = text.indexOf("@");
  if (at < 1 || at === text.length - 1 || at !== text.lastIndexOf("@")) return refused("format");

  const local = text.slice(0, at);
  if (local.length > MAX_LOCAL || text.length > MAX_ADDRESS) return refused("length");
  if (BEYOND_ASCII.test(local)) return refused("non_ascii_local");
  if (!DOT_ATOM.test(local)) return refused("format");
  const domain = toPublicHost(text.slice(at + 1));
  if (domain === null) return refused("domain");
  const address = `${local}@${domain}`;
  if (address.length > MAX_ADDRESS) return refused("length");

  const warnings: Warning[] = [];
  if (ROLES.has(local.toLowerCase())) warnings.push({ code: "role" });
  const meant = meantDomain(domain);
  if (meant !== domain) warnings.push({ code: "typo", suggestion: `${local}@${meant}` });
  return accepted({ address, key: address.toLowerCase() }, warnings);
}

/** The domain that was probably meant; the same domain when nothing looks wrong. */
function meantDomain(domain: string): string {
  if (COMMON_DOMAINS.includes(domain)) return domain;
  const dot = domain.lastIndexOf(".");
  const typedEnding = domain.slice(dot + 1);
  const ending = MISTYPED_ENDINGS.get(typedEnding) ?? typedEnding;
  const repaired = `${domain.slice(0, dot)}.${ending}`;
  // Two swapped letters are a distance of two. Other endings are other countries: yahoo.de is no typo.
  const isNear = (common: string) =>
    common[0] === repaired[0] && common.endsWith(`.${ending}`) && distance(common, repaired) <= 2;
  return COMMON_DOMAINS.find(isNear) ?? repaired;
}
