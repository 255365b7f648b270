import { limitRows } from "./limit-rows";
import type { RawRow } from "./raw-row";
import type { ReadOptions } from "./read-options";
import { readText } from "./read-text";
import { readXlsx } from "./read-xlsx";
import type { SheetFacts } from "./sheet-rows";

/**
 * Streams the rows of a file, whatever its kind, within the limits.
 *
 * @param onFacts called after the last row of a sheet
 * @throws {FileRefused}
 */
export function readSource(
  path: string,
  source: ReadOptions["source"],
  onFacts?: (facts: SheetFacts) => void,
): AsyncGenerator<RawRow[]> {
  return limitRows(source.kind === "text" ? readText(path, source) : readXlsx(path, source.sheet, onFacts));
}
