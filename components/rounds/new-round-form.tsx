import { ActionForm } from "@/components/forms/action-form";
import { SubmitButton } from "@/components/ui/submit-button";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { createRoundAction } from "@/lib/rounds/actions";
import type { Suggested } from "@/lib/rounds/suggest-round";
import { PeriodFields, periodLabels } from "./period-fields";

type NewRoundFormProps = { from: string; suggested: Suggested; locale: Locale };

/** What a new round is called and when it is; the rest is copied and looked at next. */
export function NewRoundForm({ from, suggested, locale }: NewRoundFormProps) {
  const t = translator(locale, "rounds");
  return (
    <ActionForm action={createRoundAction} fields={periodLabels(locale)} className="grid gap-6">
      <input type="hidden" name="from" value={from} />
      <PeriodFields value={suggested} locale={locale} />
      <SubmitButton pending={t("new.pending")} className="justify-self-start">
        {t("new.submit")}
      </SubmitButton>
    </ActionForm>
  );
}
