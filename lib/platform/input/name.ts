import { repairMojibake } from "./mojibake";
import { accepted, type Parsed, refused, type Warning } from "./result";
import { hasBidi, hasBrokenUnicode, hasControl, readText } from "./text";

const MAX_CODE_POINTS = 100;
/** A code point takes two units at most and composes from few; whatever is longer need not be counted. */
const MAX_UNITS = 8 * MAX_CODE_POINTS;

const DASHES = /[\u2010-\u2015\u2212]/g;
const BLANKS = /[\p{Zs}]+/gu;
const INVISIBLE = /[\u00AD\u200B\u2060\uFEFF]/g;
/** More than four marks on one base paint over the neighboring lines. */
const MARKS = /\p{M}{5}/u;
const CHARACTERS = /^[\p{L}\p{M}\p{Nd} .'’\-,()/]*$/u;
const PARENT_FOLDER = "..";
/** Hangul fillers are letters that show nothing. */
const VISIBLE_LETTER = /(?!\p{Default_Ignorable_Code_Point})\p{L}/u;
const IGNORABLE = /\p{Default_Ignorable_Code_Point}/u;
const LATIN_BESIDE_CYRILLIC =
  /\p{Script=Latin}\p{M}*\p{Script=Cyrillic}|\p{Script=Cyrillic}\p{M}*\p{Script=Latin}/u;

/**
 * A name or part of a name, of any script: NFC, one blank between words, dashes as hyphens.
 * Spelling stays as typed (cedillas, capitals, ligatures); folding belongs to lib/matching.
 * @returns the name; warns of `mojibake` (with the repair) and `mixed_script`. Refuses in this order: `type`,
 * `required`, `length`, `control`, `bidi`, `unicode`, `marks`, `chars`, `no_letter` (the input rules for names).
 */
export function parseName(input: unknown): Parsed<string> {
  const text = readText(input);
  if (typeof text !== "string") return text;
  if (text.length > MAX_UNITS) return refused("length");
  const name = text.replace(INVISIBLE, "").normalize("NFC").replace(DASHES, "-").replace(BLANKS, " ");
  if ([...name].length > MAX_CODE_POINTS) return refused("length");
  if (hasControl(name)) return refused("control");
  if (hasBidi(name)) return refused("bidi");
  if (hasBrokenUnicode(name)) return refused("unicode");
  if (MARKS.test(name)) return refused("marks");

  const repaired = repairMojibake(name);
  // A damaged name holds signs that no name has ("‰"); what it stands for is judged instead.
  const readable = repaired ?? name;
  if (!CHARACTERS.test(readable) || readable.includes(PARENT_FOLDER)) return refused("chars");
  if (!VISIBLE_LETTER.test(readable)) return refused("no_letter");
  if (IGNORABLE.test(readable)) return refused("chars");

  const warnings: Warning[] = [];
  if (repaired !== null) warnings.push({ code: "mojibake", suggestion: repaired });
  if (LATIN_BESIDE_CYRILLIC.test(readable)) warnings.push({ code: "mixed_script" });
  return accepted(name, warnings);
}
