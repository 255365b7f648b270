import { DeskTable, ReportList } from "@/components/opportunities/desk";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHead } from "@/components/ui/page-head";
import { Tabs } from "@/components/ui/tabs";
import { formatInteger } from "@/lib/format/numbers";
import { translator } from "@/lib/i18n/translator";
import { opportunityPolicy } from "@/lib/opportunities/policy";
import { countByView, listForReview, listReports } from "@/lib/opportunities/queries/list";
import { reviewSearch } from "@/lib/opportunities/schema";
import { VIEW_NAMES } from "@/lib/opportunities/status";
import { page } from "@/lib/platform/page";

/** What waits to be published, what is out, what readers reported. */
export default page({
  can: opportunityPolicy.review,
  search: reviewSearch,
  render: async (ctx, { locale, search: { view } }) => {
    const t = translator(locale, "opportunities");
    const counts = await countByView(ctx);
    const reports = await listReports(ctx);
    const isOffice = ctx.scope.reach === "all";
    const rows = view === "reports" ? [] : await listForReview(ctx, view, locale);
    const isEmpty = view === "reports" ? reports.length === 0 : rows.length === 0;
    return (
      <>
        <PageHead title={t("desk.title")} sentence={t("desk.sentence", { count: counts.waiting ?? 0 })} />
        <Card flush>
          <Tabs
            label={t("desk.title")}
            tabs={VIEW_NAMES.filter((name) => name !== "reports" || isOffice).map((name) => ({
              href: `/${locale}/opportunities/review?view=${name}`,
              label: t(`desk.views.${name}`),
              count: formatInteger(name === "reports" ? reports.length : (counts[name] ?? 0), locale),
              isCurrent: name === view,
            }))}
          />
          {isEmpty && <EmptyState title={t(`desk.empty.${view}`)} sentence={t("desk.emptySentence")} />}
          {rows.length > 0 && <DeskTable rows={rows} locale={locale} />}
          {view === "reports" && reports.length > 0 && <ReportList reports={reports} locale={locale} />}
        </Card>
      </>
    );
  },
});
