import { ActivityFacts } from "@/components/activities/activity-facts";
import { ActivityStatusTag } from "@/components/activities/activity-words";
import { DecideForm } from "@/components/activities/decide-form";
import { Card } from "@/components/ui/card";
import { Link } from "@/components/ui/link";
import { Notice } from "@/components/ui/notice";
import { PageHead } from "@/components/ui/page-head";
import { activityPolicy } from "@/lib/activities/policy";
import { getForReview } from "@/lib/activities/queries/review";
import { translator } from "@/lib/i18n/translator";
import { idParams } from "@/lib/platform/input/fields";
import { page } from "@/lib/platform/page";

/** One entry of somebody's log: what it says, what else was noted on that day, and the decision. */
export default page({
  can: activityPolicy.review,
  params: idParams,
  render: async (ctx, { locale, params }) => {
    const t = translator(locale, "activities");
    const activity = await getForReview(ctx, params.id, locale);
    return (
      <>
        <PageHead
          eyebrow={<Link href={`/${locale}/activities/review`}>{t("review.title")}</Link>}
          title={activity.title}
          sentence={
            <span className="inline-flex flex-wrap items-center gap-2">
              {activity.name} <ActivityStatusTag status={activity.status} locale={locale} />
            </span>
          }
        />
        {activity.sameDay.length > 0 && activity.status === "SELF_REPORTED" && (
          <Notice tone="wait" title={t("review.sameDay")} className="mb-6">
            <ul>
              {activity.sameDay.map(({ id, title, category }) => (
                <li key={id}>
                  {title} · {t(`categories.${category}`)}
                </li>
              ))}
            </ul>
          </Notice>
        )}
        <div className="grid items-start gap-6 lg:grid-cols-[minmax(0,1.8fr)_minmax(0,1fr)]">
          <Card>
            <ActivityFacts activity={activity} locale={locale} />
            {activity.returnReason && (
              <div className="mt-4 border-t pt-4">
                <p className="font-strong">{t("review.returnedBecause")}</p>
                <p className="whitespace-pre-line text-ink-2">{activity.returnReason}</p>
              </div>
            )}
          </Card>
          {activity.decisions.length > 0 && (
            <Card title={t("review.decide")} className="print:hidden">
              <div className="grid gap-3">
                {activity.decisions.map((decision) => (
                  <DecideForm key={decision} activity={activity} decision={decision} locale={locale} />
                ))}
              </div>
            </Card>
          )}
        </div>
      </>
    );
  },
});
