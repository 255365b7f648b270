import { RunList } from "@/components/notices/run-list";
import { TellEverybody } from "@/components/notices/tell-everybody";
import { WaitingTable } from "@/components/notices/waiting-table";
import { EmptyState } from "@/components/ui/empty-state";
import { Link } from "@/components/ui/link";
import { PageHead } from "@/components/ui/page-head";
import { TableKeys } from "@/components/ui/table-keys";
import { consentPolicy } from "@/lib/consent/policy";
import { findQueue, listWaiting } from "@/lib/consent/queries/notice-queue";
import { listRuns } from "@/lib/consent/queries/notice-runs";
import { queueParams, queueSearch } from "@/lib/consent/schema";
import { translator } from "@/lib/i18n/translator";
import { may } from "@/lib/platform/actor";
import { today } from "@/lib/platform/institution";
import { page } from "@/lib/platform/page";

/** One queue: who waits, the ways to tell everybody, and what is under way. */
export default page({
  can: consentPolicy.readNotices,
  params: queueParams,
  search: queueSearch,
  render: async (ctx, { locale, params, search }) => {
    const t = translator(locale, "notices");
    const { unitId, name, waiting, overdue } = await findQueue(ctx, params.unit, locale);
    const { people, after } = await listWaiting(ctx, unitId, search.after);
    const runs = await listRuns(ctx, unitId);
    const day = await today(ctx);
    const here = `/${locale}/notices/${params.unit}`;
    const mayInform = may(ctx.actor, consentPolicy.giveNotice);
    return (
      <>
        <PageHead
          eyebrow={<Link href={`/${locale}/notices`}>{t("title")}</Link>}
          title={name ?? t("university")}
          sentence={waiting > 0 ? t("queue.sentence", { waiting, overdue }) : t("none.title")}
        />
        <div className="grid items-start gap-6 lg:grid-cols-[minmax(0,1fr)_20rem]">
          {people.length > 0 ? (
            <WaitingTable
              people={people}
              day={day}
              mayInform={mayInform}
              firstHref={search.after ? here : undefined}
              nextHref={after ? `${here}?after=${after}` : undefined}
              locale={locale}
            />
          ) : (
            <EmptyState title={t("none.title")} sentence={t("none.sentence")} />
          )}
          <div className="grid gap-6">
            {mayInform && waiting > 0 && <TellEverybody unitId={unitId} locale={locale} />}
            <RunList runs={runs} locale={locale} now={ctx.now} />
          </div>
        </div>
        <TableKeys />
      </>
    );
  },
});
