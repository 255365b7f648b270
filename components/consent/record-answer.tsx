import { ActionForm } from "@/components/forms/action-form";
import { FormRadio } from "@/components/forms/form-choices";
import { FormSelect, FormText } from "@/components/forms/form-field";
import { SubmitButton } from "@/components/ui/submit-button";
import { recordAnswerAction } from "@/lib/consent/actions";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import type { Channel, Purpose } from "@/prisma/generated/enums";

type RecordAnswerProps = {
  alumnusId: string;
  choices: readonly { purpose: Purpose; channel: Channel }[];
  locale: Locale;
};

/** What the person said on the phone or on paper, written down by staff. */
export function RecordAnswer({ alumnusId, choices, locale }: RecordAnswerProps) {
  const t = translator(locale, "consent");
  const labels = {
    about: t("card.about"),
    answer: t("card.answer"),
    source: t("card.source"),
    file: t("card.file"),
  };
  return (
    <ActionForm action={recordAnswerAction} fields={labels} done={t("card.done")} className="mt-2 grid gap-4">
      <input type="hidden" name="id" value={alumnusId} />
      <FormSelect
        name="about"
        label={labels.about}
        options={choices.map(({ purpose, channel }) => ({
          value: `${purpose} ${channel}`,
          label: t("me.for", { purpose: t(`purposes.${purpose}`), channel: t(`channels.${channel}`) }),
        }))}
      />
      <FormRadio
        name="answer"
        legend={labels.answer}
        options={[
          { value: "yes", label: t("card.yes") },
          { value: "no", label: t("card.no") },
        ]}
        required
      />
      <FormRadio
        name="source"
        legend={labels.source}
        options={(["PAPER", "PHONE"] as const).map((value) => ({ value, label: t(`sources.${value}`) }))}
        required
      />
      <FormText name="file" label={labels.file} />
      <SubmitButton pending={t("me.saving")} size="sm" className="justify-self-start">
        {t("card.save")}
      </SubmitButton>
    </ActionForm>
  );
}
