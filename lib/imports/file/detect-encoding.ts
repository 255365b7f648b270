import { createReadStream } from "node:fs";
import iconv from "iconv-lite";
import jschardet from "jschardet";
import { CODE_PAGES, type Encoding } from "./encodings";
import { FileRefused } from "./file-problem";
import { plausibility } from "./plausible-text";

/** `certain` is false when a person should confirm the preview; `candidates` are ordered best first. */
export type EncodingGuess = { value: Encoding; certain: boolean; candidates: readonly Encoding[] };

const JUDGED_BYTES = 256 * 1024;

/**
 * Finds the encoding of a text file: byte order mark, zero bytes on one side (UTF-16 without a
 * mark), strict UTF-8 over the whole file, then the most plausible code page.
 *
 * @throws {FileRefused} encoding with the line, when the file is UTF-8 but for some bytes
 */
export async function detectEncoding(path: string): Promise<EncodingGuess> {
  const head = await readHead(path);
  const utf16 = detectUtf16(head);
  if (utf16) return certain(utf16);

  if (await isUtf8(path)) return certain("utf-8");
  const survey = await surveyDamage(path);
  // In a code page, high bytes that happen to form UTF-8 are rare; here they are the rule.
  if (head.subarray(0, 3).toString("hex") === "efbbbf" || survey.good > 2 * survey.bad) {
    throw new FileRefused({ code: "encoding", line: survey.firstBadLine });
  }
  const candidates = rankCodePages(survey.judged);
  return { value: candidates[0] ?? "windows-1250", certain: false, candidates };
}

function certain(value: Encoding): EncodingGuess {
  return { value, certain: true, candidates: [value] };
}

async function readHead(path: string): Promise<Buffer> {
  for await (const chunk of createReadStream(path, { end: 64 * 1024 - 1 })) return chunk;
  return Buffer.alloc(0);
}

/** Separators, digits and line breaks have a zero half in UTF-16, also in a Cyrillic list. */
function detectUtf16(head: Buffer): Encoding | null {
  const mark = head.subarray(0, 2).toString("hex");
  if (mark === "fffe") return "utf-16le";
  if (mark === "feff") return "utf-16be";

  const zeros = [0, 0];
  head.forEach((byte, index) => {
    if (byte === 0) zeros[index % 2]! += 1;
  });
  const [even = 0, odd = 0] = zeros;
  const many = head.length / 40;
  if (odd > many && even < odd / 20) return "utf-16le";
  if (even > many && odd < even / 20) return "utf-16be";
  return null;
}

async function isUtf8(path: string): Promise<boolean> {
  const decoder = new TextDecoder("utf-8", { fatal: true });
  try {
    for await (const chunk of createReadStream(path)) decoder.decode(chunk, { stream: true });
    decoder.decode();
    return true;
  } catch (error) {
    if (error instanceof TypeError) return false;
    throw error;
  }
}

type Damage = { good: number; bad: number; firstBadLine: number; judged: Buffer };

/** Counts what is and what is not UTF-8, and keeps the parts with high bytes for the code pages. */
async function surveyDamage(path: string): Promise<Damage> {
  const decoder = new TextDecoder("utf-8");
  const survey = { good: 0, bad: 0, firstBadLine: 0 };
  const parts: Buffer[] = [];
  let judgedBytes = 0;
  let lineFeeds = 0;
  let returns = 0;

  for await (const chunk of createReadStream(path)) {
    const text = decoder.decode(chunk, { stream: true });
    const high = text.match(/[^\0-\x7f]/g)?.length ?? 0;
    if (high > 0 && judgedBytes < JUDGED_BYTES) {
      parts.push(chunk);
      judgedBytes += chunk.length;
    }
    const bad = text.match(/\ufffd/g)?.length ?? 0;
    if (survey.bad === 0) {
      const before = bad > 0 ? text.slice(0, text.indexOf("\ufffd")) : text;
      lineFeeds += before.match(/\n/g)?.length ?? 0;
      returns += before.match(/\r/g)?.length ?? 0;
      survey.firstBadLine = 1 + (lineFeeds || returns);
    }
    survey.good += high - bad;
    survey.bad += bad;
  }
  survey.bad += decoder.decode().length;
  return { ...survey, judged: Buffer.concat(parts) };
}

/** Plausible letters decide; jschardet's language models settle what the letters leave equal. */
function rankCodePages(bytes: Buffer): Encoding[] {
  const models = jschardet.detectAll(bytes, { minimumThreshold: 0, detectEncodings: [...CODE_PAGES] });
  const confidence = (encoding: Encoding) =>
    models.find((model) => model.encoding?.toLowerCase() === encoding)?.confidence ?? 0;
  return CODE_PAGES.map((encoding) => ({
    encoding,
    letters: Math.round(plausibility(iconv.decode(bytes, encoding)) * 50),
    confidence: confidence(encoding),
  }))
    .toSorted((a, b) => b.letters - a.letters || b.confidence - a.confidence)
    .map(({ encoding }) => encoding);
}
