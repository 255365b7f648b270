import { LetterList } from "@/components/opportunities/letter-list";
import { OfferFacts } from "@/components/opportunities/offer-facts";
import { OfferForm } from "@/components/opportunities/offer-form";
import { OutcomeForm, OwnMoves, RemoveForm } from "@/components/opportunities/own-forms";
import { OfferTag } from "@/components/opportunities/tags";
import { Card } from "@/components/ui/card";
import { Link } from "@/components/ui/link";
import { Notice } from "@/components/ui/notice";
import { PageHead } from "@/components/ui/page-head";
import { translator } from "@/lib/i18n/translator";
import { opportunityPolicy } from "@/lib/opportunities/policy";
import { getMine } from "@/lib/opportunities/queries/list";
import { pageSearch } from "@/lib/opportunities/schema";
import { idParams } from "@/lib/platform/input/fields";
import { page } from "@/lib/platform/page";
import { listCurrentUnits } from "@/lib/units/queries";

/** One's own offer: how it stands, the next step, and who has written. */
export default page({
  can: opportunityPolicy.use,
  params: idParams,
  search: pageSearch,
  render: async (ctx, { locale, params, search }) => {
    const t = translator(locale, "opportunities");
    const offer = await getMine(ctx, params.id, locale);
    return (
      <>
        <PageHead
          eyebrow={<Link href={`/${locale}/opportunities/mine`}>{t("mine.title")}</Link>}
          title={offer.title}
          sentence={<OfferTag status={offer.status} locale={locale} />}
        />
        <div className="grid max-w-5xl gap-5 pb-6 empty:hidden">
          {search.said && <Notice tone="ok">{t("mine.saved")}</Notice>}
          {offer.returnReason && offer.isEditable && (
            <Notice tone="late" title={t("mine.returned")}>
              <p className="whitespace-pre-line">{offer.returnReason}</p>
            </Notice>
          )}
          {offer.status === "SUBMITTED" && <Notice tone="info">{t("mine.waits")}</Notice>}
        </div>
        <div className="grid items-start gap-6 lg:grid-cols-[minmax(0,1.8fr)_minmax(0,1fr)]">
          <div className="grid min-w-0 gap-6">
            {!offer.isEditable && (
              <Card flush title={t("letters.title", { count: offer.letters.length })}>
                <LetterList letters={offer.letters} locale={locale} />
              </Card>
            )}
            <Card title={t("mine.offer")}>
              {offer.isEditable ? (
                <OfferForm offer={offer} units={await listCurrentUnits(ctx, locale)} locale={locale} />
              ) : (
                <OfferFacts offer={offer} locale={locale} />
              )}
            </Card>
          </div>
          <div className="grid gap-6 print:hidden">
            <Card title={t("mine.steps")}>
              <OwnMoves offer={offer} locale={locale} />
              {offer.canRemove && <RemoveForm offer={offer} locale={locale} />}
            </Card>
            {offer.tellsOutcome && (
              <Card title={t("outcome.title")}>
                <OutcomeForm offer={offer} locale={locale} />
              </Card>
            )}
          </div>
        </div>
      </>
    );
  },
});
