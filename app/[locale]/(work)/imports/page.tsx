import { ImportsTable } from "@/components/imports/imports-table";
import { ButtonLink } from "@/components/ui/button-link";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHead } from "@/components/ui/page-head";
import { Pager } from "@/components/ui/pager";
import { TableKeys } from "@/components/ui/table-keys";
import { translator } from "@/lib/i18n/translator";
import { importPolicy } from "@/lib/imports/policy";
import { countImports, listImports } from "@/lib/imports/queries";
import { importListSearch } from "@/lib/imports/schema";
import { may } from "@/lib/platform/actor";
import { getInstitution } from "@/lib/platform/institution";
import { page } from "@/lib/platform/page";

/** The lists that were brought in, newest first. */
export default page({
  can: importPolicy.list,
  search: importListSearch,
  render: async (ctx, { locale, search }) => {
    const t = translator(locale, "imports");
    const path = `/${locale}/imports`;
    const { rows, next } = await listImports(ctx, locale, search.before);
    const { zone } = await getInstitution(ctx);
    const action = may(ctx.actor, importPolicy.upload) && (
      <ButtonLink href={`${path}/new`} variant="primary">
        {t("list.action")}
      </ButtonLink>
    );
    const isEmpty = rows.length === 0;
    return (
      <>
        <PageHead
          title={t("title")}
          sentence={t("list.sentence", await countImports(ctx))}
          actions={!isEmpty && action}
        />
        <Card flush>
          {isEmpty ? (
            <EmptyState title={t("list.emptyTitle")} sentence={t("list.emptySentence")} action={action} />
          ) : (
            <>
              <ImportsTable rows={rows} path={path} now={ctx.now} zone={zone} locale={locale} />
              {(search.before || next) && (
                <Pager
                  previousHref={search.before && path}
                  nextHref={next ? `${path}?before=${next}` : undefined}
                  labels={{ nav: t("list.nav"), previous: t("list.newest"), next: t("list.older") }}
                />
              )}
            </>
          )}
        </Card>
        <TableKeys />
      </>
    );
  },
});
