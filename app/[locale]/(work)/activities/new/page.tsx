import { ReportForm } from "@/components/activities/report-form";
import { Card } from "@/components/ui/card";
import { Link } from "@/components/ui/link";
import { PageHead } from "@/components/ui/page-head";
import { activityPolicy } from "@/lib/activities/policy";
import { translator } from "@/lib/i18n/translator";
import { page } from "@/lib/platform/page";
import { listCurrentUnits } from "@/lib/units/queries";

/** Noting something that one did. */
export default page({
  can: activityPolicy.own,
  render: async (ctx, { locale }) => {
    const t = translator(locale, "activities");
    return (
      <>
        <PageHead
          eyebrow={<Link href={`/${locale}/activities`}>{t("own.title")}</Link>}
          title={t("own.new")}
          sentence={t("own.newSentence")}
        />
        <Card className="max-w-3xl">
          <ReportForm units={await listCurrentUnits(ctx, locale)} locale={locale} />
        </Card>
      </>
    );
  },
});
