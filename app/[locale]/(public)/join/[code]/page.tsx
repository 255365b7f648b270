import { JoinForm } from "@/components/classes/join-form";
import { PublicBand } from "@/components/layout/public-band";
import { Notice } from "@/components/ui/notice";
import { PageHead } from "@/components/ui/page-head";
import { shownNow } from "@/lib/claims/stranger";
import { classPolicy } from "@/lib/classes/policy";
import { lookAtClass } from "@/lib/classes/queries";
import { joinParams, joinSearch } from "@/lib/classes/schema";
import { translator } from "@/lib/i18n/translator";
import { page } from "@/lib/platform/page";

export const metadata = { robots: { index: false } };

/** Where the poster of a class leads. */
export default page({
  can: classPolicy.join,
  params: joinParams,
  search: joinSearch,
  render: async (ctx, { locale, params, search }) => {
    const t = translator(locale, "classes");
    const shown = shownNow(ctx);
    const found = await lookAtClass(ctx, params.code, locale);
    if (search.sent)
      return (
        <PublicBand className="sm:py-18">
          <PageHead title={t("join.sentTitle")} sentence={t("join.sentSentence")} />
        </PublicBand>
      );
    return (
      <PublicBand className="sm:py-18">
        <PageHead
          eyebrow={[found.unitName, found.programme].filter(Boolean).join(" · ")}
          title={t("join.title", { year: String(found.graduationYear) })}
          sentence={t("join.sentence")}
        />
        {found.state === "open" ? (
          <JoinForm code={found.code} shown={shown} locale={locale} />
        ) : (
          <Notice tone="wait" title={t("join.closedTitle")} className="max-w-field">
            {t("join.closedSentence")}
          </Notice>
        )}
      </PublicBand>
    );
  },
});
