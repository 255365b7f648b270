import { OfferCard } from "@/components/opportunities/offer-card";
import { OfferFilters } from "@/components/opportunities/offer-filters";
import { ButtonLink } from "@/components/ui/button-link";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHead } from "@/components/ui/page-head";
import { translator } from "@/lib/i18n/translator";
import { opportunityPolicy } from "@/lib/opportunities/policy";
import { listOpportunities } from "@/lib/opportunities/queries/list";
import { listSearch } from "@/lib/opportunities/schema";
import { page } from "@/lib/platform/page";
import { listCurrentUnits } from "@/lib/units/queries";

/** What is offered now. */
export default page({
  can: opportunityPolicy.use,
  search: listSearch,
  render: async (ctx, { locale, search }) => {
    const t = translator(locale, "opportunities");
    const { offers, canPost } = await listOpportunities(ctx, search, locale);
    return (
      <>
        <PageHead
          title={t("list.title")}
          sentence={t("list.sentence", { count: offers.length })}
          actions={
            <>
              <ButtonLink href={`/${locale}/opportunities/mine`}>{t("mine.title")}</ButtonLink>
              {canPost && (
                <ButtonLink variant="primary" href={`/${locale}/opportunities/new`}>
                  {t("new.action")}
                </ButtonLink>
              )}
            </>
          }
        />
        <OfferFilters search={search} units={await listCurrentUnits(ctx, locale)} locale={locale} />
        {offers.length === 0 ? (
          <Card flush>
            <EmptyState title={t("list.empty.title")} sentence={t("list.empty.sentence")} />
          </Card>
        ) : (
          <ul className="grid gap-5 md:grid-cols-2 2xl:grid-cols-3">
            {offers.map((offer) => (
              <li key={offer.id}>
                <OfferCard offer={offer} locale={locale} />
              </li>
            ))}
          </ul>
        )}
      </>
    );
  },
});
