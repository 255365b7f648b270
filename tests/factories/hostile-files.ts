import { randomBytes } from "node:crypto";
import iconv from "iconv-lite";
import type { FileProblem } from "@/lib/imports/file/file-problem";
import type { FileSample } from "@/lib/imports/file/file-sample";
import type { RowProblemCode } from "@/lib/imports/file/raw-row";
import { textRow, xlsxFile } from "./xlsx-file";
import { zipFile } from "./zip-file";

/** What the file layer must answer. */
export type FileAnswer =
  | { refused: FileProblem }
  | {
      /** Parts of the sample. */
      sample?: Partial<FileSample> | Record<string, unknown>;
      /** Some of the rows, by their number in the file. */
      cells?: Record<number, string[]>;
      problems?: Record<number, RowProblemCode>;
      headerProblems?: string[];
    };

/** `id` is the line of the file corpus; files of our own are named after what they attack. */
export type HostileFile = { id: string; name: string; content: () => Buffer; answer: FileAnswer };

const CORPUS_MEBIBYTES = 200;

/** Files made to exhaust memory or time, with the MiB that their reading process may take at most. */
export const BOMBS: Record<string, number> = {
  "file-22": 150,
  "csv_cell-67": 150,
  "file-33": 300,
  "file-34": 300,
  "file-57": CORPUS_MEBIBYTES,
  "file-58": CORPUS_MEBIBYTES,
  "file-59": CORPUS_MEBIBYTES,
  "file-60": CORPUS_MEBIBYTES,
  "file-68": CORPUS_MEBIBYTES,
  "file-69": CORPUS_MEBIBYTES,
  "file-70": CORPUS_MEBIBYTES,
  "file-71": CORPUS_MEBIBYTES,
  "a text without end": CORPUS_MEBIBYTES,
  "merge over the whole sheet": CORPUS_MEBIBYTES,
  "texts beyond the memory": 300,
};

const HEADER = ["Nume", "Prenume", "Facultatea", "Promoția"];
const ROW = ["Ștefănuță", "Ion", "Litere", "2015"];
const CYRILLIC =
  "Фамилия;Имя;Факултет;Випуск\nИванов;Пётр;Медицински;2015\nЙорданова;Щеряна;Медицински;2016\n";
const TABLE = [HEADER, ROW].map((cells) => cells.join(",")).join("\n");
const CEDILLAS = TABLE.replaceAll(",", ";").replaceAll("ț", "ţ").replaceAll("Ș", "Ş");

const SIMPLE_ROWS = textRow(1, HEADER) + textRow(2, ROW);
const NO_WORKBOOK: FileAnswer = { refused: { code: "xlsx" } };
const MEGABYTE = 1024 * 1024;

