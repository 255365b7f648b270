import type { ReactNode } from "react";
import { FormRadio } from "@/components/forms/form-choices";
import { FormText } from "@/components/forms/form-field";
import { SubmitButton } from "@/components/ui/submit-button";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import type { Rsvp } from "@/prisma/generated/enums";

const ANSWERS = ["YES", "ONLINE", "MAYBE", "NO"] as const satisfies Rsvp[];

type AnswerFieldsProps = { rsvp: Rsvp | null; note: string | null; locale: Locale };

/** Whether somebody comes: the fields of the form in the portal and of the one behind the link of a mail. */
export function AnswerFields({ rsvp, note, locale }: AnswerFieldsProps): ReactNode {
  const t = translator(locale, "meetings");
  const common = translator(locale, "common");
  return (
    <>
      <FormRadio
        name="rsvp"
        legend={t("answer.legend")}
        options={ANSWERS.map((value) => ({ value, label: t(`answer.${value}`) }))}
        {...(rsvp ? { defaultValue: rsvp } : {})}
        required
      />
      <FormText
        name="note"
        label={t("answer.note")}
        defaultValue={note ?? ""}
        optional={common("optional")}
      />
      <SubmitButton pending={common("saving")} className="justify-self-start">
        {t("answer.send")}
      </SubmitButton>
    </>
  );
}
