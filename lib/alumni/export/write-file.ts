import { pipeline, Readable } from "node:stream";
import { stringify } from "csv-stringify";
import writeXlsxFile from "write-excel-file/node";
import { DomainError } from "@/lib/platform/errors";
import { NEEDS_QUOTES } from "@/lib/platform/input/cell";
import type { ExportFormat } from "../schema/export";
import { EXPORT_COLUMNS } from "./rows";

type Lines = AsyncIterable<string[]>;

/** A workbook is held in memory while it is made; a longer list leaves as CSV. */
const MOST_XLSX_LINES = 50_000;

/** The bytes of an export, made while its lines arrive. @throws DomainError invalid `export-too-long` for XLSX. */
export async function exportFile(format: ExportFormat, lines: Lines): Promise<AsyncIterable<Uint8Array>> {
  return format === "xlsx" ? workbook(lines) : text(lines, format === "csv-semicolon" ? ";" : ",");
}

/** UTF-8 with a byte order mark: without it, Excel takes the file for windows-125x. */
function text(lines: Lines, delimiter: string): Readable {
  const columns = EXPORT_COLUMNS.map(({ header }) => ({ key: header, header }));
  const csv = stringify({
    bom: true,
    header: true,
    columns,
    delimiter,
    record_delimiter: "windows",
    quoted_match: NEEDS_QUOTES,
  });
  // Lines that end in an error end the file so, too; whoever reads it hears of it.
  return pipeline(lines, csv, () => undefined);
}

async function workbook(lines: Lines): Promise<Readable> {
  const rows = [EXPORT_COLUMNS.map(({ header }) => ({ value: header, fontWeight: "bold" as const }))];
  const cells: { value: string; type: StringConstructor }[][] = [];
  for await (const line of lines) {
    if (cells.length >= MOST_XLSX_LINES) throw new DomainError("invalid", "export-too-long");
    cells.push(line.map((value) => ({ value, type: String })));
  }
  const file = await writeXlsxFile([...rows, ...cells], { stickyRowsCount: 1 }).toBuffer();
  return Readable.from([file]);
}
