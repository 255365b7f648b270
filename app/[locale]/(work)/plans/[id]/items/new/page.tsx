import { NewItemForm } from "@/components/plans/item-forms";
import { Card } from "@/components/ui/card";
import { Link } from "@/components/ui/link";
import { PageHead } from "@/components/ui/page-head";
import { translator } from "@/lib/i18n/translator";
import { planPolicy } from "@/lib/plans/policy";
import { getPlanForItem } from "@/lib/plans/queries/get-item";
import { newItemSearch, planParams } from "@/lib/plans/schema";
import { isRunning, isWritable } from "@/lib/plans/status";
import { DomainError } from "@/lib/platform/errors";
import { page } from "@/lib/platform/page";

/** One more item; for a plan that runs already, one that the office is asked for. */
export default page({
  can: planPolicy.write,
  params: planParams,
  search: newItemSearch,
  render: async (ctx, { locale, params, search }) => {
    const t = translator(locale, "plans");
    const plan = await getPlanForItem(ctx, params.id, locale);
    const isProposal = isRunning(plan);
    if (!isProposal && !isWritable(plan)) throw new DomainError("conflict", "plan-locked");
    return (
      <>
        <PageHead
          eyebrow={<Link href={`/${locale}/plans/${plan.id}`}>{t("planOf", { unit: plan.unitName })}</Link>}
          title={t(isProposal ? "item.proposeTitle" : "item.newTitle")}
          sentence={t(isProposal ? "item.proposeSentence" : "item.newSentence")}
        />
        <Card>
          <NewItemForm plan={plan} measureId={search.measure} isProposal={isProposal} locale={locale} />
        </Card>
      </>
    );
  },
});
