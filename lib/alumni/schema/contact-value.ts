import type { CountryCode } from "libphonenumber-js";
import { parseEmail } from "@/lib/platform/input/email";
import { parseLine } from "@/lib/platform/input/line";
import { parsePhone } from "@/lib/platform/input/phone";
import { accepted, type Parsed } from "@/lib/platform/input/result";
import type { ContactKind } from "@/prisma/generated/enums";

type Typed = { kind: ContactKind; typed: string; city: string | null; country: string | null };

/** The form by which two contact points are told to be the same. Phones without a country code are of `dialedIn`. */
export function contactValue({ kind, typed, city, country }: Typed, dialedIn: CountryCode): Parsed<string> {
  if (kind === "EMAIL") return mapped(parseEmail(typed), ({ key }) => key);
  if (kind === "PHONE") return mapped(parsePhone(typed, { country: dialedIn }), ({ e164 }) => e164);
  return parseLine([typed, city, country].filter(Boolean).join(", "));
}

function mapped<T>(parsed: Parsed<T>, pick: (value: T) => string): Parsed<string> {
  return parsed.ok ? accepted(pick(parsed.value)) : parsed;
}
