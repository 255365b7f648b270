import { open } from "node:fs/promises";
import { extname } from "node:path";
import { type FileProblem, FileRefused } from "./file-problem";
import { openArchive } from "./open-archive";

export type FileKind = "text" | "xlsx";

const TEXT_EXTENSIONS = [".csv", ".tsv", ".txt"];

const ZIP = Buffer.from("PK");
/** Compound File Binary: an old .xls, or an .xlsx behind a password. */
const COMPOUND_FILE = Buffer.from("d0cf11e0a1b11ae1", "hex");
/** First bytes of files that are sometimes renamed to .csv. */
const NOT_TEXT = [
  Buffer.from("PK\x03\x04"),
  COMPOUND_FILE,
  Buffer.from("%PDF-"),
  Buffer.from("{\\rtf"),
  Buffer.from("1f8b08", "hex"), // gzip
  Buffer.from("89504e470d0a", "hex"), // PNG
  Buffer.from("ffd8ff", "hex"), // JPEG
  Buffer.from("7f454c46", "hex"), // ELF
];

/**
 * Checks an upload without reading its content: emptiness, extension against the first bytes and,
 * for XLSX, the directory of the archive.
 *
 * @returns the kind of reader it needs, or `refused` with empty, type, encrypted, xlsx or size
 */
export async function checkFile(
  path: string,
  originalName: string,
): Promise<{ kind: FileKind } | { refused: FileProblem }> {
  try {
    return { kind: await requireKind(path, originalName) };
  } catch (error) {
    if (error instanceof FileRefused) return { refused: error.problem };
    throw error;
  }
}

/**
 * As {@link checkFile}, for readers that cannot go on with a refused file.
 *
 * @throws {FileRefused}
 */
export async function requireKind(path: string, originalName: string): Promise<FileKind> {
  const extension = extname(originalName).toLowerCase();
  const start = await readStart(path);
  if (start.length === 0) throw new FileRefused({ code: "empty" });

  if (TEXT_EXTENSIONS.includes(extension)) {
    if (NOT_TEXT.some((signature) => startsWith(start, signature))) throw new FileRefused({ code: "type" });
    return "text";
  }
  if (extension !== ".xlsx") throw new FileRefused({ code: "type" });
  if (startsWith(start, COMPOUND_FILE)) throw new FileRefused({ code: "encrypted" });
  if (!startsWith(start, ZIP)) throw new FileRefused({ code: "type" });
  (await openArchive(path)).close();
  return "xlsx";
}

async function readStart(path: string): Promise<Buffer> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(8), 0, 8, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}

function startsWith(start: Buffer, signature: Buffer): boolean {
  return start.subarray(0, signature.length).equals(signature);
}
