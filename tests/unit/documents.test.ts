import { describe, expect, it } from "vitest";
import { toCsv } from "@/lib/documents/csv";
import type { Document } from "@/lib/documents/document";
import { toDocx } from "@/lib/documents/to-docx";
import { toPdf } from "@/lib/documents/to-pdf";
import type { Locale } from "@/lib/i18n/locales";
import { docxText } from "../factories/docx-text";

const SAID: Record<Locale, string> = {
  en: "Graduates & “friends” <3",
  ro: "Școală, știință, înțelegere",
  ru: "Съезд выпускников, ёлка",
  bg: "Възпитаници на университета",
};

const documentIn = (locale: Locale): Document => ({
  title: SAID[locale],
  subtitle: "2026",
  locale,
  sender: { name: "Alma Mater", office: "Office", hue: 250 },
  hasContents: true,
  blocks: [
    { kind: "heading", level: 1, text: SAID[locale] },
    { kind: "paragraph", text: `${SAID.ru}\nsecond line\u0001` },
    { kind: "list", items: ["one", "two"], isOrdered: true },
    { kind: "figures", figures: [{ value: "1,204", label: "people" }] },
    { kind: "facts", facts: [{ label: "Place", value: "Aula 1" }] },
    { kind: "figures", figures: [] },
    { kind: "facts", facts: [] },
    {
      kind: "table",
      columns: [
        { head: "Faculty", width: 2 },
        { head: "People", isNumber: true },
      ],
      rows: Array.from({ length: 80 }, (_, at) => [`${SAID[locale]} ${at}`, String(at)]),
      foot: ["Total", "3160"],
    },
    { kind: "page-break" },
    { kind: "paragraph", text: "x".repeat(5_000), tone: "quote" },
  ],
});

describe.each(Object.keys(SAID) as Locale[])("a document in %s", (locale) => {
  it("is a DOCX file that says all of it", async () => {
    const { paragraphs, tables, parts } = await docxText(await toDocx(documentIn(locale)));
    expect(parts).toContain("[Content_Types].xml");
    expect(paragraphs).toContain(SAID[locale]);
    expect(paragraphs).toContain(`${SAID.ru}second line`);
    expect(tables.at(-1)?.[0]).toEqual(["Faculty", "People"]);
    expect(tables.at(-1)?.[80]).toEqual([`${SAID[locale]} 79`, "79"]);
    expect(tables.at(-1)?.[81]).toEqual(["Total", "3160"]);
  });

  it("is a PDF with its font in it", async () => {
    const pdf = (await toPdf(documentIn(locale))).toString("latin1");
    expect(pdf.startsWith("%PDF-")).toBe(true);
    expect(pdf.trimEnd().endsWith("%%EOF")).toBe(true);
    expect(pdf).toMatch(/\/FontName \/\w+\+NotoSans/);
    expect(pdf.match(/\/FontFile2/g)).toHaveLength(2);
  });
});

it("a table as CSV holds no formula", () => {
  expect(toCsv([["Name"], ["=1+1;"], ["Ș"]]).toString("utf8")).toBe('\uFEFFName\r\n"\'=1+1;"\r\nȘ\r\n');
});
