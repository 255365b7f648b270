import { Card } from "@/components/ui/card";
import { Progress } from "@/components/ui/progress";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { ImportWatch } from "./import-watch";

type WaitingProps = {
  id: string;
  status: "UPLOADED" | "DRY_RUNNING" | "APPLYING" | "UNDOING";
  fileName: string;
  rowCount: number;
  doneCount: number;
  locale: Locale;
};

/** The worker is busy with the list. Without scripts the page loads itself again. */
export function Waiting({ id, status, fileName, rowCount, doneCount, locale }: WaitingProps) {
  const t = translator(locale, "imports");
  // While a file is looked into for the first time nobody knows how long it is.
  const text =
    status !== "UPLOADED" && rowCount > 0
      ? t("waiting.rows", { done: doneCount, count: rowCount })
      : t("waiting.begun");
  return (
    <Card className="max-w-[46rem]">
      <noscript>
        <meta httpEquiv="refresh" content="3" />
      </noscript>
      <ImportWatch url={`/api/imports/${id}/progress`} />
      <Progress
        label={fileName}
        text={text}
        value={status === "UPLOADED" ? 0 : doneCount}
        max={Math.max(rowCount, 1)}
      />
      <p className="mt-4 text-sm text-ink-2">{t("waiting.sentence")}</p>
    </Card>
  );
}
