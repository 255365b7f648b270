import { ImportFrame } from "@/components/imports/import-frame";
import { RowTable } from "@/components/imports/row-table";
import { ButtonLink } from "@/components/ui/button-link";
import { Card } from "@/components/ui/card";
import { Notice } from "@/components/ui/notice";
import { Pager } from "@/components/ui/pager";
import { formatDateTime } from "@/lib/format/dates";
import { translator } from "@/lib/i18n/translator";
import type { FileSample } from "@/lib/imports/file/file-sample";
import { countOutcome, listKeptRows, listMetRecords } from "@/lib/imports/queries";
import { reviewedRow } from "@/lib/imports/reviewed-row";
import type { Ctx } from "@/lib/platform/ctx";
import { getInstitution } from "@/lib/platform/institution";
import type { View } from "./view";

/** What was taken back, and the records that stay because somebody edited them since. */
export async function undoneView({ found, search, locale, path, mayDecide }: View, ctx: Ctx) {
  const t = translator(locale, "imports");
  const { zone } = await getInstitution(ctx);
  const { created, updated, kept } = await countOutcome(ctx, found.id);
  const { rows, next } = await listKeptRows(ctx, found.id, search.after);
  const records = await listMetRecords(ctx, rows);
  const when = found.undoneAt ? formatDateTime(found.undoneAt, { locale, zone }) : "";
  return (
    <ImportFrame
      fileName={found.fileName}
      path={path}
      step="done"
      title={t("undone.title")}
      sentence={t("undone.sentence", { count: created + updated - kept, when })}
      actions={
        mayDecide && (
          <ButtonLink href={`/${locale}/imports/new`} variant="primary">
            {t("undone.again")}
          </ButtonLink>
        )
      }
      locale={locale}
    >
      {kept === 0 ? (
        <Notice tone="ok" title={t("undone.allTitle")} className="max-w-[46rem]">
          {t("undone.all")}
        </Notice>
      ) : (
        <Card flush title={t("undone.keptTitle", { count: kept })}>
          <p className="px-5 pb-3 text-sm text-ink-2">{t("undone.kept")}</p>
          <RowTable
            rowClass="UPDATE"
            rows={rows.map((row) => reviewedRow(row, records))}
            header={(found.sample as FileSample).header}
            plan={{ mapping: [] }}
            locale={locale}
          />
          {(search.after !== undefined || next !== null) && (
            <Pager
              previousHref={search.after === undefined ? undefined : path}
              nextHref={next === null ? undefined : `${path}?after=${next}`}
              summary={t("review.summary", { shown: rows.length, count: kept })}
              labels={{ nav: t("review.nav"), previous: t("review.first"), next: t("review.next") }}
            />
          )}
        </Card>
      )}
    </ImportFrame>
  );
}
