import { repairMojibake } from "./mojibake";
import { accepted, type Parsed, refused, type Warning } from "./result";
import { hasBrokenUnicode, readText } from "./text";

/** What a spreadsheet holds in one cell. */
const MAX_CELL = 32_767;
/** Tabs and line breaks are part of a cell's text; other controls are damage. */
const CONTROL = /(?![\t\r\n])\p{Cc}/u;
const SPREADSHEET_ERROR = /^#(?:REF!|N\/A|VALUE!|NAME\?|DIV\/0!|NULL!|NUM!|SPILL!|CALC!|#+)$/;

/** A formula as spreadsheets see it: a mark, also full-width, after optional blanks; `'` may already guard it. */
const FORMULA = /^'*[\p{Zs}\u200B-\u200F\u2060\uFEFF]*[=+\-@\t\r\n\0＝＋－＠]/u;
const PHONE_NUMBER_OR_DATE = /^[+-]?[\d\p{Zs}().,:/-]*$/u;

/** Cells to put in quotes: every usual separator counts, as the reader's locale chooses it. For `quoted_match`. */
export const NEEDS_QUOTES = /[,;\t\r\n"]|^\s|\s$/;

/**
 * A cell of an imported file: text in, text out, nothing cast ("1E5", "TRUE", "NULL" are words).
 * @returns the text without the guard that our export put before a formula; null when empty. Warns of `mojibake`
 * (with the repair) and `spreadsheet_error`; refuses with `type`, `record_size`, `control`, `unicode`.
 */
export function parseCell(input: unknown): Parsed<string | null> {
  if (input === null || input === undefined || input === "") return accepted(null);
  if (typeof input !== "string") return refused("type");
  if (input.length > MAX_CELL) return refused("record_size");
  if (CONTROL.test(input)) return refused("control");
  if (hasBrokenUnicode(input)) return refused("unicode");
  const warnings: Warning[] = [];
  const repaired = repairMojibake(input);
  if (repaired !== null) warnings.push({ code: "mojibake", suggestion: repaired });
  if (SPREADSHEET_ERROR.test(input)) warnings.push({ code: "spreadsheet_error" });
  return accepted(unescapeFormula(input), warnings);
}

/** A column's heading. Refuses with `header` what is blank or names a property that every object has. */
export function parseHeader(input: unknown): Parsed<string> {
  const heading = readText(input);
  if (typeof heading !== "string" || Object.hasOwn(Object.prototype, heading)) return refused("header");
  return accepted(heading);
}

/**
 * The text of an exported cell, guarded with `'` when a spreadsheet would run it.
 * @param options.exempt the column holds phones, numbers or dates: what looks like one stays as it is.
 */
export function escapeFormula(text: string, { exempt = false }: { exempt?: boolean } = {}): string {
  if (exempt && PHONE_NUMBER_OR_DATE.test(text)) return text;
  return FORMULA.test(text) ? `'${text}` : text;
}

/** Undoes `escapeFormula`: exactly one guard goes, and only from before a formula. */
export function unescapeFormula(text: string): string {
  return text.startsWith("'") && FORMULA.test(text.slice(1)) ? text.slice(1) : text;
}
