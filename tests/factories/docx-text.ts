import type { Readable } from "node:stream";
import { SaxesParser } from "saxes";
import { fromBufferPromise } from "yauzl";

/** What a DOCX file says: its paragraphs, and its tables cell by cell. */
export type DocxText = { paragraphs: string[]; tables: string[][][]; parts: string[] };

/** Opens a DOCX file, parses every XML part of it, and reads its body. */
export async function docxText(file: Buffer): Promise<DocxText> {
  const zip = await fromBufferPromise(file, {});
  const parts: string[] = [];
  let body = "";
  for await (const entry of zip.eachEntry()) {
    parts.push(entry.fileName);
    if (!/\.(xml|rels)$/.test(entry.fileName)) continue;
    const text = await textOf(await zip.openReadStreamPromise(entry));
    parse(text);
    if (entry.fileName === "word/document.xml") body = text;
  }
  return { ...parse(body), parts };
}

async function textOf(stream: Readable): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(chunk);
  return Buffer.concat(chunks).toString("utf8");
}

/** @throws when the XML is not well-formed */
function parse(xml: string): Omit<DocxText, "parts"> {
  const paragraphs: string[] = [];
  const tables: string[][][] = [];
  const parser = new SaxesParser();
  let isText = false;
  let cell: string[] | null = null;
  parser.on("opentag", ({ name }) => {
    if (name === "w:tbl") tables.push([]);
    if (name === "w:tr") tables.at(-1)?.push([]);
    if (name === "w:tc") cell = [];
    if (name === "w:p") (cell ?? paragraphs).push("");
    isText = name === "w:t";
  });
  parser.on("text", (text) => {
    const lines = cell ?? paragraphs;
    if (isText) lines.push((lines.pop() ?? "") + text);
  });
  parser.on("closetag", ({ name }) => {
    if (name !== "w:tc") return;
    tables
      .at(-1)
      ?.at(-1)
      ?.push((cell ?? []).join("\n"));
    cell = null;
  });
  parser.on("error", (error) => {
    throw error;
  });
  parser.write(xml).close();
  return { paragraphs, tables };
}