/** Every line of the corpus of kind "file" that the file layer answers, and some attacks the corpus only names. */
export const HOSTILE_FILES: HostileFile[] = [
  text("file-01", "empty.csv", "", { refused: { code: "empty" } }),
  text("file-03", "bom_utf8.csv", `\ufeff${TABLE}`, { sample: { header: HEADER }, cells: { 2: ROW } }),
  {
    id: "file-04",
    name: "utf16le_bom.csv",
    content: () => iconv.encode(TABLE, "utf-16le", { addBOM: true }),
    answer: { sample: { header: HEADER, encoding: certain("utf-16le") }, cells: { 2: ROW } },
  },
  {
    id: "file-05",
    name: "utf16be_bom.csv",
    content: () => iconv.encode(TABLE, "utf-16be", { addBOM: true }),
    answer: { sample: { header: HEADER, encoding: certain("utf-16be") }, cells: { 2: ROW } },
  },
  {
    id: "utf-16 without a mark",
    name: "utf16le.csv",
    content: () => iconv.encode(CYRILLIC, "utf-16le", { addBOM: false }),
    answer: {
      sample: { encoding: certain("utf-16le") },
      cells: { 2: ["Иванов", "Пётр", "Медицински", "2015"] },
    },
  },
  {
    id: "file-06",
    name: "cp1251.csv",
    content: () => iconv.encode(CYRILLIC, "windows-1251"),
    answer: {
      sample: { encoding: { value: "windows-1251", certain: false } },
      cells: { 2: ["Иванов", "Пётр", "Медицински", "2015"] },
    },
  },
  {
    id: "file-07",
    name: "cp1250.csv",
    content: () => iconv.encode(CEDILLAS, "windows-1250"),
    answer: {
      sample: { encoding: { value: "windows-1250", certain: false }, romanian: true },
      cells: { 2: ROW },
    },
  },
  {
    id: "file-09",
    name: "invalid_utf8.csv",
    content: () =>
      Buffer.concat([Buffer.from(`${TABLE}\n${TABLE}\nPopescu`), Buffer.of(0xe3), Buffer.from(",Ion\n")]),
    answer: { refused: { code: "encoding", line: 5 } },
  },
  {
    id: "bad byte after a UTF-8 mark",
    name: "bom_invalid.csv",
    content: () => Buffer.concat([Buffer.from("\ufeffNume\nPopescu\n"), Buffer.of(0xe3), Buffer.from("\n")]),
    answer: { refused: { code: "encoding", line: 3 } },
  },
  text("file-11", "semicolon.csv", TABLE.replaceAll(",", ";"), {
    sample: { options: { source: { separator: ";" } } },
    cells: { 2: ROW },
  }),
  text("file-12", "tab.tsv", TABLE.replaceAll(",", "\t"), {
    sample: { options: { source: { separator: "\t" } } },
    cells: { 2: ROW },
  }),
  text("file-14", "sep_line.csv", `sep=;\r\n${TABLE.replaceAll(",", ";").replaceAll("\n", "\r\n")}`, {
    sample: { header: HEADER, options: { headerRow: 2, source: { separator: ";" } } },
    cells: { 3: ROW },
  }),
  text("csv_cell-57", "sep_cell.csv", `${TABLE}\nsep=;,Ion,Litere,2015`, {
    cells: { 3: ["sep=;", "Ion", "Litere", "2015"] },
  }),
  text("file-15", "cr_only.csv", TABLE.replaceAll("\n", "\r"), {
    sample: { header: HEADER },
    cells: { 2: ROW },
  }),
  text("file-16", "mixed_eol.csv", `${TABLE}\r\nPop,Ana,Drept,2016\rRus,Dan,Drept,2017\n`, {
    sample: { rowCount: 3 },
    cells: { 3: ["Pop", "Ana", "Drept", "2016"], 4: ["Rus", "Dan", "Drept", "2017"] },
  }),
  text("file-19", "trailing_commas.csv", TABLE.replace("\n", ",,,\n").concat(",,,"), {
    sample: { header: HEADER, warnings: [{ code: "trailing_columns", count: 3 }] },
    cells: { 2: ROW },
  }),
  text("file-22", "unclosed_quote.csv", () => unclosedQuote(100_000), {
    refused: { code: "record_size", line: 10 },
  }),
  text("unclosed quote in a short file", "unclosed_short.csv", () => unclosedQuote(20), {
    refused: { code: "quote", line: 10 },
  }),
  text("file-23", "quote_mid_field.csv", `${TABLE}\na"b,Ion,Litere,2015\nPop,Ana,Drept,2016`, {
    problems: { 3: "quote" },
    cells: { 2: ROW, 4: ["Pop", "Ana", "Drept", "2016"] },
  }),
  text(
    "quotes inside quotes",
    "inner_quotes.csv",
    `${TABLE}\n"Ion "Nelu" Pop",A,B,2015\n"Pop ""Nelu""",Ana,Drept,2016`,
    {
      problems: { 3: "quote" },
      cells: { 4: ['Pop "Nelu"', "Ana", "Drept", "2016"] },
    },
  ),
  text("file-24", "multiline_cell.csv", `${TABLE}\n"Pop\r\nRus",Ana,Drept,2016\nLazăr,Dan,Drept,2017`, {
    sample: { rowCount: 3 },
    cells: { 3: ["Pop\r\nRus", "Ana", "Drept", "2016"], 4: ["Lazăr", "Dan", "Drept", "2017"] },
  }),
  text("csv_cell-67", "long_cell.csv", () => `${TABLE}\n${"a".repeat(10 * MEGABYTE)},Ion,Litere,2015`, {
    refused: { code: "record_size", line: 3 },
  }),
  text("cell beyond the limit", "big_cell.csv", `${TABLE}\n${"a".repeat(32_768)},Ion,Litere,2015\n${ROW}`, {
    problems: { 3: "cell_size" },
    cells: { 4: ROW },
  }),
  text("file-25", "dup_header.csv", "Nume,Prenume,Nume,Facultatea,Promoția\nPop,Ana,Pop,Drept,2016", {
    headerProblems: ["duplicate"],
  }),
  text("file-27", "blank_header.csv", "Nume,Prenume,,Facultatea,Promoția\nPop,Ana,x,Drept,2016", {
    headerProblems: ["blank"],
  }),
  text(
    "file-28",
    "proto_header.csv",
    "Nume,Prenume,__proto__,constructor,Facultatea,Promoția\nPop,Ana,x,y,Drept,2016",
    {
      headerProblems: ["reserved", "reserved"],
    },
  ),
  text(
    "file-29",
    "formula_header.csv",
    "Nume,Prenume,=cmd|' /C calc'!A1,Facultatea,Promoția\nPop,Ana,x,Drept,2016",
    {
      sample: { header: ["Nume", "Prenume", "=cmd|' /C calc'!A1", "Facultatea", "Promoția"] },
      headerProblems: [],
    },
  ),
  text("file-31", "missing_required.csv", "Nume,Prenume,Telefon\nPop,Ana,0740123456", {
    headerProblems: ["missing", "missing"],
  }),
  text(
    "file-32",
    "200_columns.csv",
    Array.from({ length: 200 }, (_, index) => `Coloana ${index}`).join(","),
    {
      refused: { code: "columns", row: 1, line: 1 },
    },
  ),
  text("file-33", "1m_rows.csv", () => manyRows(1_000_000), {
    sample: { rowCount: 1_000_000, problemCount: 0 },
  }),
  text("file-34", "1m_rows_plus_1.csv", () => manyRows(1_000_001), { refused: { code: "rows" } }),
  text("file-41", "dates_mixed.csv", "Nume,Născut la\nA,03/04/1985\nB,25/12/1986\nC,12/25/1986", {
    sample: { dateColumns: [{ column: 1, order: "ambiguous" }] },
  }),
  text("dates without a proof", "dates_open.csv", "Nume,Născut la\nA,03/04/1985\nB,05/06/1986", {
    sample: { dateColumns: [{ column: 1, order: "ambiguous" }] },
  }),
  text("file-42", "numbers_locale.csv", 'Nume,Media\nPop,"1.234,56"\nRus,"1,5"', {
    cells: { 2: ["Pop", "1.234,56"], 3: ["Rus", "1,5"] },
  }),
  {
    id: "file-53",
    name: "ods.ods",
    content: () => zipFile([{ name: "mimetype", data: "application/vnd.oasis.opendocument.spreadsheet" }]),
    answer: { refused: { code: "type" } },
  },
  {
    id: "XLSX named .csv",
    name: "workbook.csv",
    content: () => xlsxFile({ rows: SIMPLE_ROWS }),
    answer: { refused: { code: "type" } },
  },
  text("CSV named .xlsx", "list.xlsx", TABLE, { refused: { code: "type" } }),
  {
    id: "file-54",
    name: "encrypted.xlsx",
    content: () => Buffer.concat([Buffer.from("d0cf11e0a1b11ae1", "hex"), Buffer.alloc(1024)]),
    answer: { refused: { code: "encrypted" } },
  },
  xlsx(
    "encrypted entry",
    { extra: [{ name: "xl/a.xml", data: "a", encrypted: true }] },
    { refused: { code: "encrypted" } },
  ),
  xlsx(
    "symbolic link",
    { extra: [{ name: "xl/a.xml", data: "/etc/passwd", symbolicLink: true }] },
    NO_WORKBOOK,
  ),
  xlsx("macros", { extra: [{ name: "xl/vbaProject.bin", data: "VBA" }] }, NO_WORKBOOK),
  xlsx("overlapping entries", { extra: [{ name: "xl/a.xml", data: "a", overlapsFirst: true }] }, NO_WORKBOOK),
  xlsx("one entry twice", { extra: [{ name: "xl/workbook.xml", data: "a" }] }, NO_WORKBOOK),
  xlsx(
    "1,001 entries",
    { extra: Array.from({ length: 1_001 }, (_, index) => ({ name: `xl/${index}`, data: "" })) },
    {
      refused: { code: "size" },
    },
  ),
  {
    id: "file-56",
    name: "zip_no_sheet.xlsx",
    content: () => zipFile([{ name: "hello.txt", data: "hello" }]),
    answer: NO_WORKBOOK,
  },
  xlsx("file-57", () => ({ sheet: Buffer.alloc(200 * MEGABYTE, "a") }), { refused: { code: "size" } }),
  xlsx("file-58", () => ({ rows: numberRows(1_000_000) }), { sample: { rowCount: 1_000_000 } }),
  xlsx("file-59", () => ({ sheet: Buffer.alloc(20 * MEGABYTE, "a"), sheetSize: 1_024 }), {
    refused: { code: "size" },
  }),
  xlsx("texts beyond the memory", () => ({ rows: SIMPLE_ROWS, sharedStrings: uniqueTexts(5_000_000) }), {
    refused: { code: "size" },
  }),
  xlsx("a text without end", () => ({ rows: textRow(1, [randomBytes(4 * MEGABYTE).toString("base64")]) }), {
    refused: { code: "record_size" },
  }),
  {
    id: "file-60",
    name: "nested_zip.xlsx",
    content: () =>
      zipFile([{ name: "inner.zip", data: zipFile([{ name: "bomb", data: Buffer.alloc(MEGABYTE) }]) }]),
    answer: NO_WORKBOOK,
  },
  xlsx("file-65", { rows: SIMPLE_ROWS, extra: [{ name: "__proto__", data: "{}" }] }, { cells: { 2: ROW } }),
  xlsx(
    "file-68",
    { rows: `${SIMPLE_ROWS}<row r="999999999"><c r="A999999999"><v>1</v></c></row>` },
    {
      refused: { code: "row", row: 3 },
    },
  ),
  xlsx(
    "file-69",
    { rows: `${SIMPLE_ROWS}<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>` },
    {
      refused: { code: "columns", row: 1_048_576 },
    },
  ),
  xlsx(
    "file-70",
    { sheet: doctype('<!ENTITY x SYSTEM "file:///etc/passwd">') },
    { refused: { code: "xml" } },
  ),
  xlsx(
    "file-71",
    { sheet: doctype('<!ENTITY a "lol"><!ENTITY x "&a;&a;&a;&a;&a;&a;&a;&a;">') },
    { refused: { code: "xml" } },
  ),
  xlsx(
    "file-73",
    { rows: `${SIMPLE_ROWS}<row r="3"><c t="s"><v>7</v></c></row>`, sharedStrings: "<si><t>a</t></si>" },
    {
      problems: { 3: "shared_string" },
      cells: { 2: ROW },
    },
  ),
  xlsx(
    "file-74",
    {
      rows: `${SIMPLE_ROWS}<row r="3"><c t="str"><f>A1&amp;"x"</f><v>Popx</v></c></row><row r="4"><c><f>NOW()</f></c></row>`,
    },
    { cells: { 3: ["Popx", "", "", ""] }, problems: { 4: "formula" } },
  ),
  xlsx(
    "file-75",
    { rows: `${SIMPLE_ROWS}<row r="3"><c t="e"><v>#N/A</v></c></row>` },
    { problems: { 3: "cell_error" } },
  ),
  xlsx(
    "file-76",
    {
      rows: `${SIMPLE_ROWS}<row r="3"><c t="s"><v>0</v></c></row>`,
      sharedStrings: "<si><r><rPr><b/></rPr><t>Ște</t></r><r><t>fan</t></r><rPh><t>x</t></rPh></si>",
    },
    { cells: { 3: ["Ștefan", "", "", ""] } },
  ),
  xlsx(
    "file-78",
    {
      rows: `${SIMPLE_ROWS}${[59, 60, 61].map((serial, index) => dateRow(index + 3, serial)).join("")}`,
      formats: ["dd\\.mm\\.yyyy"],
    },
    { cells: { 3: ["1900-02-28", "", "", ""], 5: ["1900-03-01", "", "", ""] }, problems: { 4: "calendar" } },
  ),
  xlsx(
    "file-80",
    { rows: `${SIMPLE_ROWS}<row r="3" hidden="1"><c t="str"><v>Pop</v></c></row>` },
    {
      sample: { hidden: { rows: 1, columns: [] } },
      cells: { 3: ["Pop", "", "", ""] },
    },
  ),
  xlsx(
    "file-81",
    { rows: SIMPLE_ROWS, extra: [{ name: "xl/externalLinks/externalLink1.xml", data: "<externalLink/>" }] },
    { cells: { 2: ROW } },
  ),
  xlsx(
    "merge over the whole sheet",
    { rows: SIMPLE_ROWS, after: '<mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells>' },
    { cells: { 2: ROW } },
  ),
];

