import {
  CategoriesPart,
  PurposesPart,
  RecipientsPart,
  RetentionPart,
} from "@/components/privacy/register-parts";
import { ButtonLink } from "@/components/ui/button-link";
import { Card } from "@/components/ui/card";
import { Notice } from "@/components/ui/notice";
import { PageHead } from "@/components/ui/page-head";
import { localized } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { page } from "@/lib/platform/page";
import { privacyPolicy } from "@/lib/privacy/policy";
import { getRegister } from "@/lib/privacy/queries/register";
import { noticeSearch } from "@/lib/privacy/schema";

/** What every graduate may know beforehand (GDPR, articles 13 and 14), made of the same configuration as the register. */
export default page({
  can: privacyPolicy.notice,
  search: noticeSearch,
  render: async (ctx, { locale, search }) => {
    const t = translator(locale, "privacy");
    const register = await getRegister(ctx);
    const name = localized(register.institution.names, locale);
    const sentence = (title: "source" | "who", text: "sourceSentence" | "whoSentence") => (
      <Card title={t(`notice.${title}`)}>
        <p className="max-w-prose text-ink-2">{t(`notice.${text}`)}</p>
      </Card>
    );
    return (
      <div className="mx-auto w-full max-w-page px-4 py-12 sm:px-8 lg:py-16">
        {search.erased && (
          <Notice tone="ok" className="mb-8">
            {t("erase.done")}
          </Notice>
        )}
        <PageHead title={t("notice.title")} sentence={t("notice.sentence", { name })} />
        <div className="grid gap-6">
          {sentence("source", "sourceSentence")}
          <PurposesPart register={register} locale={locale} />
          {sentence("who", "whoSentence")}
          <CategoriesPart register={register} locale={locale} />
          <RetentionPart register={register} locale={locale} />
          <RecipientsPart register={register} locale={locale} />
          <Card title={t("notice.rights")}>
            <p className="max-w-prose text-ink-2">{t("notice.rightsSentence")}</p>
            <p className="mt-2 mb-4 max-w-prose text-ink-2">{t("notice.complain")}</p>
            <ButtonLink href={`/${locale}/me/data`}>{t("notice.mine")}</ButtonLink>
          </Card>
        </div>
      </div>
    );
  },
});
