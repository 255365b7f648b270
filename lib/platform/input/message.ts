import { accepted, type Parsed, refused } from "./result";
import { hasBidi, hasBrokenUnicode, hasControl, readText } from "./text";

const MAX_LENGTH = 2_000;

/**
 * Some sentences; line breaks may stand in them. NFC.
 * Refuses with `required`, `type`, `length`, `control`, `bidi`, `unicode`.
 */
export function parseMessage(input: unknown, { most = MAX_LENGTH } = {}): Parsed<string> {
  const text = readText(input);
  if (typeof text !== "string") return text;
  if (text.length > most) return refused("length");
  if (hasControl(text.replace(/[\r\n\t]/g, " "))) return refused("control");
  if (hasBidi(text)) return refused("bidi");
  if (hasBrokenUnicode(text)) return refused("unicode");
  return accepted(text.normalize("NFC").replace(/\r\n?/g, "\n"));
}
