import { refused } from "./result";

/** Line and paragraph separators count: they break JavaScript and CSV as a newline does. */
const CONTROL = /[\p{Cc}\u2028\u2029]/u;
const BIDI = /[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/;
const BROKEN_UNICODE = /[\p{Cs}\p{Noncharacter_Code_Point}\uFFFD]/u;

/** Blanks, and the invisible characters that a copy from a page or a PDF brings along. */
const EDGE = /[\p{Zs}\u00AD\u200B\u2060\uFEFF]/u;

/** No field takes as much; what is longer is not even looked at. */
const MAX_UNITS = 200_000;

export const hasControl = (text: string) => CONTROL.test(text);
export const hasBidi = (text: string) => BIDI.test(text);
export const hasBrokenUnicode = (text: string) => BROKEN_UNICODE.test(text);

/**
 * The text of an input without blanks at its ends. Controls stay: a newline at the end is an attack, not a typo.
 * @returns the text, or a refusal: `required` for null, undefined and blanks, `type` for anything but a string,
 * `length` for a text that no field could take.
 */
export function readText(input: unknown) {
  if (input === null || input === undefined) return refused("required");
  if (typeof input !== "string") return refused("type");
  if (input.length > MAX_UNITS) return refused("length");
  const text = trimBlanks(input);
  return text === "" ? refused("required") : text;
}

/** Loops instead of a `+$` pattern, which takes quadratic time on a megabyte of blanks. */
function trimBlanks(text: string): string {
  let start = 0;
  let end = text.length;
  while (start < end && EDGE.test(text.charAt(start))) start++;
  while (end > start && EDGE.test(text.charAt(end - 1))) end--;
  return text.slice(start, end);
}
