import { ActivityFacts } from "@/components/activities/activity-facts";
import { ActivityStatusTag } from "@/components/activities/activity-words";
import { EvidenceCard } from "@/components/activities/evidence-card";
import { ReportForm, WithdrawForm } from "@/components/activities/report-form";
import { Card } from "@/components/ui/card";
import { Link } from "@/components/ui/link";
import { Notice } from "@/components/ui/notice";
import { PageHead } from "@/components/ui/page-head";
import { activityPolicy } from "@/lib/activities/policy";
import { getOwnPage } from "@/lib/activities/queries/list-own";
import { ownSearch } from "@/lib/activities/schema";
import { translator } from "@/lib/i18n/translator";
import { idParams } from "@/lib/platform/input/fields";
import { page } from "@/lib/platform/page";
import { listCurrentUnits } from "@/lib/units/queries";

/** One entry of the own log: how it stands, and putting it right until somebody has confirmed it. */
export default page({
  can: activityPolicy.own,
  params: idParams,
  search: ownSearch,
  render: async (ctx, { locale, params, search }) => {
    const t = translator(locale, "activities");
    const activity = await getOwnPage(ctx, params.id, locale);
    return (
      <>
        <PageHead
          eyebrow={<Link href={`/${locale}/activities`}>{t("own.title")}</Link>}
          title={activity.title}
          sentence={<ActivityStatusTag status={activity.status} locale={locale} />}
        />
        <div className="grid max-w-5xl gap-5 pb-6 empty:hidden">
          {search.said && activity.status === "SELF_REPORTED" && <Notice tone="ok">{t("own.said")}</Notice>}
          {activity.status === "RETURNED" && (
            <Notice tone="late" title={t("own.returned")}>
              <p className="whitespace-pre-line">{activity.returnReason}</p>
            </Notice>
          )}
          {activity.status === "AUTOMATIC" && <Notice tone="info">{t("own.automatic")}</Notice>}
        </div>
        <div className="grid items-start gap-6 lg:grid-cols-[minmax(0,1.8fr)_minmax(0,1fr)]">
          <Card>
            {activity.canChange ? (
              <ReportForm activity={activity} units={await listCurrentUnits(ctx, locale)} locale={locale} />
            ) : (
              <ActivityFacts activity={activity} locale={locale} />
            )}
          </Card>
          <div className="grid gap-6">
            <EvidenceCard activity={activity} problem={search.problem} locale={locale} />
            {activity.canChange && (
              <Card className="print:hidden">
                <WithdrawForm activity={activity} locale={locale} />
              </Card>
            )}
          </div>
        </div>
      </>
    );
  },
});
