import { accepted, type Parsed, refused } from "./result";
import { readText } from "./text";

/** Groups of three by a blank, or none; two decimals at most after a comma or a point. */
const AMOUNT = /^(\d{1,3}(?:[ \u00A0\u202F]\d{3}){0,3}|\d{1,12})(?:[.,](\d{1,2}))?$/;

/**
 * An amount of money of a form, without its currency: `1250`, `1 250,5`, `1250.50`.
 * @returns it in minor units, a whole number. Refuses with `required`, `type`, `format`: a sign, groups by comma or point.
 */
export function parseAmount(input: unknown): Parsed<number> {
  const text = readText(input);
  if (typeof text !== "string") return text;
  const parts = AMOUNT.exec(text);
  if (!parts) return refused("format");
  const [, whole = "", fraction = ""] = parts;
  return accepted(Number(whole.replace(/\D/g, "")) * 100 + Number(fraction.padEnd(2, "0")));
}
