import { EventList } from "@/components/events/event-list";
import { PublicFilters } from "@/components/events/public-filters";
import { PublicBand } from "@/components/layout/public-band";
import { SocialPreview } from "@/components/sections/social-preview";
import { ButtonLink } from "@/components/ui/button-link";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHead } from "@/components/ui/page-head";
import { Pager } from "@/components/ui/pager";
import { Tabs } from "@/components/ui/tabs";
import { eventPolicy } from "@/lib/events/policy";
import { listOrganizers, listPublicEvents } from "@/lib/events/queries/list-public";
import { publicSearch } from "@/lib/events/schema/list";
import { PUBLIC_VIEWS } from "@/lib/events/status";
import { translator } from "@/lib/i18n/translator";
import { page } from "@/lib/platform/page";
import { institutionBrand } from "@/lib/units/brand";

/** What the university and its faculties invite to, and what took place. */
export default page({
  can: eventPolicy.read,
  search: publicSearch,
  render: async (ctx, { locale, search }) => {
    const t = translator(locale, "events");
    const path = `/${locale}/events`;
    const { events, hasMore } = await listPublicEvents(ctx, search, locale);
    const { kind = "", unit = "" } = search;
    const at = (view: string, page = 1) =>
      `${path}?${new URLSearchParams({ view, kind, unit: String(unit), page: String(page) })}`;
    return (
      <PublicBand className="sm:pt-14 sm:pb-18">
        <SocialPreview
          title={t("title")}
          description={t("list.sentence")}
          site={(await institutionBrand(locale)).name}
          path={path}
        />
        <PageHead
          title={t("title")}
          sentence={t("list.sentence")}
          actions={
            <ButtonLink href={`/api/calendar/public?locale=${locale}`}>{t("list.subscribe")}</ButtonLink>
          }
        />
        <PublicFilters search={search} units={await listOrganizers(ctx, locale)} locale={locale} />
        <div className="-mx-4 mt-6 sm:-mx-5">
          <Tabs
            label={t("title")}
            tabs={PUBLIC_VIEWS.map((view) => ({
              href: at(view),
              label: t(`list.publicViews.${view}`),
              isCurrent: view === search.view,
            }))}
          />
        </div>
        {events.length > 0 ? (
          <EventList events={events} heading="h2" hasYears={search.view === "past"} locale={locale} />
        ) : (
          <EmptyState title={t("list.publicEmpty.title")} sentence={t(`list.publicEmpty.${search.view}`)} />
        )}
        {(search.page > 1 || hasMore) && (
          <Pager
            previousHref={search.page > 1 ? at(search.view, search.page - 1) : undefined}
            nextHref={hasMore ? at(search.view, search.page + 1) : undefined}
            labels={{ nav: t("list.pages"), previous: t("list.back"), next: t("list.further") }}
          />
        )}
      </PublicBand>
    );
  },
});
