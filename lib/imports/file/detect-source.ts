import { open } from "node:fs/promises";
import iconv from "iconv-lite";
import { requireKind } from "./check-file";
import { detectSeparator } from "./detect-dialect";
import { detectEncoding, type EncodingGuess } from "./detect-encoding";
import { ENCODINGS, type Encoding } from "./encodings";
import type { ChosenOptions, ReadOptions } from "./read-options";
import { listSheets, type Sheet } from "./workbook";

const HEAD_BYTES = 64 * 1024;

export type DetectedSource = {
  source: ReadOptions["source"];
  /** Of a text file only. */
  encoding: EncodingGuess | null;
  /** Of a workbook only. */
  sheets: Sheet[];
};

/**
 * Settles what must be known before a row can be read: encoding and separator, or the sheet.
 *
 * @throws {FileRefused}
 */
export async function detectSource(
  path: string,
  name: string,
  chosen: ChosenOptions,
): Promise<DetectedSource> {
  const kind = await requireKind(path, name);
  if (kind === "xlsx") {
    const sheets = await listSheets(path);
    const sheet = chosen.sheet ?? sheets.find(({ hidden }) => !hidden)?.name ?? sheets[0]?.name ?? "";
    return { source: { kind, sheet }, encoding: null, sheets };
  }
  const encoding = chosen.encoding
    ? { value: chosen.encoding, certain: true, candidates: ENCODINGS }
    : await detectEncoding(path);
  const separator = chosen.separator ?? detectSeparator(await decodeHead(path, encoding.value));
  return { source: { kind, encoding: encoding.value, separator }, encoding, sheets: [] };
}

async function decodeHead(path: string, encoding: Encoding): Promise<string> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(HEAD_BYTES), 0, HEAD_BYTES, 0);
    return iconv.decode(buffer.subarray(0, bytesRead), encoding);
  } finally {
    await file.close();
  }
}
