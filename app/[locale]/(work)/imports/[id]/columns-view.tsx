import { ColumnsForm } from "@/components/imports/columns-form";
import { DiscardImport } from "@/components/imports/discard-import";
import { HeaderProblems } from "@/components/imports/header-problems";
import { ImportFrame } from "@/components/imports/import-frame";
import { translator } from "@/lib/i18n/translator";
import { suggestPlan } from "@/lib/imports/analyse";
import { checkHeader } from "@/lib/imports/file/columns";
import type { FileSample } from "@/lib/imports/file/file-sample";
import type { ImportOptions } from "@/lib/imports/plan";
import type { Ctx } from "@/lib/platform/ctx";
import type { View } from "./view";

/** The Columns step: what does each column say? */
export async function columnsView({ found, locale, path, mayDecide }: View, ctx: Ctx) {
  const t = translator(locale, "imports");
  const sample = found.sample as FileSample;
  const plan =
    (found.options as ImportOptions | null)?.plan ?? (await suggestPlan(ctx, found.unitId, sample));
  const problems = checkHeader(sample.header, plan.mapping).filter((problem) => problem.code !== "missing");
  return (
    <ImportFrame
      fileName={found.fileName}
      path={path}
      step="columns"
      open={["file"]}
      title={t("columns.title")}
      sentence={t("columns.sentence", {
        known: plan.mapping.filter(Boolean).length,
        count: sample.header.length,
      })}
      actions={mayDecide && <DiscardImport id={found.id} version={found.version} locale={locale} />}
      locale={locale}
    >
      {problems.length > 0 ? (
        <HeaderProblems
          problems={problems}
          header={sample.header}
          fileHref={`${path}?step=file`}
          locale={locale}
        />
      ) : (
        <ColumnsForm
          id={found.id}
          version={found.version}
          sample={sample}
          plan={plan}
          needed={t(found.unitId === null ? "columns.neededWithUnit" : "columns.needed")}
          backHref={`${path}?step=file`}
          locale={locale}
        />
      )}
    </ImportFrame>
  );
}
