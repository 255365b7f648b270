import { inflateSync } from "node:zlib";

/** What a PDF file made by `makePdf` says, in one line: its glyphs read back as its fonts tell. */
export function pdfText(file: Buffer): string {
  const objects = new Map(
    [...file.toString("latin1").matchAll(/^(\d+) 0 obj\n([\s\S]*?)\nendobj$/gm)].map(
      ([, id = "", body = ""]) => [id, body] as const,
    ),
  );
  const referred = (body: string, key: string) =>
    objects.get(new RegExp(`/${key} (\\d+) 0 R`).exec(body)?.[1] ?? "") ?? "";
  const pages = [...objects.values()].filter((body) => body.includes("/Type /Page\n"));
  return pages
    .map((page) => {
      const resources = referred(page, "Resources");
      return textIn(unpack(referred(page, "Contents")), (font) =>
        characters(unpack(referred(referred(resources, font), "ToUnicode"))),
      );
    })
    .join(" ");
}

function unpack(body: string): string {
  const bytes = /stream\n([\s\S]*)\nendstream/.exec(body)?.[1] ?? "";
  return inflateSync(Buffer.from(bytes, "latin1")).toString("latin1");
}

/** The text of a page: "/F1 11 Tf" chooses a font, "[<00010002> 0] TJ" sets glyphs of it, a word with its blank. */
function textIn(content: string, glyphs: (font: string) => string[]): string {
  let font: string[] = [];
  let text = "";
  for (const [, name, set] of content.matchAll(/\/(F\d+) \S+ Tf|\[(.*)\] TJ/g)) {
    if (name) font = glyphs(name);
    for (const id of set?.match(/[0-9a-f]{4}/g) ?? []) text += font[Number.parseInt(id, 16)] ?? "";
  }
  return text;
}

/** What the glyphs of a font stand for, by their number. */
function characters(table: string): string[] {
  const lists = [...table.matchAll(/\[(.*?)\]/gs)].map(([, list = ""]) => list);
  return lists
    .flatMap((list) => list.match(/<[^>]*>/g) ?? [])
    .map((units) => Buffer.from(units.replace(/[<> ]/g, ""), "hex").swap16().toString("utf16le"));
}
