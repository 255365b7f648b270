import { limitRows } from "./limit-rows";
import type { RawRow } from "./raw-row";
import type { ReadOptions } from "./read-options";
import type { SheetFacts } from "./sheet-rows";

/**
 * Streams the rows of a file, whatever its kind, within the limits.
 *
 * @param onFacts called after the last row of a sheet
 * @throws {FileRefused}
 */
export async function* readSource(
  path: string,
  source: ReadOptions["source"],
  onFacts?: (facts: SheetFacts) => void,
): AsyncGenerator<RawRow[]> {
  // Each process reads one file: loading only the reader it needs shortens its start.
  if (source.kind === "text") {
    const { readText } = await import("./read-text");
    yield* limitRows(readText(path, source));
  } else {
    const { readXlsx } = await import("./read-xlsx");
    yield* limitRows(readXlsx(path, source.sheet, onFacts));
  }
}
