import { ChoiceList } from "@/components/consent/choice-list";
import { ObjectToAll } from "@/components/consent/object-to-all";
import { StopMails } from "@/components/consent/stop-mails";
import { PageHead } from "@/components/ui/page-head";
import { answerByLinkAction } from "@/lib/consent/actions";
import { consentPolicy } from "@/lib/consent/policy";
import { findPreferences } from "@/lib/consent/queries/find-preferences";
import { preferencesSearch } from "@/lib/consent/schema";
import { translator } from "@/lib/i18n/translator";
import { page } from "@/lib/platform/page";

export const metadata = { robots: { index: false } };

/** Behind the link of a mail, without signing in. Looking changes nothing; only the buttons do. */
export default page({
  can: consentPolicy.link,
  search: preferencesSearch,
  render: async (ctx, { locale, search: { link } }) => {
    const t = translator(locale, "consent");
    const { purpose, address, choices } = await findPreferences(ctx, link, locale);
    const current = choices.find((choice) => choice.purpose === purpose);
    return (
      <div className="mx-auto w-full max-w-page px-4 py-12 sm:px-8">
        <PageHead
          title={t("preferences.title")}
          sentence={address ? t("preferences.sentence", { address }) : t("preferences.noAddress")}
        />
        <div className="grid items-start gap-6 lg:grid-cols-[minmax(0,1.9fr)_minmax(0,1fr)]">
          <div className="grid gap-6">
            {current && <StopMails choice={current} sealed={link} locale={locale} />}
            <h2>{t("preferences.others")}</h2>
            <ChoiceList choices={choices} action={answerByLinkAction} sealed={link} locale={locale} />
            <p className="max-w-prose text-sm text-ink-2">
              {t("me.separate")} {t("preferences.account")}
            </p>
          </div>
          <ObjectToAll action={answerByLinkAction} sealed={link} locale={locale} />
        </div>
      </div>
    );
  },
});
