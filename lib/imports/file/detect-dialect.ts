import { isHeaderName } from "./header-names";
import { type RawRow, usedWidth } from "./raw-row";
import { declaredSeparator } from "./separator-directive";

export const SEPARATORS = [";", ",", "\t", "|"] as const;
export type Separator = (typeof SEPARATORS)[number];

const JUDGED_LINES = 20;
/** A header lies within the first records; above it there may be titles. */
export const HEADER_SEARCH_ROWS = 20;

/**
 * Finds the separator: the `sep=` line of Excel if there is one, else the character that occurs
 * equally often outside quotes on most of the first 20 lines.
 *
 * @param text the decoded start of the file
 */
export function detectSeparator(text: string): Separator {
  const [firstLine = ""] = text.split(/[\r\n]/, 1);
  const declared = SEPARATORS.find((separator) => separator === declaredSeparator(firstLine));
  if (declared) return declared;

  const lines = linesOutsideQuotes(text).slice(0, JUDGED_LINES);
  const scores = SEPARATORS.map((separator) => ({ separator, score: steadiness(lines, separator) }));
  return scores.toSorted((a, b) => b.score - a.score)[0]?.separator ?? ",";
}

/** Lines with the quoted parts left out; a line break within quotes ends no line. */
function linesOutsideQuotes(text: string): string[] {
  return text
    .replace(/"[^"]*(?:"|$)/g, "")
    .split(/\r\n|\n|\r/)
    .filter((line) => line.trim() !== "");
}

/** Share of lines with the commonest count of the separator, times that count. */
function steadiness(lines: string[], separator: Separator): number {
  const frequency = new Map<number, number>();
  for (const line of lines) {
    const count = line.split(separator).length - 1;
    frequency.set(count, (frequency.get(count) ?? 0) + 1);
  }
  const products = [...frequency].map(([count, times]) => (count * times) / lines.length);
  return Math.max(0, ...products);
}

/**
 * Finds the header among the first records: one as wide as the table whose cells are mostly words
 * and mostly different. Titles above are narrower; records of data hold a number, a date or an
 * address. Of two such records (groups of columns above their names), the one with more names that
 * lists are known to use.
 *
 * @returns the number of the record, or null when the file seems to start with data
 */
export function findHeaderRow(rows: readonly RawRow[]): number | null {
  const tableWidth = Math.max(0, ...rows.map((row) => usedWidth(row.cells)));
  const headers = rows
    .slice(0, HEADER_SEARCH_ROWS)
    .map(({ row, cells }) => ({
      row,
      filled: cells.map((cell) => cell.trim()).filter((cell) => cell !== ""),
    }))
    .map(({ row, filled }) => ({ row, filled, known: filled.filter(isHeaderName).length }))
    .filter(({ filled, known }) => looksLikeHeader(filled, known, tableWidth));
  return headers.toSorted((a, b) => b.known - a.known)[0]?.row ?? null;
}

function looksLikeHeader(filled: string[], known: number, tableWidth: number): boolean {
  if (filled.length === 0 || filled.length * 2 < tableWidth) return false;
  if (new Set(filled).size * 2 <= filled.length) return false;
  // Two known names outweigh a stray number such as "2019" above a column.
  if (known >= Math.min(2, filled.length)) return true;
  return filled.every((cell) => /\p{L}/u.test(cell) && !/\d{4}|\d[./-]\d|@/.test(cell));
}
