import { keysOf } from "@/components/duplicates/decide-pair";
import { DuplicatePair, type PairView } from "@/components/duplicates/duplicate-pair";
import { MergedPairs } from "@/components/duplicates/merged-pairs";
import { ScanCard } from "@/components/duplicates/scan-card";
import { DecisionKeys } from "@/components/matching/decision-keys";
import { KeyLegend } from "@/components/matching/key-legend";
import { ButtonLink } from "@/components/ui/button-link";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHead } from "@/components/ui/page-head";
import { Pager } from "@/components/ui/pager";
import { TableKeys } from "@/components/ui/table-keys";
import { Tabs } from "@/components/ui/tabs";
import { duplicatePolicy } from "@/lib/duplicates/policy";
import { latestScan } from "@/lib/duplicates/queries/latest-scan";
import { listMerged } from "@/lib/duplicates/queries/list-merged";
import { countPairs, listPairs } from "@/lib/duplicates/queries/list-pairs";
import { duplicatesSearch } from "@/lib/duplicates/schema";
import { STATUS_OF, TABS } from "@/lib/duplicates/status";
import { formatInteger } from "@/lib/format/numbers";
import { translator } from "@/lib/i18n/translator";
import { may } from "@/lib/platform/actor";
import { page } from "@/lib/platform/page";
import { listColleagues } from "@/lib/tasks/queries/colleagues";
import { listUnits } from "@/lib/units/queries";

/** Records that may be of one person, for whoever keeps them. */
export default page({
  can: duplicatePolicy.list,
  search: duplicatesSearch,
  render: async (ctx, { locale, search: { tab, after } }) => {
    const t = translator(locale, "duplicates");
    const path = `/${locale}/duplicates`;
    const counts = await countPairs(ctx);
    const { pairs, next } = tab === "merged" ? NO_PAIRS : await listPairs(ctx, tab, after);
    const merged = tab === "merged" ? await listMerged(ctx, locale, after) : null;
    const units = await listUnits(ctx, locale);
    const isFaculty = ctx.scope.reach === "some";
    const mayDecide = may(ctx.actor, duplicatePolicy.decide);
    const view: PairView = {
      colleagues: await listColleagues(ctx),
      userId: ctx.actor.kind === "user" ? ctx.actor.userId : null,
      units: new Map(units.map(({ id, name }) => [id, name])),
      mayDecide,
      isFaculty,
      locale,
    };
    const nextId = merged ? merged.next : next;
    const shown = merged ? merged.merges.length : pairs.length;
    return (
      <>
        <PageHead
          title={t("title")}
          sentence={t("sentence", { count: counts.open })}
          actions={
            may(ctx.actor, duplicatePolicy.mergeMany) && (
              <ButtonLink href={`${path}/many`}>{t("many.open")}</ButtonLink>
            )
          }
        />
        <Card flush>
          <Tabs
            label={t("tabs.label")}
            tabs={TABS.map((name) => ({
              href: name === "open" ? path : `${path}?tab=${name}`,
              label: t(`tabs.${name}`),
              count: formatInteger(counts[name], locale),
              isCurrent: name === tab,
            }))}
          />
          {counts[tab] > 0 && (
            <p className="border-b px-5 py-3 text-sm text-ink-2">
              {t(`explains.${tab}`, { isFaculty: String(isFaculty) })}
            </p>
          )}
          {mayDecide && tab !== "merged" && pairs.length > 0 && (
            <KeyLegend
              keys={keysOf(STATUS_OF[tab], isFaculty).map(([key, does]) => [key, t(does)] as const)}
              locale={locale}
            />
          )}
          {pairs.map((pair) => (
            <DuplicatePair key={pair.id} pair={pair} view={view} />
          ))}
          {merged && merged.merges.length > 0 && (
            <MergedPairs merges={merged.merges} mayUndo={mayDecide} locale={locale} />
          )}
          {shown === 0 && <EmptyState title={t(`empty.${tab}`)} sentence={t(`emptyMore.${tab}`)} />}
          {(after !== undefined || nextId !== null) && (
            <Pager
              previousHref={after === undefined ? undefined : `${path}?tab=${tab}`}
              nextHref={nextId === null ? undefined : `${path}?tab=${tab}&after=${nextId}`}
              summary={t("pages.summary", { shown, count: counts[tab] })}
              labels={{ nav: t("pages.nav"), previous: t("pages.first"), next: t("pages.next") }}
            />
          )}
        </Card>
        {may(ctx.actor, duplicatePolicy.scan) && (
          <ScanCard scan={await latestScan(ctx)} locale={locale} now={ctx.now} />
        )}
        <DecisionKeys />
        <TableKeys />
      </>
    );
  },
});

const NO_PAIRS = { pairs: [], next: null };
