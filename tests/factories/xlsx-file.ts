import { type ZipEntry, zipFile } from "./zip-file";

/** The parts of a workbook that a test wants otherwise than usual. */
export type XlsxParts = {
  /** The rows of the sheet, as XML. */
  rows?: string;
  /** XML before and after the rows, within the sheet. */
  before?: string;
  after?: string;
  /** The whole sheet part, for sheets that are not well-formed or not small. */
  sheet?: string | Buffer;
  sheetSize?: number;
  sharedStrings?: string;
  /** Format codes; style 1 is the first of them, style 0 is General. */
  formats?: string[];
  date1904?: boolean;
  extra?: ZipEntry[];
};

const XML = '<?xml version="1.0" encoding="UTF-8"?>';
const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/** Makes a workbook of one sheet, "Sheet1". */
export function xlsxFile(parts: XlsxParts): Buffer {
  const { rows = "", before = "", after = "", formats = [], sharedStrings, extra = [] } = parts;
  const sheet =
    parts.sheet ??
    `${XML}<worksheet xmlns="${MAIN}">${before}<sheetData>${rows}</sheetData>${after}</worksheet>`;
  return zipFile([
    {
      name: "xl/workbook.xml",
      data: `${XML}<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}"><workbookPr date1904="${parts.date1904 ? 1 : 0}"/><sheets><sheet name="Sheet1" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    },
    {
      name: "xl/_rels/workbook.xml.rels",
      data: `${XML}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${["worksheet", "styles", "sharedStrings"].map(relation).join("")}</Relationships>`,
    },
    { name: "xl/styles.xml", data: styles(formats) },
    ...(sharedStrings === undefined
      ? []
      : [{ name: "xl/sharedStrings.xml", data: `${XML}<sst xmlns="${MAIN}">${sharedStrings}</sst>` }]),
    {
      name: "xl/worksheets/sheet1.xml",
      data: sheet,
      ...(parts.sheetSize === undefined ? {} : { declaredSize: parts.sheetSize }),
    },
    ...extra,
  ]);
}

const TARGETS: Record<string, string> = { worksheet: "worksheets/sheet1.xml" };

function relation(type: string, index: number): string {
  return `<Relationship Id="rId${index + 1}" Type="${RELATIONS}/${type}" Target="${TARGETS[type] ?? `${type}.xml`}"/>`;
}

function styles(formats: string[]): string {
  const codes = formats.map((code, index) => `<numFmt numFmtId="${164 + index}" formatCode="${code}"/>`);
  const cells = formats.map((_, index) => `<xf numFmtId="${164 + index}"/>`);
  return `${XML}<styleSheet xmlns="${MAIN}"><numFmts>${codes.join("")}</numFmts><cellXfs><xf numFmtId="0"/>${cells.join("")}</cellXfs></styleSheet>`;
}

/** A row of texts written into the cells themselves. */
export function textRow(row: number, cells: string[]): string {
  const written = cells.map(
    (cell) => `<c t="inlineStr"><is><t xml:space="preserve">${escapeXml(cell)}</t></is></c>`,
  );
  return `<row r="${row}">${written.join("")}</row>`;
}

function escapeXml(text: string): string {
  return text.replace(/&/g, "&amp;").replace(/</g, "&lt;");
}
