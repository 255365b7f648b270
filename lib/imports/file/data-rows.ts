import { type RawRow, usedWidth } from "./raw-row";
import type { ReadOptions } from "./read-options";
import { repairText } from "./repair-text";
import { toCommaBelow } from "./romanian";

type Shape = Pick<ReadOptions, "headerRow" | "width" | "repairs" | "romanian" | "dropColumns">;

/** Whether a record stands below the header. */
export function isData(row: RawRow, { headerRow }: Pick<Shape, "headerRow">): boolean {
  return row.row > (headerRow ?? 0);
}

/**
 * Brings a row to the width of the table and writes its cells as chosen: repaired, with commas
 * below in a Romanian list, without the dropped columns. A row with more cells than the header is
 * refused, since nobody can tell which cell is the stray one; in such a row a dropped value may
 * stand in any column, so that none of its cells is kept.
 */
export function shapeRow(row: RawRow, shape: Shape): RawRow {
  const problem = row.problem ?? (usedWidth(row.cells) > shape.width ? "columns" : undefined);
  const isMisaligned = problem === "columns" || problem === "quote";
  const cells = isMisaligned && shape.dropColumns.length > 0 ? [] : row.cells;
  return { ...row, cells: shapeCells(cells, shape), ...(problem && { problem }) };
}

/** As {@link shapeRow}, for cells without a row, such as those of the header. */
export function shapeCells(cells: readonly string[], shape: Omit<Shape, "headerRow">): string[] {
  const { width, repairs, romanian, dropColumns } = shape;
  const shaped = cells.slice(0, width);
  while (shaped.length < width) shaped.push("");
  for (const repair of repairs) {
    shaped[repair.column] = repairText(shaped[repair.column] ?? "", repair);
  }
  for (const column of dropColumns) shaped[column] = "";
  return romanian ? shaped.map(toCommaBelow) : shaped;
}
