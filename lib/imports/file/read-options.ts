import type { Separator } from "./detect-dialect";
import type { Encoding } from "./encodings";
import type { Repair } from "./repair-text";

/** How a file is read. Detected by `sampleFile`, changed by the operator, stored with the job. */
export type ReadOptions = {
  source: { kind: "text"; encoding: Encoding; separator: Separator } | { kind: "xlsx"; sheet: string };
  /** Number of the header's record; null when the file has none. */
  headerRow: number | null;
  /** Number of columns of the table; a row with more cells is refused. */
  width: number;
  repairs: Repair[];
  /** Whether ş ţ are written ș ț. */
  romanian: boolean;
  /** Columns (from 0) whose cells are emptied before they leave the reader, such as national numbers. */
  dropColumns: number[];
};

/** What the operator has chosen so far; everything else is detected. */
export type ChosenOptions = {
  encoding?: Encoding;
  separator?: Separator;
  sheet?: string;
  headerRow?: number | null;
  repairs?: Repair[];
  romanian?: boolean;
};
