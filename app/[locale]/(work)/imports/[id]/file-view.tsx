import { DiscardImport } from "@/components/imports/discard-import";
import { FileNotices } from "@/components/imports/file-notices";
import { FilePreview } from "@/components/imports/file-preview";
import { ImportFrame } from "@/components/imports/import-frame";
import { ReadingForm } from "@/components/imports/reading-form";
import { ButtonLink } from "@/components/ui/button-link";
import { Notice } from "@/components/ui/notice";
import { translator } from "@/lib/i18n/translator";
import type { FileSample } from "@/lib/imports/file/file-sample";
import type { View } from "./view";

/** The File step: is the text read rightly? */
export function fileView({ found, locale, path, mayDecide }: View) {
  const t = translator(locale, "imports");
  const sample = found.sample as FileSample;
  const { encoding } = sample;
  return (
    <ImportFrame
      fileName={found.fileName}
      path={path}
      step="file"
      title={t("file.title")}
      sentence={t("file.sentence", { count: sample.rowCount, columns: sample.header.length })}
      actions={
        mayDecide && (
          <>
            <DiscardImport id={found.id} version={found.version} locale={locale} />
            <ButtonLink href={`${path}?step=columns`} variant="primary">
              {t("file.continue")}
            </ButtonLink>
          </>
        )
      }
      locale={locale}
    >
      <div className="grid items-start gap-6 lg:grid-cols-[minmax(0,1fr)_22rem]">
        <div className="grid gap-4">
          {encoding && !encoding.certain && (
            <Notice tone="wait" title={t("file.uncertainTitle")}>
              {t("file.uncertain", { encoding: encoding.value })}
            </Notice>
          )}
          <FileNotices sample={sample} locale={locale} />
          <FilePreview sample={sample} locale={locale} />
        </div>
        {mayDecide && <ReadingForm id={found.id} version={found.version} sample={sample} locale={locale} />}
      </div>
    </ImportFrame>
  );
}
