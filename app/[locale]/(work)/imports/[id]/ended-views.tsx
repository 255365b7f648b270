import { ImportFrame } from "@/components/imports/import-frame";
import { RetryImport } from "@/components/imports/retry-import";
import { ButtonLink } from "@/components/ui/button-link";
import { Notice } from "@/components/ui/notice";
import { translator } from "@/lib/i18n/translator";
import { mayPass, readProblem } from "@/lib/imports/file/file-problem";
import type { View } from "./view";

/** The file was refused, or we failed with it: why, where, and what to do. */
export function failedView({ found, locale, path, mayDecide }: View) {
  const t = translator(locale, "imports");
  const { code, line, row } = readProblem(found.problem);
  const key = `failed.reasons.${code}` as const;
  const isOurs = mayPass(code);
  const mayRetry = isOurs && mayDecide;
  return (
    <ImportFrame
      fileName={found.fileName}
      path={path}
      step="file"
      title={t(isOurs ? "failed.ours" : "failed.title")}
      sentence={t(isOurs ? "cancelled.sentence" : "failed.sentence")}
      actions={
        <>
          {another(locale, t("failed.again"), mayRetry ? "default" : "primary")}
          {mayRetry && <RetryImport id={found.id} version={found.version} locale={locale} />}
        </>
      }
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

const another = (locale: string, label: string, variant: "default" | "primary" = "primary") => (
  <ButtonLink href={`/${locale}/imports/new`} variant={variant}>
    {label}
  </ButtonLink>
);
