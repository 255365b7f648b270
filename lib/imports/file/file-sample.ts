import type { Mapping } from "./columns";
import type { DateOrder } from "./date-order";
import type { EncodingGuess } from "./detect-encoding";
import type { ReadOptions } from "./read-options";
import type { RepairOffer } from "./repair-text";
import type { Sheet } from "./workbook";

/** What a person is told about a column or the file; `count` cells are concerned. */
export type FileWarning =
  | { code: "trailing_columns"; count: number } // empty columns after the last named one
  | { code: "time_dropped"; count: number } // times of day beside dates
  | { code: "excel_damage"; column: number; count: number }; // ####, #REF!, 4,07E+10

/** What the operator sees and decides before the rows are read. Columns count from 0. */
export type FileSample = {
  /** Everything detected or chosen, ready to be given to `readRows`. */
  options: ReadOptions;
  /** Of a text file: whether the encoding is certain, and the others to offer. */
  encoding: EncodingGuess | null;
  /** Of a workbook: all its sheets. */
  sheets: Sheet[];
  header: string[];
  /** The first data rows as `readRows` will give them. */
  rows: string[][];
  rowCount: number;
  /** Rows that `readRows` will give with a problem. */
  problemCount: number;
  mapping: Mapping;
  dateColumns: { column: number; order: DateOrder }[];
  repairs: RepairOffer[];
  /** Whether the list is Romanian, whatever was chosen. */
  romanian: boolean;
  /** Columns of national numbers, dropped from `rows`; `count` cells hold one. */
  nationalIds: { column: number; count: number }[];
  hidden: { rows: number; columns: number[] };
  warnings: FileWarning[];
};
