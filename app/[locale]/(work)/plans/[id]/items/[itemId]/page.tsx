import { ActionForm } from "@/components/forms/action-form";
import { CommentForm, CommentList } from "@/components/plans/comments";
import { EvidenceCard } from "@/components/plans/evidence-card";
import { ItemAsPlanned } from "@/components/plans/item-as-planned";
import { AmendForm, ItemForm } from "@/components/plans/item-forms";
import { PartnersCard } from "@/components/plans/partners-card";
import { Presence } from "@/components/plans/presence";
import { ProgressForm } from "@/components/plans/progress-form";
import { ItemStatusTag } from "@/components/plans/status-tags";
import { Target } from "@/components/plans/target";
import { Card } from "@/components/ui/card";
import { Link } from "@/components/ui/link";
import { PageHead } from "@/components/ui/page-head";
import { SubmitButton } from "@/components/ui/submit-button";
import { suggestAlumni } from "@/lib/alumni/queries/suggest-alumni";
import { translator } from "@/lib/i18n/translator";
import { removeItemAction } from "@/lib/plans/actions";
import { planPolicy } from "@/lib/plans/policy";
import { getItem } from "@/lib/plans/queries/get-item";
import { listPresent } from "@/lib/plans/queries/list-present";
import { itemParams, itemSearch } from "@/lib/plans/schema";
import { isRunning, isWritable, mayRemark } from "@/lib/plans/status";
import { may } from "@/lib/platform/actor";
import { page } from "@/lib/platform/page";

/** An item: what is planned while the plan is being written, and how far it is once it runs. */
export default page({
  can: planPolicy.read,
  params: itemParams,
  search: itemSearch,
  render: async (ctx, { locale, params, search }) => {
    const t = translator(locale, "plans");
    const found = await getItem(ctx, params.id, params.itemId, locale);
    const { plan, item, comments } = found;
    const mayWrite = may(ctx.actor, planPolicy.write);
    const isOffice = may(ctx.actor, planPolicy.review);
    const isBeingWritten = mayWrite && isWritable(plan);
    const runs = mayWrite && isRunning(plan);
    const isBegun = runs && plan.status === "IN_PROGRESS";
    const suggested = search.q && (isBeingWritten || runs) ? await suggestAlumni(ctx, search.q, locale) : [];
    return (
      <>
        <PageHead
          eyebrow={<Link href={`/${locale}/plans/${plan.id}`}>{t("planOf", { unit: plan.unitName })}</Link>}
          title={item.title}
          sentence={
            <>
              <ItemStatusTag status={item.status} locale={locale} />{" "}
              {plan.measures.find(({ id }) => id === item.measureId)?.name}
            </>
          }
        />
        {(isBeingWritten || runs) && (
          <div className="mb-4">
            <Presence
              url={`/api/plans/${plan.id}/presence`}
              itemId={item.id}
              present={await listPresent(ctx, plan.id)}
              labels={{
                list: t("present.list"),
                here: t("present.here", { name: "{name}" }),
                elsewhere: t("present.elsewhere", { name: "{name}" }),
              }}
            />
          </div>
        )}
        <div className="grid items-start gap-6 lg:grid-cols-[minmax(0,1.6fr)_minmax(0,1fr)]">
          <div className="grid min-w-0 gap-6">
            {isBegun && (
              <Card title={t("progress.title")}>
                <ProgressForm page={found} locale={locale} />
              </Card>
            )}
            {isBeingWritten ? (
              <Card>
                <ItemForm page={found} locale={locale} />
              </Card>
            ) : (
              <ItemAsPlanned page={found} locale={locale} />
            )}
            {runs && (
              <Card title={t("amend.itemTitle")} className="print:hidden">
                <p className="text-sm text-ink-2">{t(found.isProposed ? "amend.waits" : "amend.sentence")}</p>
                <details className="mt-2">
                  <summary className="inline-block min-h-6 py-0.5 text-sm font-strong text-brand-ink">
                    {t("amend.open")}
                  </summary>
                  <AmendForm page={found} locale={locale} />
                </details>
              </Card>
            )}
          </div>
          <div className="grid min-w-0 gap-6">
            <PartnersCard
              page={found}
              mayChange={isBeingWritten || runs}
              asked={search.q}
              found={suggested}
              locale={locale}
            />
            {(isBegun || found.evidence.length > 0) && (
              <EvidenceCard page={found} mayAdd={isBegun} problem={search.problem} locale={locale} />
            )}
            {(comments.length > 0 || (mayWrite && mayRemark(plan, isOffice))) && (
              <Card id="comments" title={t("comments.title")}>
                <CommentList comments={comments} mayResolve={isBeingWritten} now={ctx.now} locale={locale} />
                {mayWrite && mayRemark(plan, isOffice) && (
                  <div className="mt-3 border-t pt-4">
                    <CommentForm planId={plan.id} itemId={item.id} locale={locale} />
                  </div>
                )}
              </Card>
            )}
            {isBeingWritten && (
              <details className="px-1 text-sm print:hidden">
                <summary className="inline-block min-h-6 py-0.5 font-strong text-brand-ink">
                  {t("item.removeOpen")}
                </summary>
                <p className="mt-2 text-ink-2">{t("item.removeSentence")}</p>
                <ActionForm action={removeItemAction} className="mt-3">
                  <Target of={item} />
                  <SubmitButton variant="danger" size="sm" pending={t("moving")}>
                    {t("item.remove")}
                  </SubmitButton>
                </ActionForm>
              </details>
            )}
          </div>
        </div>
      </>
    );
  },
});
