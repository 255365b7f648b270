import { CommentForm, CommentList } from "@/components/plans/comments";
import { Differences } from "@/components/plans/differences";
import { planSentence } from "@/components/plans/next-step";
import { ReviewDecision } from "@/components/plans/review-forms";
import { ReviewedItem } from "@/components/plans/reviewed-item";
import { Card } from "@/components/ui/card";
import { Link } from "@/components/ui/link";
import { PageHead } from "@/components/ui/page-head";
import { localized } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { comparePlans } from "@/lib/plans/compare";
import { planPolicy } from "@/lib/plans/policy";
import { editionBefore } from "@/lib/plans/queries/editions";
import { getPlan } from "@/lib/plans/queries/get-plan";
import { planParams } from "@/lib/plans/schema";
import { DomainError } from "@/lib/platform/errors";
import { today } from "@/lib/platform/institution";
import { page } from "@/lib/platform/page";
import { daysAfter } from "@/lib/rounds/days";

/** What a faculty has to mend usually takes so long. */
const PROPOSED_DAYS = 14;

/** The office reads what was handed in: what is new in it, each item with its remarks, and the decision. */
export default page({
  can: planPolicy.review,
  params: planParams,
  render: async (ctx, { locale, params }) => {
    const t = translator(locale, "plans");
    const plan = await getPlan(ctx, params.id, locale);
    if (plan.status !== "IN_REVIEW") throw new DomainError("conflict", "plan-moved-on");
    const before = plan.edition > 1 ? await editionBefore(ctx, plan) : null;
    const since = plan.reviewOpenedAt ?? ctx.now;
    const remarks = plan.comments.filter(({ edition, at }) => edition === plan.edition && at >= since);
    const day = await today(ctx);
    const text = (one: Date) => one.toISOString().slice(0, 10);
    return (
      <>
        <PageHead
          eyebrow={<Link href={`/${locale}/plans/${plan.id}`}>{plan.roundName}</Link>}
          title={t("review.title", { unit: plan.unitName })}
          sentence={planSentence(plan, locale)}
        />
        <div className="grid items-start gap-6 lg:grid-cols-[minmax(0,1.9fr)_minmax(0,1fr)]">
          <div className="grid min-w-0 gap-6">
            {before && (
              <Card flush title={t("review.changes", { number: before.number })}>
                <Differences
                  difference={comparePlans(before.content, plan.content)}
                  content={plan.content}
                  locale={locale}
                />
              </Card>
            )}
            {plan.content.directions.map((direction) => (
              <Card key={direction.id} flush title={localized(direction.names, locale)}>
                {direction.measures.map((measure) => (
                  <section key={measure.id} className="border-t px-5 py-4">
                    <h3 className="text-md">{localized(measure.names, locale)}</h3>
                    {measure.skip && (
                      <p className="mt-1 text-sm">
                        <span className="text-ink-3">{t("skip.because")}</span> {measure.skip}
                      </p>
                    )}
                    {measure.items.length === 0 && !measure.skip && (
                      <p className="mt-1 text-sm text-ink-3">{t("measure.empty")}</p>
                    )}
                    {measure.items.map((item) => (
                      <ReviewedItem
                        key={item.id}
                        planId={plan.id}
                        item={item}
                        comments={plan.comments.filter(({ itemId }) => itemId === item.id)}
                        now={ctx.now}
                        locale={locale}
                      />
                    ))}
                  </section>
                ))}
              </Card>
            ))}
          </div>
          <div className="grid min-w-0 gap-6 lg:sticky lg:top-6">
            <ReviewDecision
              plan={plan}
              remarks={remarks.length}
              days={{ first: text(day), proposed: text(daysAfter(day, PROPOSED_DAYS)) }}
              locale={locale}
            />
            <Card title={t("comments.onPlan")}>
              <CommentList
                comments={plan.comments.filter(({ itemId }) => itemId === null)}
                now={ctx.now}
                locale={locale}
              />
              <div className="mt-3">
                <CommentForm planId={plan.id} locale={locale} />
              </div>
            </Card>
          </div>
        </div>
      </>
    );
  },
});