/** Lines of the corpus that this layer never sees. */
export const ANSWERED_ELSEWHERE: Record<string, string> = {
  "file-36": "the upload route counts bytes and removes the temporary file",
  "file-38": "matching against stored records",
  "file-39": "the run of an import compares row hashes",
  "file-44": "the policy of the importing coordinator",
  "file-83": "photos are re-encoded by the image layer",
  "file-85": "photos are re-encoded by the image layer",
  "file-87": "storage names files at random",
  "file-89": "the scanner hook of the upload route",
};

function text(id: string, name: string, content: string | (() => string), answer: FileAnswer): HostileFile {
  return { id, name, content: () => Buffer.from(typeof content === "string" ? content : content()), answer };
}

function xlsx(
  id: string,
  parts: Parameters<typeof xlsxFile>[0] | (() => Parameters<typeof xlsxFile>[0]),
  answer: FileAnswer,
): HostileFile {
  return {
    id,
    name: "list.xlsx",
    content: () => xlsxFile(typeof parts === "function" ? parts() : parts),
    answer,
  };
}

function certain(value: string) {
  return { value, certain: true };
}

function unclosedQuote(rows: number): string {
  const line = (index: number) =>
    `${index === 8 ? '"' : ""}Popescu,Ion Alexandru,Facultatea de Litere,2015\n`;
  return `${HEADER}\n${Array.from({ length: rows }, (_, index) => line(index)).join("")}`;
}

function manyRows(rows: number): string {
  return `${HEADER}\n${"Pop,Ana,Drept,2016\n".repeat(rows)}`;
}

function numberRows(rows: number): string {
  return Array.from(
    { length: rows },
    (_, index) => `<row r="${index + 1}"><c><v>${index}</v></c><c><v>1</v></c></row>`,
  ).join("");
}

function uniqueTexts(count: number): string {
  return Array.from({ length: count }, (_, index) => `<si><t>${index.toString(36)}</t></si>`).join("");
}

function doctype(entities: string): string {
  return `<?xml version="1.0"?><!DOCTYPE a [${entities}]><worksheet><sheetData><row><c t="inlineStr"><is><t>&x;</t></is></c></row></sheetData></worksheet>`;
}

function dateRow(row: number, serial: number): string {
  return `<row r="${row}"><c s="1"><v>${serial}</v></c></row>`;
}
