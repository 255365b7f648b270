import { ClaimKeys } from "@/components/claims/claim-keys";
import { KeyLegend } from "@/components/claims/key-legend";
import { QueuedClaim } from "@/components/claims/queued-claim";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHead } from "@/components/ui/page-head";
import { Pager } from "@/components/ui/pager";
import { TableKeys } from "@/components/ui/table-keys";
import { Tabs } from "@/components/ui/tabs";
import { claimPolicy } from "@/lib/claims/policy";
import { countClaims, listClaims } from "@/lib/claims/queries/list-claims";
import { claimSearch } from "@/lib/claims/schema";
import { type QueueView, VIEWS } from "@/lib/claims/status";
import { formatInteger } from "@/lib/format/numbers";
import { translator } from "@/lib/i18n/translator";
import { may } from "@/lib/platform/actor";
import { page } from "@/lib/platform/page";

/** The queue: who says that a record is theirs, beside the record that it may be. */
export default page({
  can: claimPolicy.list,
  search: claimSearch,
  render: async (ctx, { locale, search }) => {
    const t = translator(locale, "claims");
    const path = `/${locale}/claims`;
    const counts = await countClaims(ctx);
    const { claims, next } = await listClaims(ctx, search.view, search.after ?? undefined, locale);
    const isOffice = ctx.scope.reach === "all";
    // Appeals are the office's to decide; a coordinator sees that there is one.
    const mayDecide = may(ctx.actor, claimPolicy.decide) && (isOffice || search.view !== "appealed");
    return (
      <>
        <PageHead title={t("queue.title")} sentence={t("queue.sentence", { count: counts.open })} />
        <Card flush>
          <Tabs
            label={t("queue.title")}
            tabs={(Object.keys(VIEWS) as QueueView[]).map((view) => ({
              href: `${path}?view=${view}`,
              label: t(`queue.tabs.${view}`),
              count: formatInteger(counts[view], locale),
              isCurrent: view === search.view,
              isLate: view === "appealed" && isOffice && counts.appealed > 0,
            }))}
          />
          {claims.length === 0 ? (
            <EmptyState title={t("queue.empty.title")} sentence={t(`queue.empty.${search.view}`)} />
          ) : (
            <>
              {mayDecide && search.view !== "decided" && <KeyLegend locale={locale} />}
              {claims.map((claim) => (
                <QueuedClaim
                  key={claim.id}
                  claim={claim}
                  mayDecide={mayDecide}
                  now={ctx.now}
                  locale={locale}
                />
              ))}
            </>
          )}
          {(search.after || next) && (
            <Pager
              previousHref={search.after ? `${path}?view=${search.view}` : undefined}
              nextHref={next ? `${path}?view=${search.view}&after=${next}` : undefined}
              labels={{ nav: t("queue.pages"), previous: t("queue.first"), next: t("queue.next") }}
            />
          )}
        </Card>
        <ClaimKeys />
        <TableKeys />
      </>
    );
  },
});
