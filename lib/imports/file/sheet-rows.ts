import type { CellFormat } from "./cell-formats";
import { FileRefused } from "./file-problem";
import { LIMITS } from "./limits";
import type { XmlAttributes, XmlHandlers } from "./parse-xml";
import type { RawRow, RowProblemCode } from "./raw-row";
import { RichText } from "./rich-text";
import { serialToIsoDate } from "./serial-date";
import { isTrue } from "./workbook";

/** Rows and columns from 1, as the workbook counts. */
export type Merge = { top: number; left: number; bottom: number; right: number };

/** What a person should know of a sheet besides its rows; complete once the sheet has been read. */
export type SheetFacts = {
  hiddenRows: number;
  /** Columns from 0. */
  hiddenColumns: Set<number>;
  /** Merged cells that may belong to a header. */
  merges: Merge[];
  /** Cells whose time of day was dropped. */
  droppedTimes: number;
};

export const NO_FACTS: SheetFacts = { hiddenRows: 0, hiddenColumns: new Set(), merges: [], droppedTimes: 0 };

/** What the cells of a sheet refer to. */
export type SheetContext = { texts: string[]; formats: CellFormat[]; date1904: boolean };

const MAX_MERGES = 1_000;
/** A header lies high up; merges further down are not unrolled. */
const LAST_HEADER_ROW = 50;

/** Turns the XML of one sheet into rows. Formulas count by their stored result and are never evaluated. */
export class SheetRows implements XmlHandlers {
  readonly facts: SheetFacts = { hiddenRows: 0, hiddenColumns: new Set(), merges: [], droppedTimes: 0 };
  private finished: RawRow[] = [];
  private row: RawRow = { row: 0, line: 0, cells: [] };
  private column = 0;
  private type = "n";
  private format: CellFormat | undefined;
  private value: string | null = null;
  private isFormula = false;
  private inValue = false;
  private readonly inline = new RichText();

  constructor(private readonly context: SheetContext) {}

  /** Hands over the rows that are complete. */
  take(): RawRow[] {
    const taken = this.finished;
    this.finished = [];
    return taken;
  }

  open(name: string, attributes: XmlAttributes): void {
    if (name === "v") this.inValue = true;
    else if (name === "c") this.startCell(attributes);
    else if (name === "row") this.startRow(attributes);
    else if (name === "f") this.isFormula = true;
    else if (name === "col") this.noteColumns(attributes);
    else if (name === "mergeCell") this.noteMerge(attributes.ref ?? "");
    else this.inline.open(name);
  }

  text(text: string): void {
    if (this.inValue) this.value = (this.value ?? "") + text;
    else this.inline.text(text);
  }

  close(name: string): void {
    if (name === "v") this.inValue = false;
    else if (name === "c") this.finishCell();
    else if (name === "row") this.finished.push(this.row);
    else this.inline.close(name);
  }

  private startRow(attributes: XmlAttributes): void {
    const row = attributes.r === undefined ? this.row.row + 1 : Number(attributes.r);
    // Rows stand in order; a number out of it would make a row of another one's number.
    if (!Number.isInteger(row) || row <= this.row.row || row > LIMITS.sheetRow) {
      throw new FileRefused({ code: "row", row: this.row.row + 1 });
    }
    if (isTrue(attributes.hidden)) this.facts.hiddenRows++;
    this.row = { row, line: row, cells: [] };
    this.column = 0;
  }

  private startCell(attributes: XmlAttributes): void {
    this.column = attributes.r === undefined ? this.column + 1 : columnNumber(attributes.r);
    this.type = attributes.t ?? "n";
    this.format = this.context.formats[Number(attributes.s ?? 0)];
    this.value = null;
    this.isFormula = false;
    this.inline.take();
  }

  private finishCell(): void {
    const text = this.cellText();
    if (text === "") return;
    const { cells, row } = this.row;
    if (this.column > LIMITS.columns) throw new FileRefused({ code: "columns", row });
    while (cells.length < this.column) cells.push("");
    cells[this.column - 1] = text;
  }

  private cellText(): string {
    if (this.type === "inlineStr") return this.inline.take();
    const { value } = this;
    if (value === null) return this.isFormula ? this.refuse("formula") : "";
    switch (this.type) {
      case "s":
        return this.context.texts[Number(value)] ?? this.refuse("shared_string");
      case "e":
        return this.refuse("cell_error", value);
      case "b":
        return value === "1" ? "TRUE" : "FALSE";
      case "d":
        return this.date(value.slice(0, 10), value.length > 10);
      case "n":
        return this.number(value);
      default:
        return value;
    }
  }

  private number(value: string): string {
    const number = Number(value);
    if (this.format?.isDate) {
      const date = serialToIsoDate(number, this.context.date1904);
      return date === null ? this.refuse("calendar", value) : this.date(date, !Number.isInteger(number));
    }
    // 0.1 is stored as 0.10000000000000001, and a long number of a student as 4.07E10.
    const plain = Number.isInteger(number) && !Number.isSafeInteger(number) ? value : String(number);
    return plain.padStart(this.format?.digits ?? 0, "0");
  }

  private date(iso: string, hadTime: boolean): string {
    if (hadTime) this.facts.droppedTimes++;
    this.row.dates = [...(this.row.dates ?? []), this.column - 1];
    return iso;
  }

  /** Refuses the row but keeps what can be shown of the cell. */
  private refuse(problem: RowProblemCode, shown = ""): string {
    this.row.problem ??= problem;
    return shown;
  }

  private noteColumns({ hidden, min, max }: XmlAttributes): void {
    if (!isTrue(hidden)) return;
    const last = Math.min(Number(max), LIMITS.columns);
    for (let column = Number(min); column <= last; column++) this.facts.hiddenColumns.add(column - 1);
  }

  private noteMerge(reference: string): void {
    const [start = "", end = start] = reference.split(":");
    const top = rowNumber(start);
    if (this.facts.merges.length >= MAX_MERGES || top > LAST_HEADER_ROW) return;
    this.facts.merges.push({
      top,
      left: columnNumber(start),
      bottom: Math.min(rowNumber(end), LAST_HEADER_ROW),
      right: Math.min(columnNumber(end), LIMITS.columns),
    });
  }
}

/** The column of a reference such as `AB12`, from 1. */
function columnNumber(reference: string): number {
  let column = 0;
  for (const letter of /^[A-Z]{1,3}/.exec(reference)?.[0] ?? "")
    column = column * 26 + letter.charCodeAt(0) - 64;
  if (column === 0) throw new FileRefused({ code: "xml" });
  return column;
}

function rowNumber(reference: string): number {
  return Number(/\d+$/.exec(reference)?.[0]);
}
