import { OwnClaim } from "@/components/claims/own-claim";
import { ButtonLink } from "@/components/ui/button-link";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHead } from "@/components/ui/page-head";
import { claimPolicy } from "@/lib/claims/policy";
import { findOwnClaim } from "@/lib/claims/queries/list-claims";
import { translator } from "@/lib/i18n/translator";
import { page } from "@/lib/platform/page";

/** How the reader's claim to a record stands. */
export default page({
  can: claimPolicy.own,
  render: async (ctx, { locale }) => {
    const t = translator(locale, "claims");
    const claim = await findOwnClaim(ctx, locale);
    if (!claim)
      return (
        <>
          <PageHead title={t("own.title")} />
          <Card flush>
            <EmptyState
              title={t("own.none.title")}
              sentence={t("own.none.sentence")}
              action={
                <ButtonLink href={`/${locale}/find-my-record`} variant="primary">
                  {t("own.none.action")}
                </ButtonLink>
              }
            />
          </Card>
        </>
      );
    return (
      <>
        <PageHead
          eyebrow={t("own.title")}
          title={t(`own.${claim.status}.title` as "own.VERIFIED.title")}
          sentence={t(`own.${claim.status}.sentence` as "own.VERIFIED.sentence")}
        />
        <OwnClaim claim={claim} locale={locale} />
      </>
    );
  },
});
