import { ActionForm } from "@/components/forms/action-form";
import { FormText } from "@/components/forms/form-field";
import { Card } from "@/components/ui/card";
import { SubmitButton } from "@/components/ui/submit-button";
import { informAllAction, prepareLettersAction, startNoticesAction } from "@/lib/consent/actions";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";

/** The three ways to tell a whole queue. */
export function TellEverybody({ unitId, locale }: { unitId: number; locale: Locale }) {
  const t = translator(locale, "notices");
  const queue = <input type="hidden" name="unitId" value={unitId} />;
  return (
    <Card title={t("act.title")}>
      <section>
        <h3>{t("act.email")}</h3>
        <p className="mt-1 mb-3 text-sm text-ink-2">{t("act.emailHelp")}</p>
        <ActionForm action={startNoticesAction} className="grid justify-items-start gap-3">
          {queue}
          <SubmitButton pending={t("act.sending")}>{t("act.send")}</SubmitButton>
        </ActionForm>
      </section>
      <section className="mt-5 border-t pt-4">
        <h3>{t("act.letters")}</h3>
        <p className="mt-1 mb-3 text-sm text-ink-2">{t("act.lettersHelp")}</p>
        <ActionForm action={prepareLettersAction} className="grid justify-items-start gap-3">
          {queue}
          <SubmitButton variant="default" pending={t("act.sending")}>
            {t("act.print")}
          </SubmitButton>
        </ActionForm>
      </section>
      <details className="mt-5 border-t pt-4">
        <summary className="w-fit cursor-pointer font-strong">{t("act.otherwise")}</summary>
        <p className="mt-1 mb-3 text-sm text-ink-2">{t("act.otherwiseHelp")}</p>
        <ActionForm action={informAllAction} fields={{ reason: t("queue.how") }} className="grid gap-3">
          {queue}
          <FormText name="reason" label={t("queue.how")} placeholder={t("queue.howExample")} required />
          <SubmitButton variant="danger" pending={t("queue.marking")} className="justify-self-start">
            {t("act.markAll")}
          </SubmitButton>
        </ActionForm>
      </details>
    </Card>
  );
}
