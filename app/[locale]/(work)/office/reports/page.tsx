import { ReportCard } from "@/components/directory/report-card";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHead } from "@/components/ui/page-head";
import { Tabs } from "@/components/ui/tabs";
import { directoryPolicy } from "@/lib/directory/policy";
import { countReports, listReports } from "@/lib/directory/queries/reports";
import { reportsSearch } from "@/lib/directory/schema";
import { translator } from "@/lib/i18n/translator";
import { getInstitution } from "@/lib/platform/institution";
import { page } from "@/lib/platform/page";

/** Messages that graduates reported, for the office to decide. */
export default page({
  can: directoryPolicy.judge,
  search: reportsSearch,
  render: async (ctx, { locale, search: { state } }) => {
    const t = translator(locale, "directory");
    const reports = await listReports(ctx, state);
    const waiting = await countReports(ctx, ctx.actor);
    const { zone } = await getInstitution(ctx);
    const path = `/${locale}/office/reports`;
    return (
      <>
        <PageHead title={t("reports.title")} sentence={t("reports.sentence", { count: waiting })} />
        <Tabs
          label={t("reports.state")}
          tabs={[
            { href: path, label: t("reports.open"), isCurrent: state === "open" },
            { href: `${path}?state=handled`, label: t("reports.handled"), isCurrent: state === "handled" },
          ]}
        />
        <p className="my-4 max-w-prose text-sm text-ink-2">{t("reports.help")}</p>
        <div className="grid gap-5">
          {reports.map((report) => (
            <ReportCard key={report.id} report={report} zone={zone} locale={locale} />
          ))}
          {reports.length === 0 && (
            <Card flush>
              <EmptyState title={t("reports.empty.title")} sentence={t("reports.empty.sentence")} />
            </Card>
          )}
        </div>
      </>
    );
  },
});
