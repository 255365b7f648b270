import { ApplyForm } from "@/components/ambassadors/join-forms";
import { PublicBand } from "@/components/layout/public-band";
import { ButtonLink } from "@/components/ui/button-link";
import { Link } from "@/components/ui/link";
import { Notice } from "@/components/ui/notice";
import { PageHead } from "@/components/ui/page-head";
import { ambassadorPolicy } from "@/lib/ambassadors/policy";
import { findOwn } from "@/lib/ambassadors/queries/own";
import { applySearch } from "@/lib/ambassadors/schema/programme";
import { shownNow } from "@/lib/claims/stranger";
import { translator } from "@/lib/i18n/translator";
import { page } from "@/lib/platform/page";
import { listCurrentUnits } from "@/lib/units/queries";

/** An application, signed in or not. What a stranger is told afterwards does not tell who is in the programme. */
export default page({
  can: ambassadorPolicy.open,
  search: applySearch,
  render: async (ctx, { locale, search }) => {
    const t = translator(locale, "ambassadors");
    const isStranger = ctx.actor.kind !== "user";
    const own = isStranger ? null : await findOwn(ctx);
    if (search.sent)
      return (
        <PublicBand className="sm:py-18">
          <PageHead title={t("apply.sentTitle")} sentence={t("apply.sentSentence")} />
          <ButtonLink href={`/${locale}/${isStranger ? "community" : "ambassador"}`}>
            {t(isStranger ? "apply.toCommunity" : "apply.toOwn")}
          </ButtonLink>
        </PublicBand>
      );
    return (
      <PublicBand className="sm:pt-14 sm:pb-18">
        <PageHead
          eyebrow={<Link href={`/${locale}/community`}>{t("community.title")}</Link>}
          title={t("apply.title")}
          sentence={t("apply.sentence")}
        />
        {own?.isOpen ? (
          <Notice
            tone="info"
            title={t("apply.already")}
            action={
              <ButtonLink size="sm" href={`/${locale}/ambassador`}>
                {t("apply.toOwn")}
              </ButtonLink>
            }
          />
        ) : (
          <ApplyForm
            units={await listCurrentUnits(ctx, locale)}
            isStranger={isStranger}
            shown={shownNow(ctx)}
            locale={locale}
          />
        )}
      </PublicBand>
    );
  },
});
