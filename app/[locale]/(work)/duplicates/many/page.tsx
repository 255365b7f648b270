import { BatchList } from "@/components/duplicates/batch-list";
import { ManyTable } from "@/components/duplicates/many-table";
import { Card } from "@/components/ui/card";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import { EmptyState } from "@/components/ui/empty-state";
import { Link } from "@/components/ui/link";
import { PageHead } from "@/components/ui/page-head";
import { Pager } from "@/components/ui/pager";
import { TableKeys } from "@/components/ui/table-keys";
import { mergeManyAction } from "@/lib/duplicates/actions";
import { duplicatePolicy } from "@/lib/duplicates/policy";
import { listBatches, previewMany } from "@/lib/duplicates/queries/many";
import { manySearch } from "@/lib/duplicates/schema";
import { translator } from "@/lib/i18n/translator";
import { getInstitution } from "@/lib/platform/institution";
import { page } from "@/lib/platform/page";
import { listUnits } from "@/lib/units/queries";

/** The office merges what is beyond doubt at once, after it has seen it, and may take all of it back. */
export default page({
  can: duplicatePolicy.mergeMany,
  search: manySearch,
  render: async (ctx, { locale, search: { after } }) => {
    const t = translator(locale, "duplicates");
    const { mergeManyFrom: from } = await getInstitution(ctx);
    const { count, pairs, next } = await previewMany(ctx, from, after);
    const batches = await listBatches(ctx);
    const isAtWork = batches.some(({ status }) => status === "MERGING" || status === "UNDOING");
    const units = await listUnits(ctx, locale);
    const path = `/${locale}/duplicates/many`;
    return (
      <>
        <PageHead
          eyebrow={<Link href={`/${locale}/duplicates`}>{t("title")}</Link>}
          title={t("many.title")}
          sentence={
            <>
              {t("many.sentence", { from })}{" "}
              <Link href={`/${locale}/office/settings`}>{t("many.settings")}</Link>
            </>
          }
          actions={
            count > 0 &&
            !isAtWork && (
              <ConfirmDialog
                variant="primary"
                trigger={t("many.merge", { count })}
                title={t("many.confirm", { count })}
                sentence={t("many.confirmMore")}
                action={mergeManyAction}
                confirm={{ label: t("many.merge", { count }), pending: t("many.starting") }}
                cancel={translator(locale, "common")("cancel")}
                reasons={{ other: t("problems.other"), stale: t("many.stale") }}
              >
                <input type="hidden" name="from" value={from} />
                <input type="hidden" name="seenAt" value={ctx.now.toISOString()} />
                <input type="hidden" name="locale" value={locale} />
              </ConfirmDialog>
            )
          }
        />
        <Card flush>
          {count === 0 ? (
            <EmptyState title={t("many.none")} sentence={t("many.noneMore", { from })} />
          ) : (
            <ManyTable
              pairs={pairs}
              units={new Map(units.map(({ id, name }) => [id, name]))}
              locale={locale}
            />
          )}
          {(after !== undefined || next !== null) && (
            <Pager
              previousHref={after === undefined ? undefined : path}
              nextHref={next === null ? undefined : `${path}?after=${next}`}
              summary={t("pages.summary", { shown: pairs.length, count })}
              labels={{ nav: t("pages.nav"), previous: t("pages.first"), next: t("pages.next") }}
            />
          )}
        </Card>
        <BatchList batches={batches} locale={locale} />
        <TableKeys />
      </>
    );
  },
});
