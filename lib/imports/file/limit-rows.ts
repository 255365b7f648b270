import { FileRefused } from "./file-problem";
import { LIMITS } from "./limits";
import { type RawRow, usedWidth } from "./raw-row";

/**
 * Holds the rows of any reader to the limits and leaves out blank ones; record numbers stay those
 * of the file.
 *
 * @throws {FileRefused} columns, rows, empty (not one row with text)
 */
export async function* limitRows(batches: AsyncIterable<RawRow[]>): AsyncGenerator<RawRow[]> {
  let count = 0;
  for await (const batch of batches) {
    const rows = batch.filter((row) => row.problem || usedWidth(row.cells) > 0);
    for (const row of rows) checkRow(row);
    count += rows.length;
    if (count > LIMITS.rows + 1) throw new FileRefused({ code: "rows" });
    yield rows;
  }
  if (count === 0) throw new FileRefused({ code: "empty" });
}

function checkRow(row: RawRow): void {
  if (usedWidth(row.cells) > LIMITS.columns) {
    throw new FileRefused({ code: "columns", row: row.row, line: row.line });
  }
  if (row.cells.some((cell) => cell.length > LIMITS.cellCharacters)) row.problem ??= "cell_size";
}
