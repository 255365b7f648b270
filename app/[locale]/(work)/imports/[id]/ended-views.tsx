import { ImportFrame } from "@/components/imports/import-frame";
import { ButtonLink } from "@/components/ui/button-link";
import { Notice } from "@/components/ui/notice";
import { translator } from "@/lib/i18n/translator";
import { readProblem } from "@/lib/imports/file/file-problem";
import type { View } from "./view";

/** The file was refused: why, where, and what to do. */
export function failedView({ found, locale, path }: View) {
  const t = translator(locale, "imports");
  const { code, line, row } = readProblem(found.problem);
  const key = `failed.reasons.${code}` as const;
  return (
    <ImportFrame
      fileName={found.fileName}
      path={path}
      step="file"
      title={t("failed.title")}
      sentence={t("failed.sentence")}
      actions={another(locale, t("failed.again"))}
      locale={locale}
    >
      <Notice tone="late" className="max-w-[46rem]">
        {line !== undefined && <b>{t("failed.line", { line })} </b>}
        {row !== undefined && <b>{t("failed.row", { row })} </b>}
        {t(key)}
      </Notice>
    </ImportFrame>
  );
}

/** Somebody discarded the list before it changed anything. */
export function cancelledView({ found, locale, path }: View) {
  const t = translator(locale, "imports");
  return (
    <ImportFrame
      fileName={found.fileName}
      path={path}
      step="file"
      title={t("cancelled.title")}
      sentence={t("cancelled.sentence")}
      actions={another(locale, t("failed.again"))}
      locale={locale}
    />
  );
}

const another = (locale: string, label: string) => (
  <ButtonLink href={`/${locale}/imports/new`} variant="primary">
    {label}
  </ButtonLink>
);
