import { type DateOrder, DateOrderTally } from "./date-order";
import { type RawRow, usedWidth } from "./raw-row";

/** What spreadsheets leave behind when a column is too narrow, a reference is lost or a phone is taken for a number. */
const DAMAGE = /^(?:#+|#(?:REF!|N\/A|NAME\?|VALUE!|DIV\/0!|NUM!|NULL!)|\d[.,]\d+E\+\d+)$/i;

class Column {
  filled = 0;
  damaged = 0;
  readonly dates = new DateOrderTally();
}

/** Gathers over all data rows of a file what its columns hold. */
export class ColumnEvidence {
  rows = 0;
  private problems = 0;
  /** Number of sound rows by their used width. */
  private readonly widths: number[] = [];
  private readonly columns: Column[] = [];

  add(row: RawRow): void {
    this.rows++;
    const width = usedWidth(row.cells);
    if (row.problem) this.problems++;
    else this.widths[width] = (this.widths[width] ?? 0) + 1;
    while (this.columns.length < width) this.columns.push(new Column());
    this.columns.forEach((column, index) => {
      const cell = row.cells[index];
      if (!cell) return;
      column.filled++;
      column.dates.add(cell, row.dates?.includes(index) ?? false);
      if (DAMAGE.test(cell)) column.damaged++;
    });
  }

  /** Rows that have a problem already or more cells than the table. */
  refusedRows(tableWidth: number): number {
    return this.problems + this.widths.slice(tableWidth + 1).reduce((sum, count) => sum + (count ?? 0), 0);
  }

  filled(column: number): number {
    return this.columns[column]?.filled ?? 0;
  }

  damagedColumns(): { column: number; count: number }[] {
    return this.columns
      .map(({ damaged }, column) => ({ column, count: damaged }))
      .filter(({ count }) => count > 0);
  }

  dateColumns(): { column: number; order: DateOrder }[] {
    return this.columns.flatMap(({ filled, dates }, column) => {
      const order = dates.order(filled);
      return order === null ? [] : [{ column, order }];
    });
  }
}
