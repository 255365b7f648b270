import type { Content, CustomTableLayout, TableCell } from "pdfmake/interfaces";
import { translator } from "@/lib/i18n/translator";
import {
  type Block,
  columnWidths,
  type Document,
  type Figure,
  plainText,
  rowsOfFigures,
  type Table,
} from "./document";
import { brandColor, FAINT, LINE, softColor } from "./hue-color";
import { makePdf } from "./make-pdf";

const MARGIN = 56;
/** A row with more than that may be longer than what is left of a page, or than a page. */
const LONG_CELL = 900;
const HEADINGS = { 1: "chapter", 2: "section", 3: "part" } as const;

/** The document as a PDF of A4 pages. */
export function toPdf(document: Document): Promise<Buffer> {
  const { title, locale, sender, isLandscape } = document;
  const t = translator(locale, "documents");
  const brand = brandColor(sender.hue);
  return makePdf({
    defaultStyle: { font: "Noto", fontSize: 10, lineHeight: 1.1 },
    info: { title, author: sender.name },
    language: locale,
    pageSize: "A4",
    pageOrientation: isLandscape ? "landscape" : "portrait",
    pageMargins: [MARGIN, MARGIN, MARGIN, 64],
    styles: {
      sender: { fontSize: 11, bold: true, color: brand },
      title: { fontSize: 22, bold: true, lineHeight: 1, margin: [0, 14, 0, 2] },
      chapter: { fontSize: 16, bold: true, color: brand, lineHeight: 1, margin: [0, 18, 0, 6] },
      section: { fontSize: 12.5, bold: true, margin: [0, 12, 0, 4] },
      part: { fontSize: 10.5, bold: true, margin: [0, 8, 0, 3] },
      faint: { color: FAINT },
      figure: { fontSize: 20, bold: true, color: brand, lineHeight: 1 },
      head: { bold: true, fontSize: 9, lineHeight: 1 },
      cell: { fontSize: 9, lineHeight: 1 },
      foot: { fontSize: 8, color: FAINT },
    },
    footer: (page, pages) => ({
      columns: [
        { text: plainText(title), width: "*" },
        { text: t("page", { page, pages }), width: "auto", alignment: "right" },
      ],
      columnGap: 16,
      margin: [MARGIN, 24, MARGIN, 0],
      style: "foot",
    }),
    content: [...titleBlock(document), ...document.blocks.map((block) => contentOf(block, document))],
  });
}

function titleBlock({ title, subtitle, locale, sender, hasContents, isLandscape }: Document): Content[] {
  const rule = { type: "line" as const, x1: 0, y1: 6, x2: isLandscape ? 730 : 483, y2: 6, lineWidth: 2 };
  return [
    { text: plainText(sender.name), style: "sender" },
    { text: plainText(sender.office), style: "faint" },
    { canvas: [{ ...rule, lineColor: brandColor(sender.hue) }] },
    { text: plainText(title), style: "title" },
    ...(subtitle ? [{ text: plainText(subtitle), style: "faint", fontSize: 11 }] : []),
    ...(hasContents
      ? [
          {
            toc: { title: { text: translator(locale, "documents")("contents"), style: "section" } },
            margin: [0, 8, 0, 0] as [number, number, number, number],
          },
        ]
      : []),
  ];
}

function contentOf(block: Block, { sender, hasContents }: Document): Content {
  switch (block.kind) {
    case "heading":
      return {
        text: plainText(block.text),
        style: HEADINGS[block.level],
        headlineLevel: block.level,
        ...(hasContents && block.level < 3
          ? { tocItem: true, tocMargin: [(block.level - 1) * 14, 2, 0, 0] }
          : {}),
      };
    case "paragraph":
      return {
        text: plainText(block.text),
        margin: block.tone === "quote" ? [14, 0, 14, 6] : [0, 0, 0, 6],
        ...(block.tone ? { style: "faint" } : {}),
      };
    case "list": {
      const items = block.items.map((item) => ({ text: plainText(item) }));
      return { ...(block.isOrdered ? { ol: items } : { ul: items }), margin: [0, 0, 0, 6] };
    }
    case "table":
      return table(block, softColor(sender.hue));
    case "figures":
      return figures(block.figures);
    case "facts":
      if (block.facts.length === 0) return "";
      return {
        table: {
          widths: ["30%", "70%"],
          body: block.facts.map(({ label, value }) => [
            { text: plainText(label), style: "faint" },
            { text: plainText(value) },
          ]),
        },
        layout: "noBorders",
        margin: [0, 4, 0, 8],
      };
    case "page-break":
      return { text: "", pageBreak: "after" };
  }
}

function table({ columns, rows, foot, isRoomy }: Table, fill: string): Content {
  const line = (cells: readonly string[], style: string): TableCell[] =>
    columns.map(({ isNumber }, at) => ({
      text: plainText(cells[at] ?? ""),
      style,
      ...(isNumber ? { alignment: "right" as const } : {}),
    }));
  const head = columns.map((column) => column.head);
  return {
    table: {
      headerRows: 1,
      keepWithHeaderRows: 1,
      dontBreakRows: rows.every((cells) => cells.every((cell) => cell.length < LONG_CELL)),
      widths: columnWidths(columns, 100).map((width) => `${width}%`),
      ...(isRoomy ? { heights: (row: number) => (row === 0 ? 0 : 24) } : {}),
      body: [
        line(head, "head"),
        ...rows.map((cells) => line(cells, "cell")),
        ...(foot ? [line(foot, "head")] : []),
      ],
    },
    layout: ruled(fill),
    margin: [0, 4, 0, 10],
  };
}

/** Rules between rows only, the head on the institution's soft shade. */
const ruled = (fill: string): CustomTableLayout => ({
  hLineWidth: (at) => (at === 0 ? 0 : 0.5),
  vLineWidth: () => 0,
  hLineColor: () => LINE,
  fillColor: (row) => (row === 0 ? fill : null),
  paddingLeft: () => 5,
  paddingRight: () => 5,
  paddingTop: () => 3,
  paddingBottom: () => 3,
});

function figures(all: readonly Figure[]): Content {
  if (all.length === 0) return "";
  const cell = (figure: Figure | null): TableCell =>
    figure
      ? {
          stack: [
            { text: plainText(figure.value), style: "figure" },
            { text: plainText(figure.label), style: ["faint", "cell"] },
          ],
        }
      : "";
  const body = rowsOfFigures(all).map((row) => row.map(cell));
  return {
    table: { widths: (body[0] ?? []).map(() => "*"), dontBreakRows: true, body },
    layout: { ...ruled("#ffffff"), hLineWidth: () => 0, paddingBottom: () => 8 },
    margin: [0, 6, 0, 6],
  };
}
