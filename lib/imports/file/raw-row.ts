/** Why one row is refused while the file goes on. */
export type RowProblemCode =
  | "quote" // a quotation mark in the middle of a cell: nobody can tell where the cell ends
  | "columns" // more cells than the header has
  | "cell_size" // a cell beyond the limit
  | "shared_string" // points at a text that the workbook does not hold
  | "formula" // a formula without a stored result; nothing is ever evaluated
  | "cell_error" // #N/A, #REF! …
  | "calendar"; // a serial number that is no date, such as 60 (29 February 1900)

/** One record as the file has it, before any field is validated. */
export type RawRow = {
  /** Number of the record in the file, from 1; in a spreadsheet, its own row number. */
  row: number;
  /** Line of the file on which the record starts; differs from `row` after line breaks within cells. */
  line: number;
  cells: string[];
  /** Columns (from 0) that held a real spreadsheet date; their text is ISO `yyyy-mm-dd`, whatever the column's order. */
  dates?: number[];
  problem?: RowProblemCode;
};

/** How many cells a row has up to its last one with text. */
export function usedWidth(cells: readonly string[]): number {
  return cells.findLastIndex((cell) => cell.trim() !== "") + 1;
}
