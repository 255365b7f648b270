import {
  AlignmentType,
  BorderStyle,
  Document as DocxFile,
  Table as DocxTable,
  Footer,
  HeadingLevel,
  HeightRule,
  LevelFormat,
  LineRuleType,
  Packer,
  PageBreak,
  PageNumber,
  type PageNumberEstimator,
  PageOrientation,
  Paragraph,
  TableCell,
  TableLayoutType,
  TableOfContents,
  TableRow,
  TabStopType,
  TextRun,
  WidthType,
} from "docx";
import { estimatePageNumbers } from "docx/layout";
import { translator } from "@/lib/i18n/translator";
import {
  type Block,
  columnWidths,
  type Document,
  type Fact,
  type Figure,
  plainText,
  rowsOfFigures,
  type Table,
} from "./document";
import { brandColor, FAINT, LINE, softColor } from "./hue-color";

/** In twentieths of a point: A4, two centimeters of margin. */
const MARGIN = 1134;
const PAGE = { width: 11906, height: 16838 };
/** On every machine with Word; LibreOffice sets it in its metric twin. Both have Cyrillic and the commas of Romanian. */
const FONT = "Calibri";
const BULLETS = "bullets";
const NUMBERS = "numbers";
const HEADINGS = { 1: HeadingLevel.HEADING_1, 2: HeadingLevel.HEADING_2, 3: HeadingLevel.HEADING_3 } as const;
const NO_BORDER = { style: BorderStyle.NONE, size: 0, color: "auto" };
const RULE = { style: BorderStyle.SINGLE, size: 4, color: LINE.slice(1) };
const NO_BORDERS = {
  top: NO_BORDER,
  bottom: NO_BORDER,
  left: NO_BORDER,
  right: NO_BORDER,
  insideHorizontal: NO_BORDER,
  insideVertical: NO_BORDER,
};

/** Headings here have no numbers of a list: without looking for them the pages are found in two thirds of the time. */
const pageNumbers: PageNumberEstimator = (body, context) => estimatePageNumbers(body, context);

type Part = Paragraph | DocxTable | TableOfContents;
/** Half points, hex without its sign. */
type Look = { size?: number; color?: string; bold?: boolean };

/** The document as a DOCX file of A4 pages, in Word's own headings, lists and table heads. */
export async function toDocx(document: Document): Promise<Buffer> {
  const { title, locale, sender, isLandscape, blocks } = document;
  const brand = brandColor(sender.hue).slice(1);
  const heading = (size: number, before: number, color?: string) => ({
    run: { font: FONT, size, bold: true, ...(color ? { color } : {}) },
    paragraph: { spacing: { before, after: 80 }, keepNext: true },
  });
  const file = new DocxFile({
    title: plainText(title),
    creator: plainText(sender.name),
    lastModifiedBy: plainText(sender.name),
    ...(document.hasContents && isQuicklyMeasured(blocks) ? { pageNumbers } : {}),
    styles: {
      default: {
        document: {
          run: { font: FONT, size: 21, language: { value: locale } },
          paragraph: { spacing: { after: 100, line: 264, lineRule: LineRuleType.AUTO } },
        },
        title: {
          run: { font: FONT, size: 44, bold: true },
          paragraph: { spacing: { before: 240, after: 40 } },
        },
        heading1: heading(32, 320, brand),
        heading2: heading(25, 220),
        heading3: heading(22, 160),
      },
    },
    numbering: {
      config: [
        { reference: BULLETS, levels: [level(LevelFormat.BULLET, "•")] },
        { reference: NUMBERS, levels: [level(LevelFormat.DECIMAL, "%1.")] },
      ],
    },
    sections: [
      {
        properties: {
          page: {
            size: {
              ...PAGE,
              orientation: isLandscape ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
            },
            margin: { top: MARGIN, right: MARGIN, bottom: MARGIN, left: MARGIN },
          },
        },
        footers: { default: footer(document) },
        children: [...titleBlock(document), ...blocks.flatMap((block, at) => partsOf(block, at, document))],
      },
    ],
  });
  return Packer.toBuffer(file);
}

/** Measuring a word that no line holds takes milliseconds for each letter: so many of them cost some seconds. */
const LONG_WORD = /[^\s\\]{60,}/g;
const MOST_MEASURED = 1_000;

/** Whether page numbers can be told: in a text without blanks they are left for Word to fill in. */
function isQuicklyMeasured(blocks: readonly Block[]): boolean {
  const words = JSON.stringify(blocks, null, 1).match(LONG_WORD) ?? [];
  return words.join("").length < MOST_MEASURED;
}

const level = (format: (typeof LevelFormat)[keyof typeof LevelFormat], text: string) => ({
  level: 0,
  format,
  text,
  alignment: AlignmentType.LEFT,
  style: { paragraph: { indent: { left: 400, hanging: 280 }, spacing: { after: 40 } } },
});

const textWidth = ({ isLandscape }: Document) => (isLandscape ? PAGE.height : PAGE.width) - 2 * MARGIN;

function titleBlock(document: Document): Part[] {
  const { title, subtitle, locale, sender, hasContents } = document;
  const brand = brandColor(sender.hue).slice(1);
  const t = translator(locale, "documents");
  return [
    new Paragraph({
      children: runs(sender.name, { bold: true, color: brand, size: 23 }),
      spacing: { after: 0 },
    }),
    new Paragraph({
      children: runs(sender.office, { color: FAINT.slice(1) }),
      border: { bottom: { style: BorderStyle.SINGLE, size: 16, color: brand, space: 4 } },
    }),
    new Paragraph({ children: runs(title), heading: HeadingLevel.TITLE }),
    ...(subtitle ? [new Paragraph({ children: runs(subtitle, { color: FAINT.slice(1), size: 23 }) })] : []),
    ...(hasContents
      ? [
          new Paragraph({
            children: runs(t("contents"), { bold: true, size: 25 }),
            spacing: { before: 240, after: 80 },
          }),
          new TableOfContents(t("contents"), { hyperlink: true, headingStyleRange: "1-2" }),
        ]
      : []),
  ];
}

