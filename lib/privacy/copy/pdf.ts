import type { Content } from "pdfmake/interfaces";
import { makePdf } from "@/lib/documents/make-pdf";
import { formatDate, formatDateTime } from "@/lib/format/dates";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { CATEGORIES } from "../personal-tables";
import type { Copied, Row } from "./collect";

/** Of what the copy says of itself. */
export type CopyHead = { university: string; name: string; madeAt: Date; zone: string; locale: Locale };

/** The copy for reading: by kind of data, what has a name in the person's language. Everything is in data.json. */
export function copyPdf(tables: readonly Copied[], head: CopyHead): Promise<Buffer> {
  const t = translator(head.locale, "privacy");
  return makePdf({
    info: { title: t("copy.title"), author: head.university },
    pageMargins: [56, 56, 56, 64],
    styles: {
      title: { fontSize: 20, bold: true, margin: [0, 0, 0, 4] },
      part: { fontSize: 14, bold: true, margin: [0, 18, 0, 4] },
      table: { fontSize: 11, bold: true, margin: [0, 10, 0, 3] },
      faint: { color: "#5b6272" },
    },
    footer: (page, pages) => ({
      text: translator(head.locale, "documents")("page", { page, pages }),
      alignment: "center",
      margin: [0, 24, 0, 0],
      style: "faint",
      fontSize: 8,
    }),
    content: [
      { text: t("copy.title"), style: "title" },
      { text: `${head.name} · ${head.university}` },
      { text: formatDateTime(head.madeAt, head), style: "faint" },
      { text: t("copy.sentence"), margin: [0, 8, 0, 0] },
      ...CATEGORIES.flatMap((category) => {
        const parts = tables.filter((one) => one.category === category).flatMap((one) => tableOf(one, head));
        return parts.length > 0 ? [{ text: t(`categories.${category}`), style: "part" }, ...parts] : [];
      }),
    ],
  });
}

function tableOf({ table, rows }: Copied, head: CopyHead): Content[] {
  const t = translator(head.locale, "privacy");
  const shown = rows.map((row) => linesOf(row, head)).filter((lines) => lines.length > 0);
  if (shown.length === 0) return [];
  const body = shown.flatMap((lines, at) => [
    ...(at > 0 ? [[{ text: " ", colSpan: 2, fontSize: 4 }, ""]] : []),
    ...lines.map(([label, value]) => [{ text: label, style: "faint" }, value]),
  ]);
  return [
    { text: t(`tables.${table}` as "tables.alumnus"), style: "table" },
    { table: { widths: [130, "*"], body }, layout: "noBorders" },
  ];
}

function linesOf(row: Row, head: CopyHead): [string, string][] {
  const t = translator(head.locale, "privacy");
  return Object.entries(row).flatMap(([column, value]): [string, string][] => {
    const key = `fields.${column}` as "fields.given";
    const text = textOf(value, head);
    return text && t.has(key) ? [[t(key), text]] : [];
  });
}

/** A value for reading; empty for what says nothing. */
function textOf(value: unknown, head: CopyHead): string {
  const t = translator(head.locale, "privacy");
  if (value === null || value === undefined || value === "") return "";
  if (typeof value === "boolean") return t(value ? "copy.yes" : "copy.no");
  if (Array.isArray(value))
    return value
      .map((one) => textOf(one, head))
      .filter(Boolean)
      .join(", ");
  if (typeof value === "object")
    return Object.entries(value)
      .map(([name, one]) => `${name}: ${textOf(one, head)}`)
      .join("\n");
  const text = String(value);
  if (/^\d{4}-\d\d-\d\d$/.test(text)) return formatDate(text, head);
  if (/^\d{4}-\d\d-\d\dT\d\d:\d\d:/.test(text)) return formatDateTime(new Date(text), head);
  const word = `values.${text}` as "values.LEGAL";
  return /^[A-Z_]+$/.test(text) && t.has(word) ? t(word) : text;
}
