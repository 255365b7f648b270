import { stringify } from "csv-stringify/sync";
import { escapeFormula, NEEDS_QUOTES } from "@/lib/platform/input/cell";

/** A table as CSV that spreadsheets open as it is: UTF-8 with its mark, semicolons, no cell that is a formula. */
export function toCsv(lines: readonly (readonly string[])[]): Buffer {
  const text = stringify(
    lines.map((line) => line.map((cell) => escapeFormula(cell))),
    { bom: true, delimiter: ";", record_delimiter: "windows", quoted_match: NEEDS_QUOTES },
  );
  return Buffer.from(text, "utf8");
}
