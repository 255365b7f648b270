import { stringify } from "csv-stringify/sync";
import iconv from "iconv-lite";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import type { Ctx } from "@/lib/platform/ctx";
import { escapeFormula } from "@/lib/platform/input/cell";
import type { FileSample } from "./file/file-sample";
import type { RowProblem } from "./graduate";
import type { ImportOptions } from "./plan";
import { eachResultRow, getImport } from "./queries";

/**
 * The file as it came with what became of each row and why, as CSV: UTF-8 with BOM, or in the file's own encoding
 * (letters that it cannot hold become "?"). Safe to open in a spreadsheet.
 */
export async function resultFile(
  ctx: Ctx,
  id: string,
  locale: Locale,
  encoding: "utf-8" | "original",
): Promise<{ name: string; content: Buffer }> {
  const found = await getImport(ctx, id);
  const t = translator(locale, "imports");
  const sample = found.sample as FileSample | null;
  const source = (found.options as ImportOptions | null)?.read?.source;
  const [charset, delimiter] =
    encoding === "original" && source?.kind === "text"
      ? [source.encoding, source.separator]
      : (["utf-8", ";"] as const);
  const line = (cells: readonly string[]) =>
    stringify([cells.map((cell) => escapeFormula(cell))], { delimiter, record_delimiter: "windows" });
  const parts = [line([...(sample?.header ?? []), t("result.class"), t("result.reason")])];
  for await (const rows of eachResultRow(ctx, id)) {
    for (const row of rows) {
      const reasons = (row.problems as RowProblem[]).map(({ field, code }) => problemText(t, field, code));
      parts.push(line([...row.cells, row.class ? t(`classes.${row.class}`) : "", reasons.join(" ")]));
    }
  }
  const text = parts.join("");
  const content = charset === "utf-8" ? Buffer.from(`\ufeff${text}`) : iconv.encode(text, charset);
  return { name: `${found.fileName.replace(/\.[^.]*$/, "")}.result.csv`, content };
}

/** A row's problem as a sentence; what has no sentence of its own is named by its code. */
export function problemText(
  t: ReturnType<typeof translator<"imports">>,
  field: string,
  code: string,
): string {
  const label = t.has(`fields.${field}` as "fields.family") ? t(`fields.${field}` as "fields.family") : field;
  const key = `problems.${code}` as "problems.required";
  return `${label}: ${t.has(key) ? t(key) : t("problems.other", { code })}`;
}
