import { findHeaderRow } from "./detect-dialect";
import { type RawRow, usedWidth } from "./raw-row";
import type { Merge } from "./sheet-rows";

/** Where the header of a file stands, what it says and how wide the table below is. */
export type Table = { headerRow: number | null; header: string[]; width: number };

/**
 * Finds the table in the first rows of a file.
 *
 * @param headerRow the operator's choice: a record, null for no header, undefined to detect it
 */
export function findTable(
  head: readonly RawRow[],
  merges: readonly Merge[],
  headerRow?: number | null,
): Table {
  const rows = unrollMerges(head, merges);
  const chosen = headerRow === undefined ? findHeaderRow(rows) : headerRow;
  const cells = rows.find(({ row }) => row === chosen)?.cells ?? [];
  const widths = rows.filter(({ row }) => row > (chosen ?? 0)).map((row) => usedWidth(row.cells));
  // Columns without a name still count if most rows fill them; without a header every column does.
  const usual = widths.toSorted((a, b) => a - b)[chosen === null ? widths.length - 1 : widths.length >> 1];
  const width = Math.max(usedWidth(cells), usual ?? 0);
  const header = Array.from({ length: width }, (_, column) =>
    chosen === null ? columnLetters(column) : (cells[column] ?? ""),
  );
  return { headerRow: chosen, header, width };
}

/** Writes the text of merged cells into each cell that they cover. */
function unrollMerges(rows: readonly RawRow[], merges: readonly Merge[]): RawRow[] {
  const widest = Math.max(0, ...rows.map((row) => usedWidth(row.cells)));
  const unrolled = new Map(rows.map((row) => [row.row, { ...row, cells: [...row.cells] }]));
  for (const { top, left, bottom, right } of merges) {
    const text = unrolled.get(top)?.cells[left - 1] ?? "";
    if (text === "") continue;
    for (let row = top; row <= bottom; row++) {
      const cells = unrolled.get(row)?.cells;
      if (!cells) continue;
      const end = Math.min(right, widest);
      while (cells.length < end) cells.push("");
      for (let column = left - 1; column < end; column++) cells[column] ||= text;
    }
  }
  return [...unrolled.values()];
}

/** The name of a column in a spreadsheet: A … Z, AA … */
function columnLetters(column: number): string {
  const last = String.fromCharCode(65 + (column % 26));
  return column < 26 ? last : columnLetters(Math.floor(column / 26) - 1) + last;
}
