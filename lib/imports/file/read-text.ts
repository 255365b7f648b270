import { createReadStream } from "node:fs";
import { promisify } from "node:util";
import { CsvError, type Parser, parse } from "csv-parse";
import iconv from "iconv-lite";
import type { Separator } from "./detect-dialect";
import type { Encoding } from "./encodings";
import { FileRefused } from "./file-problem";
import { LIMITS } from "./limits";
import type { RawRow } from "./raw-row";
import { isDirective } from "./separator-directive";

/** About 500 rows of an ordinary list. */
const CHUNK_BYTES = 64 * 1024;

/**
 * Streams the records of a delimited text file in batches. Line endings may be CR, LF, CRLF or
 * mixed. A quotation mark in the middle of a cell refuses its row; one that is never closed
 * refuses the file, with the line of the record in which it opens.
 *
 * @throws {FileRefused} record_size, quote
 */
export async function* readText(
  path: string,
  { encoding, separator }: { encoding: Encoding; separator: Separator },
): AsyncGenerator<RawRow[]> {
  const records = new RecordParser(separator);
  const decoder = iconv.getDecoder(encoding);
  for await (const chunk of createReadStream(path, { highWaterMark: CHUNK_BYTES })) {
    yield await records.write(decoder.write(chunk));
  }
  yield await records.end(decoder.end() ?? "");
}

/** csv-parse with rows that know their line, also when the parser fails. */
class RecordParser {
  private rows: RawRow[] = [];
  private row = 0;
  private line = 1;
  private readonly wellQuoted: RegExp;
  private readonly parser: Parser;

  constructor(separator: Separator) {
    this.wellQuoted = wellQuotedRecord(separator);
    this.parser = parse({
      delimiter: separator,
      record_delimiter: ["\r\n", "\n", "\r"],
      max_record_size: LIMITS.recordBytes,
      relax_column_count: true,
      relax_quotes: true, // to get past a bad quote; `add` refuses the row
      raw: true,
      on_record: (parsed, { raw }) => {
        // With `raw`, the record comes wrapped, which the types do not say.
        this.add((parsed as unknown as { record: string[] }).record, raw ?? "");
        return null; // not emitted: an object stream would lose the last rows before an error
      },
    });
    this.parser.on("error", () => {}); // `write` and `end` reject with it
  }

  write(text: string): Promise<RawRow[]> {
    return this.feed((done) => this.parser.write(text, done));
  }

  end(text: string): Promise<RawRow[]> {
    return this.feed((done) => this.parser.end(text, done));
  }

  private async feed(step: (done: (error?: Error | null) => void) => void): Promise<RawRow[]> {
    try {
      await promisify(step)();
    } catch (error) {
      if (!(error instanceof CsvError)) throw error;
      const code = error.code === "CSV_QUOTE_NOT_CLOSED" ? "quote" : "record_size";
      throw new FileRefused({ code, line: this.line });
    }
    const taken = this.rows;
    this.rows = [];
    return taken;
  }

  private add(cells: string[], raw: string): void {
    const made: RawRow = { row: ++this.row, line: this.line, cells };
    this.line++;
    // Only quotes let a record break lines or be ambiguous; most records have none.
    if (raw.includes('"')) {
      this.line += cells.reduce((sum, cell) => sum + lineBreaks(cell), 0);
      if (cells.some((cell) => cell.includes('"')) && !this.wellQuoted.test(raw)) made.problem = "quote";
    }
    if (!isDirective(made)) this.rows.push(made);
  }
}

/** Matches a record whose quotes are where RFC 4180 allows them; `raw` may end with its line break. */
function wellQuotedRecord(separator: Separator): RegExp {
  const delimiter = `\\u${separator.charCodeAt(0).toString(16).padStart(4, "0")}`;
  const cell = `(?:"[^"]*(?:""[^"]*)*"|[^"${delimiter}\\r\\n]*)`;
  return new RegExp(`^${cell}(?:${delimiter}${cell})*[\\r\\n]*$`);
}

function lineBreaks(cell: string): number {
  return cell.match(/\r\n|\n|\r/g)?.length ?? 0;
}
