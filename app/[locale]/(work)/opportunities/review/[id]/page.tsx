import { DeskMoves, PublishForm } from "@/components/opportunities/desk-forms";
import { OfferFacts } from "@/components/opportunities/offer-facts";
import { OfferTag } from "@/components/opportunities/tags";
import { Card } from "@/components/ui/card";
import { Link } from "@/components/ui/link";
import { Notice } from "@/components/ui/notice";
import { PageHead } from "@/components/ui/page-head";
import { translator } from "@/lib/i18n/translator";
import { opportunityPolicy } from "@/lib/opportunities/policy";
import { getForReview } from "@/lib/opportunities/queries/list";
import { idParams } from "@/lib/platform/input/fields";
import { page } from "@/lib/platform/page";

/** One offer at the desk: what it says, who stands behind it, and the decision. */
export default page({
  can: opportunityPolicy.review,
  params: idParams,
  render: async (ctx, { locale, params }) => {
    const t = translator(locale, "opportunities");
    const offer = await getForReview(ctx, params.id, locale);
    return (
      <>
        <PageHead
          eyebrow={<Link href={`/${locale}/opportunities/review`}>{t("desk.title")}</Link>}
          title={offer.title}
          sentence={<OfferTag status={offer.status} locale={locale} />}
        />
        {offer.returnReason && offer.status === "RETURNED" && (
          <Notice tone="info" title={t("desk.returned")} className="mb-6 max-w-5xl">
            <p className="whitespace-pre-line">{offer.returnReason}</p>
          </Notice>
        )}
        <div className="grid max-w-5xl items-start gap-6 lg:grid-cols-[minmax(0,1.5fr)_minmax(0,1fr)]">
          <Card>
            <OfferFacts offer={offer} locale={locale} />
          </Card>
          <div className="grid gap-6 print:hidden">
            {offer.canPublish && (
              <Card title={t("desk.publish.title")}>
                <PublishForm offer={offer} locale={locale} />
              </Card>
            )}
            {offer.moves.length > 0 && (
              <Card title={t("mine.steps")}>
                <DeskMoves offer={offer} locale={locale} />
              </Card>
            )}
            <Card title={t("desk.numbers")}>
              <dl className="grid grid-cols-[1fr_auto] gap-x-4 gap-y-1 text-sm">
                <dt className="text-ink-2">{t("facts.clicks")}</dt>
                <dd className="num">{offer.clickCount}</dd>
                <dt className="text-ink-2">{t("facts.taken")}</dt>
                <dd className="num">{offer.takenCount ?? "–"}</dd>
              </dl>
            </Card>
          </div>
        </div>
      </>
    );
  },
});
