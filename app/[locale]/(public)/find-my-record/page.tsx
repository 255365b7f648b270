import { FindRecordForm } from "@/components/claims/find-record-form";
import { StepsAhead } from "@/components/claims/steps-ahead";
import { PublicBand } from "@/components/layout/public-band";
import { ButtonLink } from "@/components/ui/button-link";
import { Link } from "@/components/ui/link";
import { PageHead } from "@/components/ui/page-head";
import { claimPolicy } from "@/lib/claims/policy";
import { findRecordSearch } from "@/lib/claims/schema";
import { shownNow } from "@/lib/claims/stranger";
import { translator } from "@/lib/i18n/translator";
import { page } from "@/lib/platform/page";
import { listCurrentUnits } from "@/lib/units/queries";

/** Somebody looks for the own record. Neither this page nor the next one tells whether there is one: the mail does. */
export default page({
  can: claimPolicy.start,
  search: findRecordSearch,
  render: async (ctx, { locale, search }) => {
    const t = translator(locale, "claims");
    if (search.sent)
      return (
        <PublicBand className="sm:py-18">
          <PageHead title={t("find.sentTitle")} sentence={t("find.sentSentence")} />
          <ButtonLink href={`/${locale}/find-my-record`}>{t("find.again")}</ButtonLink>
        </PublicBand>
      );
    const units = (await listCurrentUnits(ctx, locale)).map(({ id, name }) => ({
      value: String(id),
      label: name,
    }));
    return (
      <PublicBand className="sm:pt-14 sm:pb-18">
        <PageHead title={t("find.title")} sentence={t("find.sentence")} />
        <div className="grid items-start gap-x-16 gap-y-10 lg:grid-cols-[minmax(0,1.4fr)_minmax(0,1fr)]">
          <FindRecordForm units={units} shown={shownNow(ctx)} locale={locale} />
          <div className="grid gap-4">
            <StepsAhead locale={locale} />
            <p className="px-1 text-sm text-ink-2">
              {t.rich("find.privacy", {
                a: (text) => <Link href={`/${locale}/privacy`}>{text}</Link>,
              })}
            </p>
            <p className="px-1 text-sm text-ink-2">
              {t.rich("find.code", { a: (text) => <Link href={`/${locale}/invitation`}>{text}</Link> })}
            </p>
          </div>
        </div>
      </PublicBand>
    );
  },
});
