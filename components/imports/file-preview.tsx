import { Card } from "@/components/ui/card";
import { DataTable } from "@/components/ui/data-table";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import type { FileSample } from "@/lib/imports/file/file-sample";
import { rowsToJudge } from "@/lib/imports/preview";

/** Rows by whose letters a person sees whether the file was read rightly. */
export function FilePreview({ sample, locale }: { sample: FileSample; locale: Locale }) {
  const t = translator(locale, "imports");
  const { columns, rows } = rowsToJudge(sample);
  return (
    <Card flush title={t("file.preview")}>
      {rows.length === 0 ? (
        <p className="px-5 pb-5 text-sm text-ink-2">{t("file.plain")}</p>
      ) : (
        <DataTable
          caption={t("file.previewCaption")}
          columns={columns.map((column) => ({
            id: String(column),
            label: sample.header[column] || t("columns.nameless", { number: column + 1 }),
            cell: (cells: string[]) => cells[column],
          }))}
          rows={rows}
          rowKey={(cells) => cells.join("\t")}
        />
      )}
    </Card>
  );
}
