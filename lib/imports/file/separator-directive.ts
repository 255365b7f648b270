import { type RawRow, usedWidth } from "./raw-row";

/** Excel's own directive, honored on the first line only. */
const DIRECTIVE = /^sep=(.?)$/i;

/** The separator that the first line of a file declares, if it is a `sep=;` line. */
export function declaredSeparator(firstLine: string): string | undefined {
  return DIRECTIVE.exec(firstLine)?.[1];
}

/** Whether a record is that line rather than data, whatever separator the file is read with. */
export function isDirective(row: RawRow): boolean {
  return row.row === 1 && usedWidth(row.cells) === 1 && DIRECTIVE.test(row.cells.join("").trim());
}
