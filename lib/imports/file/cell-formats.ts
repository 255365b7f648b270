import type { Archive } from "./open-archive";
import { readXml } from "./parse-xml";

/** What a cell's number format says about its value; every other format shows a plain number. */
export type CellFormat = { isDate: boolean; digits: number };

/** Built-in formats that show a day: 14-17, 22, and the East Asian ones. */
const DATE_FORMATS = new Set([
  14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 34, 35, 36, 50, 51, 52, 53, 54, 57, 58,
]);

/** Reads the formats of a workbook, in the order in which cells refer to them by their style number. */
export async function readCellFormats(archive: Archive, path: string | null): Promise<CellFormat[]> {
  const formats: CellFormat[] = [];
  if (path === null) return formats;
  const codes = new Map<number, string>();
  let inCellFormats = false;
  await readXml(await archive.stream(path), {
    open(name, attributes) {
      const id = Number(attributes.numFmtId);
      if (name === "numFmt") codes.set(id, attributes.formatCode ?? "");
      if (name === "cellXfs") inCellFormats = true;
      if (name === "xf" && inCellFormats) formats.push(cellFormat(id, codes.get(id)));
    },
    close(name) {
      if (name === "cellXfs") inCellFormats = false;
    },
  });
  return formats;
}

function cellFormat(id: number, code = ""): CellFormat {
  // Quoted text, escaped characters, fill characters and [conditions] are not placeholders.
  const placeholders = code.replace(/"[^"]*"|\\.|[_*].|\[[^\]]*\]/g, "").replace(/general/i, "");
  const isDate = DATE_FORMATS.has(id) || /[dy]/i.test(placeholders) || /^[^hs]*m[^hs]*$/i.test(placeholders);
  return { isDate, digits: /^0+$/.test(placeholders) ? placeholders.length : 0 };
}
