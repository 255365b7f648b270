import { PublicBand } from "@/components/layout/public-band";
import { Button } from "@/components/ui/button";
import { ButtonLink } from "@/components/ui/button-link";
import { PageHead } from "@/components/ui/page-head";
import { claimPolicy } from "@/lib/claims/policy";
import { proofSearch } from "@/lib/claims/schema";
import { translator } from "@/lib/i18n/translator";
import { page } from "@/lib/platform/page";

/** No `no-referrer` here: with it a browser sends the form with `Origin: null`, which every door refuses. */
export const metadata = { robots: { index: false } };

/** Where the link of the mail leads: only the button spends it. */
export default page({
  can: claimPolicy.start,
  search: proofSearch,
  render: async (_ctx, { locale, search: { token, gone } }) => {
    const t = translator(locale, "claims");
    const isGone = gone !== undefined || token === undefined;
    return (
      <PublicBand className="sm:py-18">
        <PageHead
          title={t(isGone ? "proof.goneTitle" : "proof.title")}
          sentence={t(isGone ? "proof.goneSentence" : "proof.sentence")}
        />
        {isGone ? (
          <ButtonLink href={`/${locale}/find-my-record`}>{t("proof.again")}</ButtonLink>
        ) : (
          <form action="/api/claims/prove" method="post">
            <input type="hidden" name="token" value={token} />
            <input type="hidden" name="locale" value={locale} />
            <Button type="submit" variant="primary" size="lg">
              {t("proof.button")}
            </Button>
          </form>
        )}
      </PublicBand>
    );
  },
});
