import { type CountryCode, parsePhoneNumberFromString } from "libphonenumber-js/max";
import { accepted, type Parsed, refused } from "./result";
import { hasControl, readText } from "./text";

export type Phone = { e164: string; typed: string };

const MAX_LENGTH = 50;
/** 40741234567 after a spreadsheet took it for a number: the digits are gone. */
const DESTROYED = /^[+-]?\d+(?:[.,]\d+)?E\+?\d+$/i;

/**
 * A phone number, read as dialed in `country` unless it starts with + or 00.
 * @returns E.164 for comparing and dialing, and the text as typed for showing. Refuses with `required`, `type`,
 * `length`, `control`, `destroyed` (4,07E+10), `format` (no valid number of any plan).
 */
export function parsePhone(input: unknown, { country }: { country: CountryCode }): Parsed<Phone> {
  const typed = readText(input);
  if (typeof typed !== "string") return typed;
  if (typed.length > MAX_LENGTH) return refused("length");
  if (hasControl(typed)) return refused("control");
  if (DESTROYED.test(typed)) return refused("destroyed");
  const number = parsePhoneNumberFromString(typed, { defaultCountry: country, extract: false });
  return number?.isValid() ? accepted({ e164: number.number, typed }) : refused("format");
}