/** The title to the left, "Page 2 of 7" to the right, with the numbers in the place that the language gives them. */
function footer(document: Document): Footer {
  const look = { size: 17, color: FAINT.slice(1) };
  const sentence = translator(document.locale, "documents")("page", { page: "{1}", pages: "{2}" });
  const numbered = sentence.split(/(\{[12]\})/).map((piece) => {
    if (piece === "{1}") return new TextRun({ ...look, children: [PageNumber.CURRENT] });
    if (piece === "{2}") return new TextRun({ ...look, children: [PageNumber.TOTAL_PAGES] });
    return new TextRun({ ...look, text: piece });
  });
  return new Footer({
    children: [
      new Paragraph({
        tabStops: [{ type: TabStopType.RIGHT, position: textWidth(document) }],
        children: [...runs(document.title, look), new TextRun({ ...look, text: "\t" }), ...numbered],
      }),
    ],
  });
}

/** `at`: the place of the block, so that each numbered list begins with 1. */
function partsOf(block: Block, at: number, document: Document): Part[] {
  switch (block.kind) {
    case "heading":
      return [new Paragraph({ children: runs(block.text), heading: HEADINGS[block.level] })];
    case "paragraph":
      return [
        new Paragraph({
          children: runs(block.text, block.tone ? { color: FAINT.slice(1) } : {}),
          ...(block.tone === "quote" ? { indent: { left: 280, right: 280 } } : {}),
        }),
      ];
    case "list":
      return block.items.map(
        (item) =>
          new Paragraph({
            children: runs(item),
            numbering: { reference: block.isOrdered ? NUMBERS : BULLETS, level: 0, instance: at },
          }),
      );
    case "table":
      return [table(block, document), space()];
    case "figures":
      return block.figures.length > 0 ? [figures(block.figures, document), space()] : [];
    case "facts":
      return block.facts.length > 0 ? [facts(block.facts, document), space()] : [];
    case "page-break":
      return [new Paragraph({ children: [new PageBreak()] })];
  }
}

/** Word needs a paragraph between two tables. */
const space = () => new Paragraph({ spacing: { after: 60 } });

/** A text with its line breaks. */
function runs(text: string, look: Look = {}): TextRun[] {
  return plainText(text)
    .split("\n")
    .map((line, at) => new TextRun({ ...look, text: line, ...(at > 0 ? { break: 1 } : {}) }));
}

const cellText = (text: string, look: Look, isNumber = false) =>
  new Paragraph({
    children: runs(text, look),
    spacing: { after: 0 },
    alignment: isNumber ? AlignmentType.RIGHT : AlignmentType.LEFT,
  });

function table({ columns, rows, foot, isRoomy }: Table, document: Document): DocxTable {
  const row = (cells: readonly string[], kind: "head" | "cell" | "foot") =>
    new TableRow({
      tableHeader: kind === "head",
      cantSplit: true,
      ...(isRoomy && kind === "cell" ? { height: { value: 600, rule: HeightRule.ATLEAST } } : {}),
      children: columns.map(
        ({ isNumber }, at) =>
          new TableCell({
            children: [cellText(cells[at] ?? "", { size: 19, bold: kind !== "cell" }, isNumber)],
            ...(kind === "head" ? { shading: { fill: softColor(document.sender.hue).slice(1) } } : {}),
          }),
      ),
    });
  return new DocxTable({
    ...grid(columnWidths(columns, textWidth(document))),
    borders: { ...NO_BORDERS, bottom: RULE, insideHorizontal: RULE },
    rows: [
      row(
        columns.map(({ head }) => head),
        "head",
      ),
      ...rows.map((cells) => row(cells, "cell")),
      ...(foot ? [row(foot, "foot")] : []),
    ],
  });
}

function figures(all: readonly Figure[], document: Document): DocxTable {
  const rows = rowsOfFigures(all);
  const wide = rows[0]?.length ?? 1;
  const brand = brandColor(document.sender.hue).slice(1);
  const cell = (figure: Figure | null) =>
    new TableCell({
      children: [
        cellText(figure?.value ?? "", { size: 40, bold: true, color: brand }),
        cellText(figure?.label ?? "", { size: 18, color: FAINT.slice(1) }),
      ],
    });
  return new DocxTable({
    ...grid(Array.from({ length: wide }, () => textWidth(document) / wide)),
    borders: NO_BORDERS,
    rows: rows.map((row) => new TableRow({ cantSplit: true, children: row.map(cell) })),
  });
}

function facts(all: readonly Fact[], document: Document): DocxTable {
  const whole = textWidth(document);
  return new DocxTable({
    ...grid([whole * 0.3, whole * 0.7]),
    borders: NO_BORDERS,
    rows: all.map(
      ({ label, value }) =>
        new TableRow({
          cantSplit: true,
          children: [
            new TableCell({ children: [cellText(label, { color: FAINT.slice(1) })] }),
            new TableCell({ children: [cellText(value, {})] }),
          ],
        }),
    ),
  });
}

function grid(widths: readonly number[]) {
  const columns = widths.map(Math.round);
  return {
    columnWidths: columns,
    width: { size: columns.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
    layout: TableLayoutType.FIXED,
    margins: { top: 50, bottom: 50, left: 100, right: 100 },
  };
}
