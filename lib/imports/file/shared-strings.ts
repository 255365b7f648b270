import { FileRefused } from "./file-problem";
import type { Archive } from "./open-archive";
import { readXml } from "./parse-xml";
import { RichText } from "./rich-text";

/** Estimated memory of the texts; some 500,000 rows with three texts of their own fit. */
const MAX_BYTES = 96 * 1024 * 1024;
const BYTES_PER_TEXT = 24;

/**
 * Reads the texts that cells point at by number.
 *
 * @throws {FileRefused} size when they would not fit the reader's memory
 */
export async function readSharedStrings(archive: Archive, path: string | null): Promise<string[]> {
  const texts: string[] = [];
  if (path === null) return texts;
  const item = new RichText();
  let bytes = 0;
  await readXml(await archive.stream(path), {
    open: (name) => item.open(name),
    text: (text) => item.text(text),
    close(name) {
      item.close(name);
      if (name !== "si") return;
      const text = detach(item.take());
      bytes += BYTES_PER_TEXT + 2 * text.length;
      if (bytes > MAX_BYTES) throw new FileRefused({ code: "size" });
      texts.push(text);
    },
  });
  return texts;
}

/** A longer piece of a string keeps the whole chunk of XML it was cut from in memory; a copy does not. */
function detach(text: string): string {
  return text.length < 13 ? text : Buffer.from(text).toString();
}
