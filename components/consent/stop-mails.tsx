import { ActionForm } from "@/components/forms/action-form";
import { Notice } from "@/components/ui/notice";
import { SubmitButton } from "@/components/ui/submit-button";
import { answerByLinkAction } from "@/lib/consent/actions";
import type { Choice } from "@/lib/consent/queries/list-choices";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";

/** What most people come for: to stop the kind of mail in which the link was. */
export function StopMails({ choice, sealed, locale }: { choice: Choice; sealed: string; locale: Locale }) {
  const t = translator(locale, "consent");
  if (choice.channels.every(({ state }) => state === "no"))
    return (
      <Notice tone="ok" title={t(`purposes.${choice.purpose}`)}>
        {t("preferences.stopped")}
      </Notice>
    );
  return (
    <section className="rounded-lg border bg-surface p-5 shadow-card sm:p-6.5">
      <p className="eyebrow">{t("preferences.came")}</p>
      <h2 className="mt-1 mb-4">{t(`purposes.${choice.purpose}`)}</h2>
      <ActionForm action={answerByLinkAction}>
        <input type="hidden" name="link" value={sealed} />
        <input type="hidden" name="purpose" value={choice.purpose} />
        <SubmitButton name="answer" value="no" pending={t("me.saving")}>
          {t("preferences.stop")}
        </SubmitButton>
      </ActionForm>
    </section>
  );
}
