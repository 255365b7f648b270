import { ManagedFilters } from "@/components/events/managed-filters";
import { ManagedTable } from "@/components/events/managed-table";
import { ButtonLink } from "@/components/ui/button-link";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHead } from "@/components/ui/page-head";
import { Pager } from "@/components/ui/pager";
import { TableKeys } from "@/components/ui/table-keys";
import { Tabs } from "@/components/ui/tabs";
import { eventPolicy } from "@/lib/events/policy";
import { listEventUnits } from "@/lib/events/queries/event-units";
import { listManagedEvents } from "@/lib/events/queries/list-managed";
import { managedSearch } from "@/lib/events/schema/list";
import { EVENT_VIEWS } from "@/lib/events/status";
import { formatInteger } from "@/lib/format/numbers";
import { translator } from "@/lib/i18n/translator";
import { page } from "@/lib/platform/page";

/** Events of the own units, and those that they help to organize; for the office all of them. */
export default page({
  can: eventPolicy.manage,
  search: managedSearch,
  render: async (ctx, { locale, search }) => {
    const t = translator(locale, "events");
    const path = `/${locale}/events/manage`;
    const { events, counts, hasMore } = await listManagedEvents(ctx, search, locale);
    const { q = "", kind = "", unit = "" } = search;
    const at = (view: string, page = 1) =>
      `${path}?${new URLSearchParams({ view, q, kind, unit: String(unit), page: String(page) })}`;
    const begin = (
      <ButtonLink href={`${path}/new`} variant="primary">
        {t("manage.new")}
      </ButtonLink>
    );
    return (
      <>
        <PageHead
          title={t("manage.title")}
          sentence={t("manage.sentence", { upcoming: counts.upcoming, drafts: counts.drafts })}
          actions={
            <>
              <ButtonLink href={`/${locale}/events`}>{t("manage.public")}</ButtonLink>
              {begin}
            </>
          }
        />
        <Card flush>
          <Tabs
            label={t("manage.title")}
            tabs={EVENT_VIEWS.map((view) => ({
              href: at(view),
              label: t(`manage.views.${view}`),
              count: formatInteger(counts[view], locale),
              isCurrent: view === search.view,
            }))}
          />
          <ManagedFilters search={search} units={await listEventUnits(ctx, locale)} locale={locale} />
          {events.length === 0 ? (
            <EmptyState
              title={t("manage.empty.title")}
              sentence={t(`manage.empty.${search.view}`)}
              action={search.view === "past" ? undefined : begin}
            />
          ) : (
            <ManagedTable events={events} isTemplates={search.view === "templates"} locale={locale} />
          )}
          {(search.page > 1 || hasMore) && (
            <Pager
              previousHref={search.page > 1 ? at(search.view, search.page - 1) : undefined}
              nextHref={hasMore ? at(search.view, search.page + 1) : undefined}
              labels={{ nav: t("list.pages"), previous: t("list.back"), next: t("list.further") }}
            />
          )}
        </Card>
        <TableKeys />
      </>
    );
  },
});
