import { gzipSync } from "node:zlib";
import { type Bench, type Measured, spread } from "./bench";
import { type Visitor, visit } from "./browse";

const KILOBYTE = 1000;
const MOST_FONTS = 160;

/** What a first visit to a page carries over the wire, compressed as a proxy does, in kB. */
async function weigh(
  { url }: { url: string },
  visitor: Visitor,
  page: string,
): Promise<{ page: number; fonts: number }> {
  const html = await visitor.read(page);
  const assets = [...new Set(html.match(/\/_next\/static\/[^"'\\ )]+\.(?:js|css)/g))];
  const texts = await Promise.all(assets.map((asset) => fetch(url + asset).then((answer) => answer.text())));
  const fonts = texts.flatMap((text) => fontsFor(text, html));
  const files = await Promise.all(
    fonts.map((font) => fetch(url + font).then((answer) => answer.arrayBuffer())),
  );
  return {
    page: [html, ...texts].reduce((sum, text) => sum + gzipSync(text).length, 0) / KILOBYTE,
    fonts: files.reduce((sum, file) => sum + file.byteLength, 0) / KILOBYTE,
  };
}

/** The font files of a style sheet that a browser loads for a text: those whose range holds one of its characters. */
function fontsFor(css: string, text: string): string[] {
  const codes = new Set([...text].map((character) => character.codePointAt(0) ?? 0));
  return (css.match(/@font-face\s*\{[^}]*\}/g) ?? []).flatMap((face) => {
    const [, file = ""] = /url\(["']?([^"')]+\.woff2)/.exec(face) ?? [];
    const ranges = [...face.matchAll(/U\+([0-9a-f]+)(?:-([0-9a-f]+))?/gi)].map(([, from = "", to = from]) => [
      Number.parseInt(from, 16),
      Number.parseInt(to, 16),
    ]);
    const isNeeded = ranges.some(([from = 0, to = 0]) =>
      [...codes].some((code) => code >= from && code <= to),
    );
    return isNeeded ? [new URL(file, "http://any/_next/static/css/").pathname] : [];
  });
}

export const pageWeight: Bench = {
  id: "P12",
  what: "HTML, CSS and JavaScript over the wire, cold, gzipped: sign-in and list",
  goal: `≤ 1.3 × and ≤ 1.8 × a minimal Next page; fonts ≤ ${MOST_FONTS} kB`,
  run: async ({ web, floor }) => {
    const minimal = await weigh(floor, await visit(floor.url, null), "/");
    const compare = async (
      of: string,
      person: string | null,
      page: string,
      most: number,
    ): Promise<Measured> => {
      const weight = await weigh(web, await visit(web.url, person), page);
      const ratio = weight.page / minimal.page;
      return {
        of: `${of}, fonts ${weight.fonts.toFixed(0)} kB`,
        unit: "kB",
        floor: spread([minimal.page]),
        portal: spread([weight.page]),
        ratio,
        holds: ratio <= most && weight.fonts <= MOST_FONTS,
      };
    };
    return [
      await compare("sign-in", null, "/en/sign-in", 1.3),
      await compare("list", "office", "/en/alumni", 1.8),
    ];
  },
};
