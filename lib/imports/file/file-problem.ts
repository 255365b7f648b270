/** Why a whole file is refused. The sentence that a person reads comes from the messages file. */
export type FileProblemCode =
  | "empty" // no bytes, or no row with text
  | "type" // the extension is not accepted, or the bytes are not what it promises
  | "encrypted" // protected by a password
  | "encoding" // damaged text, with the line of the first bad byte
  | "quote" // a quotation mark that is never closed, with the line of its record
  | "record_size" // a record or a piece of text beyond the limit, with the line of its record
  | "rows" // too many rows
  | "row" // a row number that no spreadsheet has
  | "columns" // too many columns
  | "xlsx" // not a workbook, or a workbook that holds what none needs (macros, links in the archive)
  | "size" // too large once inflated
  | "xml" // malformed, or with a DOCTYPE
  | "sheet" // the chosen sheet does not exist
  | "memory" // the reader ran out of its memory
  | "time" // the reader ran out of its time
  | "server"; // the portal failed, and nobody knows of a fault of the file

export type FileProblem = { code: FileProblemCode; line?: number; row?: number };

/** Whether the same file may well be read another time: what was short or broke was the machine's. */
export function mayPass(code: FileProblemCode | "other"): boolean {
  return code === "memory" || code === "time" || code === "server";
}

/** A kept problem as it was written; `other` for what no reader of files wrote. */
export function readProblem(
  kept: string | null,
): Omit<FileProblem, "code"> & { code: FileProblemCode | "other" } {
  try {
    return { code: "other", ...(JSON.parse(kept ?? "{}") as Partial<FileProblem>) };
  } catch {
    return { code: "other" };
  }
}

/** Thrown by everything that reads a file; carries the problem to show. */
export class FileRefused extends Error {
  constructor(readonly problem: FileProblem) {
    super(`File refused: ${JSON.stringify(problem)}`);
    this.name = "FileRefused";
  }
}
