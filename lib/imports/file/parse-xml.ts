import { SaxesParser } from "saxes";
import { FileRefused } from "./file-problem";
import { LIMITS } from "./limits";

export type XmlAttributes = Record<string, string>;

/** Element names come without their namespace prefix, which some writers use and others do not. */
export type XmlHandlers = {
  open?(name: string, attributes: XmlAttributes): void;
  text?(text: string): void;
  close?(name: string): void;
};

/**
 * Feeds one XML part of a workbook through the handlers, yielding after each chunk so that the
 * caller can hand on what it has gathered. A DOCTYPE ends the reading, and with it every entity
 * of the file's own.
 *
 * @throws {FileRefused} xml, size, record_size (a stretch without a tag that no cell needs)
 */
export async function* parseXml(stream: AsyncIterable<Buffer>, on: XmlHandlers): AsyncGenerator<void> {
  const decoder = new TextDecoder("utf-8", { fatal: true });
  const parser = new SaxesParser<{ xmlns: false; position: false }>({ xmlns: false, position: false });
  let sinceTag = 0;
  parser.on("opentag", (tag) => {
    sinceTag = 0;
    on.open?.(localName(tag.name), tag.attributes);
  });
  parser.on("closetag", (tag) => {
    sinceTag = 0;
    on.close?.(localName(tag.name));
  });
  parser.on("text", (text) => on.text?.(text));
  parser.on("cdata", (text) => on.text?.(text));
  parser.on("doctype", () => {
    throw new FileRefused({ code: "xml" });
  });

  try {
    for await (const chunk of stream) {
      sinceTag += chunk.length;
      parser.write(decoder.decode(chunk, { stream: true }));
      if (sinceTag > LIMITS.recordBytes) throw new FileRefused({ code: "record_size" });
      yield;
    }
    parser.write(decoder.decode()).close();
  } catch (error) {
    throw asRefusal(error);
  }
  yield;
}

/** As {@link parseXml}, for parts that are read whole. */
export async function readXml(stream: AsyncIterable<Buffer>, on: XmlHandlers): Promise<void> {
  const chunks = parseXml(stream, on);
  while (!(await chunks.next()).done);
}

/** The value of an attribute whatever its prefix, as in `r:id`. */
export function attribute(attributes: XmlAttributes, name: string): string | undefined {
  return Object.entries(attributes).find(([key]) => localName(key) === name)?.[1];
}

function localName(name: string): string {
  return name.slice(name.indexOf(":") + 1);
}

/** yauzl stops an entry that inflates beyond its declared size; everything else is malformed content. */
function asRefusal(error: unknown): FileRefused {
  if (error instanceof FileRefused) return error;
  const tooLarge = error instanceof Error && /too many bytes in the stream/.test(error.message);
  return new FileRefused({ code: tooLarge ? "size" : "xml" });
}
