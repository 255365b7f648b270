import { PrintButton } from "@/components/office/print-button";
import {
  CategoriesPart,
  PurposesPart,
  RecipientsPart,
  RetentionPart,
} from "@/components/privacy/register-parts";
import { Card } from "@/components/ui/card";
import { PageHead } from "@/components/ui/page-head";
import { formatDate } from "@/lib/format/dates";
import { localized } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { page } from "@/lib/platform/page";
import { privacyPolicy } from "@/lib/privacy/policy";
import { getRegister } from "@/lib/privacy/queries/register";

/** The register of processing (GDPR, article 30), made of the configuration in force. */
export default page({
  can: privacyPolicy.desk,
  render: async (ctx, { locale }) => {
    const t = translator(locale, "privacy");
    const register = await getRegister(ctx);
    const { names, officeNames } = register.institution;
    return (
      <>
        <PageHead
          title={t("register.title")}
          sentence={t("register.sentence", { date: formatDate(ctx.now, { locale }) })}
          actions={<PrintButton label={t("register.print")} />}
        />
        <div className="grid gap-6">
          <Card title={t("register.controller")}>
            <p>
              {localized(names, locale)}, {localized(officeNames, locale)}
            </p>
          </Card>
          <Card title={t("register.people")}>
            <p className="max-w-prose text-ink-2">{t("register.peopleSentence")}</p>
          </Card>
          <PurposesPart register={register} locale={locale} />
          <CategoriesPart register={register} locale={locale} />
          <RetentionPart register={register} locale={locale} />
          <RecipientsPart register={register} locale={locale} />
          <Card title={t("register.security")}>
            <p className="max-w-prose text-ink-2">{t("register.securitySentence")}</p>
          </Card>
        </div>
      </>
    );
  },
});
