/** In which order the days, months and years of a column stand; `ambiguous` must be asked, never guessed. */
export type DateOrder = "DMY" | "MDY" | "YMD" | "ambiguous";

const YEAR_FIRST = /^\d{4}[./-]\d{1,2}[./-]\d{1,2}(?!\d)/;
const YEAR_LAST = /^(\d{1,2})[./-](\d{1,2})[./-](?:\d{4}|\d{2})(?!\d)/;
const MOSTLY = 0.6;

/**
 * Counts the evidence for one column's date order over a whole file. A value with a day above 12
 * proves the order of its column; a column without one, or with proofs of both, stays ambiguous.
 */
export class DateOrderTally {
  private yearFirst = 0;
  private dayProved = 0;
  private monthProved = 0;
  private open = 0;

  /** @param isRealDate the cell was a date of a spreadsheet and is ISO text already */
  add(cell: string, isRealDate: boolean): void {
    const match = YEAR_LAST.exec(cell);
    if (isRealDate || YEAR_FIRST.test(cell)) this.yearFirst++;
    else if (!match) return;
    else if (Number(match[1]) > 12) this.dayProved++;
    else if (Number(match[2]) > 12) this.monthProved++;
    else this.open++;
  }

  /** @returns the order, or null when the column does not hold mostly dates */
  order(filledCells: number): DateOrder | null {
    const yearLast = this.dayProved + this.monthProved + this.open;
    const dates = this.yearFirst + yearLast;
    if (dates === 0 || dates < filledCells * MOSTLY) return null;
    if (yearLast === 0) return "YMD";
    if (this.dayProved > 0 && this.monthProved === 0) return "DMY";
    if (this.monthProved > 0 && this.dayProved === 0) return "MDY";
    return "ambiguous";
  }
}
