import { accepted, type Parsed, refused } from "./result";
import { hasBidi, hasBrokenUnicode, hasControl, readText } from "./text";

const MAX_CODE_POINTS = 200;

/**
 * One line of free text: a title, the number of an act, a reason. NFC; dashes and quotation marks stay as typed.
 * Refuses with `required`, `type`, `length`, `control`, `bidi`, `unicode`.
 */
export function parseLine(input: unknown): Parsed<string> {
  const text = readText(input);
  if (typeof text !== "string") return text;
  const line = text.normalize("NFC");
  if ([...line].length > MAX_CODE_POINTS) return refused("length");
  if (hasControl(line)) return refused("control");
  if (hasBidi(line)) return refused("bidi");
  if (hasBrokenUnicode(line)) return refused("unicode");
  return accepted(line);
}
