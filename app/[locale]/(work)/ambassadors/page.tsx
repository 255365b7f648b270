import { AmbassadorFilter } from "@/components/ambassadors/ambassador-filter";
import { AmbassadorTable } from "@/components/ambassadors/ambassador-table";
import { ButtonLink } from "@/components/ui/button-link";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHead } from "@/components/ui/page-head";
import { Pager } from "@/components/ui/pager";
import { TableKeys } from "@/components/ui/table-keys";
import { Tabs } from "@/components/ui/tabs";
import { ambassadorPolicy } from "@/lib/ambassadors/policy";
import { countByView, listAmbassadors, listCountries } from "@/lib/ambassadors/queries/list-ambassadors";
import { ambassadorsSearch } from "@/lib/ambassadors/schema/programme";
import { VIEW_NAMES } from "@/lib/ambassadors/status";
import { charterPolicy } from "@/lib/charter/policy";
import { formatInteger } from "@/lib/format/numbers";
import { translator } from "@/lib/i18n/translator";
import { may } from "@/lib/platform/actor";
import { page } from "@/lib/platform/page";
import { listCurrentUnits } from "@/lib/units/queries";

/** The programme at the desk: who is on the way in, who serves, who served. */
export default page({
  can: ambassadorPolicy.list,
  search: ambassadorsSearch,
  render: async (ctx, { locale, search }) => {
    const t = translator(locale, "ambassadors");
    const path = `/${locale}/ambassadors`;
    const counts = await countByView(ctx);
    const { ambassadors, next } = await listAmbassadors(ctx, search, locale);
    const { reach, unitIds } = ctx.scope;
    const units = (await listCurrentUnits(ctx, locale)).filter(
      ({ id }) => reach !== "some" || unitIds.includes(id),
    );
    const { view, after, ...filters } = search;
    const chosen = Object.entries(filters).flatMap(([name, value]) =>
      value === null || value === undefined ? [] : [[name, String(value)]],
    );
    const query = (more: Record<string, string>) =>
      `${path}?${new URLSearchParams([...chosen, ...Object.entries({ view, ...more })])}`;
    return (
      <>
        <PageHead
          title={t("list.title")}
          sentence={t("list.sentence", counts)}
          actions={
            <>
              {may(ctx.actor, charterPolicy.list) && (
                <ButtonLink href={`/${locale}/charter/manage`}>{t("list.charter")}</ButtonLink>
              )}
              <ButtonLink href={`${path}/statistics`}>{t("statistics.title")}</ButtonLink>
              <ButtonLink href={`/${locale}/ambassador/nominate`} variant="primary">
                {t("own.nominate")}
              </ButtonLink>
            </>
          }
        />
        <Card flush>
          <Tabs
            label={t("list.title")}
            tabs={VIEW_NAMES.map((name) => ({
              href: `${path}?view=${name}`,
              label: t(`list.views.${name}`),
              count: formatInteger(counts[name], locale),
              isCurrent: name === view,
            }))}
          />
          <AmbassadorFilter
            search={search}
            units={units}
            countries={await listCountries(ctx)}
            locale={locale}
          />
          {ambassadors.length === 0 ? (
            <EmptyState
              title={t("list.empty.title")}
              sentence={t(chosen.length > 0 ? "list.empty.filtered" : `list.empty.${view}`)}
            />
          ) : (
            <AmbassadorTable ambassadors={ambassadors} view={view} locale={locale} />
          )}
          {(after || next) && (
            <Pager
              previousHref={after ? query({}) : undefined}
              nextHref={next ? query({ after: next }) : undefined}
              labels={{ nav: t("list.pages"), previous: t("list.first"), next: t("list.next") }}
            />
          )}
        </Card>
        <TableKeys />
      </>
    );
  },
});
