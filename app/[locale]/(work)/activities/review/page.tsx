import { ReviewTable } from "@/components/activities/review-table";
import { ButtonLink } from "@/components/ui/button-link";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHead } from "@/components/ui/page-head";
import { Pager } from "@/components/ui/pager";
import { SearchBox } from "@/components/ui/search-box";
import { Stat } from "@/components/ui/stat";
import { StatStrip } from "@/components/ui/stat-strip";
import { TableKeys } from "@/components/ui/table-keys";
import { Tabs } from "@/components/ui/tabs";
import { hoursText } from "@/lib/activities/hours-text";
import { activityPolicy } from "@/lib/activities/policy";
import { activityStatistics, countByView, listForReview } from "@/lib/activities/queries/review";
import { reviewSearch } from "@/lib/activities/schema";
import { VIEW_NAMES } from "@/lib/activities/status";
import { certificatePolicy } from "@/lib/certificates/policy";
import { formatInteger } from "@/lib/format/numbers";
import { translator } from "@/lib/i18n/translator";
import { may } from "@/lib/platform/actor";
import { page } from "@/lib/platform/page";

/** What people did for the reader's units: what waits to be confirmed, what counts, what went back. */
export default page({
  can: activityPolicy.review,
  search: reviewSearch,
  render: async (ctx, { locale, search }) => {
    const t = translator(locale, "activities");
    const path = `/${locale}/activities/review`;
    const { view, q, unit, after } = search;
    const counts = await countByView(ctx);
    const { activities, next } = await listForReview(ctx, search, locale);
    const figures = await activityStatistics(ctx);
    const query = (more: Record<string, string>) =>
      `${path}?${new URLSearchParams({ view, ...(q ? { q } : {}), ...(unit ? { unit: String(unit) } : {}), ...more })}`;
    return (
      <>
        <PageHead
          title={t("review.title")}
          sentence={t("review.sentence", { count: counts.waiting })}
          actions={
            may(ctx.actor, certificatePolicy.list) && (
              <ButtonLink href={`/${locale}/activities/certificates`}>{t("review.certificates")}</ButtonLink>
            )
          }
        />
        <StatStrip>
          <Stat
            label={t("review.hours", { year: String(figures.year) })}
            value={hoursText(figures.minutes, locale)}
            note={t("review.persons", { count: figures.persons })}
          />
          <Stat label={t("figures.people")} value={formatInteger(figures.people, locale)} />
          <Stat label={t("figures.students")} value={formatInteger(figures.students, locale)} />
          {figures.modes.map(({ mode, count }) => (
            <Stat
              key={mode}
              label={t(`modes.${mode}`)}
              value={formatInteger(count, locale)}
              note={t("review.case")}
            />
          ))}
        </StatStrip>
        <Card flush>
          <Tabs
            label={t("review.title")}
            tabs={VIEW_NAMES.map((name) => ({
              href: `${path}?view=${name}`,
              label: t(`review.views.${name}`),
              count: formatInteger(counts[name], locale),
              isCurrent: name === view,
            }))}
          />
          <form action={path} className="border-b px-5 py-3 print:hidden">
            <input type="hidden" name="view" value={view} />
            <SearchBox
              name="q"
              label={t("review.search")}
              placeholder={t("review.search")}
              defaultValue={q ?? ""}
            />
          </form>
          {activities.length === 0 ? (
            <EmptyState
              title={t("review.empty.title")}
              sentence={t(q || unit ? "review.empty.filtered" : `review.empty.${view}`)}
            />
          ) : (
            <ReviewTable
              activities={activities}
              canConfirm={view === "waiting" && may(ctx.actor, activityPolicy.decide)}
              locale={locale}
            />
          )}
          {(after || next) && (
            <Pager
              previousHref={after ? query({}) : undefined}
              nextHref={next ? query({ after: next }) : undefined}
              labels={{ nav: t("review.pages"), previous: t("review.first"), next: t("review.next") }}
            />
          )}
        </Card>
        <TableKeys />
      </>
    );
  },
});
