import { figureItems } from "@/components/activities/activity-words";
import { OwnTable } from "@/components/activities/own-table";
import { OwnCertificates } from "@/components/certificates/own-certificates";
import { ButtonLink } from "@/components/ui/button-link";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHead } from "@/components/ui/page-head";
import { Stat } from "@/components/ui/stat";
import { StatStrip } from "@/components/ui/stat-strip";
import { TableKeys } from "@/components/ui/table-keys";
import { hoursText } from "@/lib/activities/hours-text";
import { activityPolicy } from "@/lib/activities/policy";
import { listOwnActivities } from "@/lib/activities/queries/list-own";
import { listOwnCertificates } from "@/lib/certificates/queries/list";
import { translator } from "@/lib/i18n/translator";
import { page } from "@/lib/platform/page";

/** The own log: what one did for the university, what of it counts, and the certificates of it. */
export default page({
  can: activityPolicy.own,
  render: async (ctx, { locale }) => {
    const t = translator(locale, "activities");
    const { activities, figures, year, years, waiting, returned } = await listOwnActivities(ctx, locale);
    const note = (
      <ButtonLink href={`/${locale}/activities/new`} variant="primary">
        {t("own.new")}
      </ButtonLink>
    );
    return (
      <>
        <PageHead
          title={t("own.title")}
          sentence={
            activities.length === 0
              ? t("own.about")
              : t("own.sentence", {
                  year: String(year),
                  hours: hoursText(figures.minutes, locale),
                  count: figures.count,
                  waiting,
                  returned,
                })
          }
          actions={note}
        />
        {figures.count > 0 && (
          <StatStrip>
            {figureItems(figures, locale).map((item) => (
              <Stat key={item.label} {...item} />
            ))}
          </StatStrip>
        )}
        <div className="grid items-start gap-6 xl:grid-cols-[minmax(0,1.9fr)_minmax(0,1fr)]">
          <Card flush>
            {activities.length === 0 ? (
              <EmptyState title={t("own.empty.title")} sentence={t("own.empty.sentence")} action={note} />
            ) : (
              <OwnTable activities={activities} locale={locale} />
            )}
          </Card>
          <OwnCertificates certificates={await listOwnCertificates(ctx)} years={years} locale={locale} />
        </div>
        <TableKeys />
      </>
    );
  },
});
