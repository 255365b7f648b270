import { AmendmentCard } from "@/components/plans/amendment-card";
import { CommentForm, CommentList } from "@/components/plans/comments";
import { EditionsCard } from "@/components/plans/editions-card";
import { MoveForm } from "@/components/plans/move-form";
import { NextStep, planSentence } from "@/components/plans/next-step";
import { OffersCard } from "@/components/plans/offers-card";
import { PlanBody } from "@/components/plans/plan-body";
import { Presence } from "@/components/plans/presence";
import { SummaryForm } from "@/components/plans/summary-form";
import { UnitSyntheses } from "@/components/syntheses/unit-syntheses";
import { Card } from "@/components/ui/card";
import { Link } from "@/components/ui/link";
import { Notice } from "@/components/ui/notice";
import { PageHead } from "@/components/ui/page-head";
import { TableKeys } from "@/components/ui/table-keys";
import { translator } from "@/lib/i18n/translator";
import { itemsOf } from "@/lib/plans/content";
import { planPolicy } from "@/lib/plans/policy";
import { getPlan } from "@/lib/plans/queries/get-plan";
import { listPresent } from "@/lib/plans/queries/list-present";
import { listOffers } from "@/lib/plans/queries/offers";
import { planParams } from "@/lib/plans/schema";
import { isRunning, isWritable, mayRemark, nextStatus } from "@/lib/plans/status";
import { may } from "@/lib/platform/actor";
import { page } from "@/lib/platform/page";
import { synthesisPolicy } from "@/lib/syntheses/policy";
import { findUnitSyntheses } from "@/lib/syntheses/queries/list-syntheses";
import { isRoundOpen } from "@/lib/syntheses/status";

/** What a faculty wants to do in a round, how it stands, and what comes next. */
export default page({
  can: planPolicy.read,
  params: planParams,
  render: async (ctx, { locale, params }) => {
    const t = translator(locale, "plans");
    const plan = await getPlan(ctx, params.id, locale);
    const mayWrite = may(ctx.actor, planPolicy.write);
    const mayReview = may(ctx.actor, planPolicy.review);
    const isBeingWritten = mayWrite && isWritable(plan);
    const runs = isRunning(plan);
    const mayTake = mayWrite && (isBeingWritten || runs);
    const offers = mayTake ? await listOffers(ctx, plan, locale) : { moved: [], merged: [] };
    const offered = { moved: isBeingWritten ? offers.moved : [], merged: offers.merged };
    const syntheses = await findUnitSyntheses(ctx, plan, locale);
    const present = await listPresent(ctx, plan.id);
    const path = `/${locale}/plans/${plan.id}`;
    const items = new Map(
      itemsOf(plan.content).map(({ id, title }) => [id, { title, href: `${path}/items/${id}` }]),
    );
    const open = new Map<string | null, number>();
    for (const { itemId, resolvedAt } of plan.comments)
      if (!resolvedAt) open.set(itemId, (open.get(itemId) ?? 0) + 1);
    return (
      <>
        <PageHead
          eyebrow={<Link href={`/${locale}/plans`}>{plan.roundName}</Link>}
          title={t("planOf", { unit: plan.unitName })}
          sentence={planSentence(plan, locale)}
          actions={
            <>
              {mayWrite && nextStatus(plan, "start") && <MoveForm move="start" plan={plan} locale={locale} />}
              {mayReview && nextStatus(plan, "open") && <MoveForm move="open" plan={plan} locale={locale} />}
            </>
          }
        />
        {mayWrite && (isBeingWritten || runs) && (
          <div className="mb-4">
            <Presence
              url={`/api/plans/${plan.id}/presence`}
              itemId={null}
              present={present}
              labels={{
                list: t("present.list"),
                here: t("present.plan", { name: "{name}" }),
                elsewhere: t("present.item", { name: "{name}" }),
              }}
            />
          </div>
        )}
        {plan.mergedInto && (
          <Notice tone="info" className="mb-6">
            {t.rich("mergedInto", {
              unit: plan.mergedInto.unitName,
              a: (words) => <Link href={`/${locale}/plans/${plan.mergedInto?.id}`}>{words}</Link>,
            })}
          </Notice>
        )}
        <div className="grid items-start gap-6 lg:grid-cols-[minmax(0,1.9fr)_minmax(0,1fr)] lg:grid-rows-[auto_1fr]">
          <div className="grid min-w-0 gap-6 lg:col-start-2 print:hidden">
            <NextStep plan={plan} mayWrite={mayWrite} mayReview={mayReview} locale={locale} />
          </div>
          <div className="grid min-w-0 gap-6 lg:col-start-1 lg:row-span-2 lg:row-start-1">
            <PlanBody
              planId={plan.id}
              content={plan.content}
              missing={plan.missing}
              comments={open}
              mayAdd={mayWrite && (isBeingWritten || runs)}
              mayWrite={isBeingWritten}
              isRunning={plan.status === "IN_PROGRESS" || plan.status === "CLOSED"}
              {...(isBeingWritten && { versions: plan.itemVersions })}
              locale={locale}
            />
            {plan.amendments.length > 0 && (
              <AmendmentCard
                amendments={plan.amendments}
                content={plan.content}
                mayDecide={mayReview && runs}
                mayRetract={mayWrite && !mayReview && runs}
                locale={locale}
              />
            )}
          </div>
          <div className="grid min-w-0 content-start gap-6 lg:col-start-2 lg:row-start-2 print:hidden">
            {(offered.moved.length > 0 || offered.merged.length > 0) && (
              <OffersCard planId={plan.id} content={plan.content} offers={offered} locale={locale} />
            )}
            {(plan.comments.length > 0 || (mayWrite && mayRemark(plan, mayReview))) && (
              <Card id="comments" title={t("comments.title")}>
                <CommentList
                  comments={plan.comments}
                  items={items}
                  mayResolve={isBeingWritten}
                  now={ctx.now}
                  locale={locale}
                />
                {mayWrite && mayRemark(plan, mayReview) && (
                  <div className="mt-3 border-t pt-4">
                    <CommentForm planId={plan.id} locale={locale} />
                  </div>
                )}
              </Card>
            )}
            {plan.editions.length > 0 && (
              <EditionsCard planId={plan.id} editions={plan.editions} locale={locale} />
            )}
            <UnitSyntheses
              place={plan}
              syntheses={syntheses}
              mayBegin={isRoundOpen(plan.round.status) && may(ctx.actor, synthesisPolicy.write)}
              locale={locale}
            />
            {mayWrite && plan.startedAt && !plan.mergedInto && <SummaryForm plan={plan} locale={locale} />}
          </div>
        </div>
        <TableKeys />
      </>
    );
  },
});
