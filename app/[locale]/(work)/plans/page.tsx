import { PlansTable } from "@/components/plans/plans-table";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { FilterForm } from "@/components/ui/filter-form";
import { PageHead } from "@/components/ui/page-head";
import { Select } from "@/components/ui/select";
import { TableKeys } from "@/components/ui/table-keys";
import { Tabs } from "@/components/ui/tabs";
import { formatInteger } from "@/lib/format/numbers";
import { translator } from "@/lib/i18n/translator";
import { planPolicy } from "@/lib/plans/policy";
import { countPlans, listPlans, listRounds } from "@/lib/plans/queries/list-plans";
import { listSearch } from "@/lib/plans/schema";
import { type PlanView, VIEWS } from "@/lib/plans/status";
import { page } from "@/lib/platform/page";

/** The own plans of a coordinator; the office's queue, and every plan by how it stands. */
export default page({
  can: planPolicy.read,
  search: listSearch,
  render: async (ctx, { locale, search }) => {
    const t = translator(locale, "plans");
    const path = `/${locale}/plans`;
    const isOffice = ctx.scope.reach === "all";
    const view = search.view ?? (isOffice ? "review" : null);
    const roundId = search.round ?? null;
    const counts = await countPlans(ctx, roundId);
    const plans = await listPlans(ctx, { view, roundId }, locale);
    const rounds = await listRounds(ctx, locale);
    const inRound = roundId ? `&round=${roundId}` : "";
    return (
      <>
        <PageHead
          title={t("title")}
          sentence={
            isOffice
              ? t("sentenceOffice", { count: counts.review })
              : t("sentenceOwn", { count: counts.returned })
          }
        />
        {isOffice && rounds.length > 1 && (
          <FilterForm action={path} applyLabel={t("list.apply")} className="mb-4 max-w-sm">
            <input type="hidden" name="view" value={view ?? ""} />
            <Select
              name="round"
              label={t("list.round")}
              empty={t("list.allRounds")}
              options={rounds.map(({ id, name }) => ({ value: id, label: name }))}
              defaultValue={roundId ?? ""}
              key={roundId}
            />
          </FilterForm>
        )}
        <Card flush>
          {isOffice && (
            <Tabs
              label={t("title")}
              tabs={(Object.keys(VIEWS) as PlanView[]).map((one) => ({
                href: `${path}?view=${one}${inRound}`,
                label: t(`list.views.${one}`),
                count: formatInteger(counts[one], locale),
                isCurrent: one === view,
              }))}
            />
          )}
          {plans.length === 0 ? (
            <EmptyState
              title={t(view ? "list.emptyView" : "list.emptyOwn")}
              sentence={t(view ? `list.empty.${view}` : "list.emptyOwnSentence")}
            />
          ) : (
            <PlansTable plans={plans} now={ctx.now} locale={locale} />
          )}
        </Card>
        <TableKeys />
      </>
    );
  },
});
