import { ApplyImport } from "@/components/imports/apply-import";
import { ROW_DECISIONS } from "@/components/imports/decide-row";
import { DiscardImport } from "@/components/imports/discard-import";
import { ImportFrame } from "@/components/imports/import-frame";
import { Pair } from "@/components/imports/pair";
import { ReviewTabs } from "@/components/imports/review-tabs";
import { RowTable } from "@/components/imports/row-table";
import { DecisionKeys } from "@/components/matching/decision-keys";
import { KeyLegend } from "@/components/matching/key-legend";
import { Card } from "@/components/ui/card";
import { Notice } from "@/components/ui/notice";
import { Pager } from "@/components/ui/pager";
import { TableKeys } from "@/components/ui/table-keys";
import { translator } from "@/lib/i18n/translator";
import type { FileSample } from "@/lib/imports/file/file-sample";
import type { ImportOptions, Plan } from "@/lib/imports/plan";
import { countOpenRows, listImportRows, listMetRecords } from "@/lib/imports/queries";
import { reviewedRow } from "@/lib/imports/reviewed-row";
import { firstClass } from "@/lib/imports/status";
import type { Ctx } from "@/lib/platform/ctx";
import type { RowClass } from "@/prisma/generated/enums";
import type { View } from "./view";

/** The Review step: what every row would do. After an import: the rows that are left. */
export async function reviewView({ found, search, locale, path, mayDecide }: View, ctx: Ctx) {
  const t = translator(locale, "imports");
  const counts = found.counts as Partial<Record<RowClass, number>>;
  const isApplied = found.status === "APPLIED";
  const rowClass = search.class ?? firstClass(counts);
  const { rows: listed, next } = await listImportRows(ctx, found.id, rowClass, search.after);
  const records = await listMetRecords(ctx, listed);
  const rows = listed.map((row) => reviewedRow(row, records));
  const { ready, undecided } = await countOpenRows(ctx, found.id);
  const plan: Pick<Plan, "mapping" | "people"> = (found.options as ImportOptions | null)?.plan ?? {
    mapping: [],
  };
  const classPath = `${path}?step=review&class=${rowClass}`;
  const total = counts[rowClass] ?? 0;
  const checked = t("review.sentence", { count: found.rowCount });
  const isIdle = ready === 0 && undecided === 0;
  const sentence = isApplied
    ? t("review.appliedSentence")
    : isIdle
      ? `${checked} ${t("review.nothing")}`
      : checked;
  return (
    <ImportFrame
      fileName={found.fileName}
      path={path}
      step="review"
      open={isApplied ? [] : ["file", "columns"]}
      title={t("review.title")}
      sentence={sentence}
      actions={
        mayDecide && (
          <>
            {!isApplied && <DiscardImport id={found.id} version={found.version} locale={locale} />}
            {ready > 0 && (
              <ApplyImport
                id={found.id}
                version={found.version}
                count={ready}
                isMore={isApplied}
                locale={locale}
              />
            )}
          </>
        )
      }
      locale={locale}
    >
      {plan.people === "students" && (
        <Notice tone="info" title={t("review.students")} className="mb-5">
          {t("review.studentsWill")}
        </Notice>
      )}
      <Card flush>
        <ReviewTabs
          path={path}
          counts={counts}
          current={rowClass}
          isWhole={found.unitId === null}
          people={plan.people}
          locale={locale}
        />
        <p className="border-b px-5 py-3 text-sm text-ink-2">
          {total > 0 ? t(`review.explains.${rowClass}`) : t("review.empty")}
        </p>
        {rowClass === "AMBIGUOUS" ? (
          <>
            {mayDecide && total > 0 && (
              <KeyLegend
                keys={ROW_DECISIONS.map(([key, name]) => [key, t(`review.decisions.${name}`)])}
                locale={locale}
              />
            )}
            {rows.map((row) => (
              <Pair key={row.row} importId={found.id} row={row} mayDecide={mayDecide} locale={locale} />
            ))}
            <DecisionKeys />
          </>
        ) : (
          total > 0 && (
            <RowTable
              rowClass={rowClass}
              rows={rows}
              header={(found.sample as FileSample).header}
              plan={plan}
              locale={locale}
            />
          )
        )}
        {(search.after !== undefined || next !== null) && (
          <Pager
            previousHref={search.after === undefined ? undefined : classPath}
            nextHref={next === null ? undefined : `${classPath}&after=${next}`}
            summary={t("review.summary", { shown: rows.length, count: total })}
            labels={{ nav: t("review.nav"), previous: t("review.first"), next: t("review.next") }}
          />
        )}
      </Card>
      <TableKeys />
    </ImportFrame>
  );
}
