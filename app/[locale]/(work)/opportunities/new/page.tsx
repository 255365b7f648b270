import { OfferForm } from "@/components/opportunities/offer-form";
import { Card } from "@/components/ui/card";
import { Link } from "@/components/ui/link";
import { Notice } from "@/components/ui/notice";
import { PageHead } from "@/components/ui/page-head";
import { translator } from "@/lib/i18n/translator";
import { opportunityPolicy } from "@/lib/opportunities/policy";
import { mayPost } from "@/lib/opportunities/queries/reach";
import { page } from "@/lib/platform/page";
import { listCurrentUnits } from "@/lib/units/queries";

/** A new offer, as a draft. */
export default page({
  can: opportunityPolicy.use,
  render: async (ctx, { locale }) => {
    const t = translator(locale, "opportunities");
    const canPost = await mayPost(ctx);
    return (
      <>
        <PageHead
          eyebrow={<Link href={`/${locale}/opportunities`}>{t("list.title")}</Link>}
          title={t("new.title")}
          sentence={t("new.sentence")}
        />
        {canPost ? (
          <Card className="max-w-3xl">
            <OfferForm units={await listCurrentUnits(ctx, locale)} locale={locale} />
          </Card>
        ) : (
          <Notice tone="info" title={t("new.notYet")}>
            <p>{t("new.notYetSentence")}</p>
            <p className="mt-2">
              <Link href={`/${locale}/find-my-record`}>{t("new.findRecord")}</Link>
            </p>
          </Notice>
        )}
      </>
    );
  },
});
