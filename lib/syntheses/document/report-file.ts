import { toCsv } from "@/lib/documents/csv";
import type { Sender } from "@/lib/documents/document";
import { docxApart } from "@/lib/documents/docx-apart";
import type { DocumentFormat } from "@/lib/documents/schema";
import { toPdf } from "@/lib/documents/to-pdf";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import type { Report } from "../queries/get-report";
import { ANNEX_FIGURES, annexRows } from "./annex-document";
import { reportDocument } from "./report-document";

/** A round's document as a file. */
export async function reportFile(
  report: Report,
  format: DocumentFormat,
  sender: Sender,
  locale: Locale,
): Promise<Buffer> {
  if (format === "csv")
    return toCsv(report.name === "annex" ? annexLines(report, locale) : figureLines(report, locale));
  const document = reportDocument(report, sender, locale);
  return format === "pdf" ? toPdf(document) : docxApart(document);
}

/** A line for each faculty and figure, with plain numbers; the sums have no code. */
function figureLines({ parts }: Report, locale: Locale): string[][] {
  const t = translator(locale, "syntheses");
  const heads = ["code", "faculty", "figure", "value", "outOf", "currency", "remark"] as const;
  const lines = parts.flatMap(({ chapters, missing, totals }) => [
    ...chapters.flatMap(({ unit, figures, remarks }) =>
      figures.map((figure) => ({ unit, figure, remark: remarks[figure.name] ?? "" })),
    ),
    ...totals.map((figure) => ({ unit: { code: "", name: t("total") }, figure, remark: "" })),
    ...missing.map(({ unit, synthesis }) => ({
      unit,
      figure: null,
      remark: t(`states.${synthesis?.status ?? "NONE"}`),
    })),
  ]);
  return [
    heads.map((head) => t(`columns.${head}`)),
    ...lines.map(({ unit, figure, remark }) => [
      unit.code,
      unit.name,
      figure ? t(`figures.${figure.name}.name`) : "",
      figure ? String(figure.value) : "",
      String(figure?.of ?? ""),
      figure?.currency ?? "",
      remark,
    ]),
  ];
}

/** The table of the annex with plain numbers. */
function annexLines(report: Report, locale: Locale): string[][] {
  const t = translator(locale, "syntheses");
  const { rows, totals } = annexRows(report);
  return [
    [
      t("columns.code"),
      t("columns.faculty"),
      t("columns.planNumber"),
      ...ANNEX_FIGURES.map((name) => t(`figures.${name}.name`)),
      t("columns.database"),
    ],
    ...rows.map(({ unit, ahead, back, values }) => [
      unit.code,
      unit.name,
      (back ?? ahead)?.content.planNumber ?? "",
      ...values.map((value) => String(value ?? "")),
      back?.content.database ? t(`verdicts.${back.content.database.verdict}`) : "",
    ]),
    ["", t("total"), "", ...totals.map(String), ""],
  ];
}
