import { Notice } from "@/components/ui/notice";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import type { FileSample, FileWarning } from "@/lib/imports/file/file-sample";

/** What a person should know of the file before going on: what is hidden in it, and what looks damaged. */
export function FileNotices({ sample, locale }: { sample: FileSample; locale: Locale }) {
  const t = translator(locale, "imports");
  const { hidden, sheets, problemCount, warnings, header } = sample;
  const nameOf = (column: number) => header[column] || t("columns.nameless", { number: column + 1 });
  const hiddenSheets = sheets.filter((sheet) => sheet.hidden).map(({ name }) => name);
  const sentenceOf = (warning: FileWarning) =>
    warning.code === "excel_damage"
      ? t("file.warnings.excel_damage", { column: nameOf(warning.column), count: warning.count })
      : t(`file.warnings.${warning.code}`, { count: warning.count });
  const sentences = [
    hidden.rows > 0 && t("file.hiddenRows", { count: hidden.rows }),
    hidden.columns.length > 0 && t("file.hiddenColumns", { columns: hidden.columns.map(nameOf).join(", ") }),
    hiddenSheets.length > 0 && t("file.hiddenSheets", { sheets: hiddenSheets.join(", ") }),
    problemCount > 0 && t("file.problems", { count: problemCount }),
    ...warnings.map(sentenceOf),
  ].filter((sentence) => sentence !== false);
  if (sentences.length === 0) return null;
  return (
    <Notice tone="info" title={t("file.notices")}>
      <ul>
        {sentences.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </Notice>
  );
}
