import { ActionForm } from "@/components/forms/action-form";
import { FormRadio } from "@/components/forms/form-choices";
import { FormTextArea } from "@/components/forms/form-field";
import { SubmitButton } from "@/components/ui/submit-button";
import {
  answerAppealAction,
  changeAmbassadorAction,
  remindAmbassadorAction,
} from "@/lib/ambassadors/actions/programme";
import type { AmbassadorPage } from "@/lib/ambassadors/queries/get-ambassador";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { fieldLabels, KindField, PlaceFields, type UnitChoice, UnitField } from "./place-fields";

type DeskProps = { ambassador: AmbassadorPage; locale: Locale };

/** Where somebody belongs, put right by the desk. */
export function DeskPlaceForm({ ambassador, units, locale }: DeskProps & { units: readonly UnitChoice[] }) {
  const t = translator(locale, "ambassadors");
  const common = translator(locale, "common");
  return (
    <ActionForm
      action={changeAmbassadorAction}
      fields={fieldLabels(locale)}
      done={t("own.saved")}
      className="grid gap-4"
    >
      <Target ambassador={ambassador} />
      <KindField value={ambassador.kind} locale={locale} />
      <UnitField units={units} value={ambassador.unitId} locale={locale} />
      <PlaceFields value={ambassador} locale={locale} />
      <SubmitButton variant="default" pending={common("saving")} className="justify-self-start">
        {common("save")}
      </SubmitButton>
    </ActionForm>
  );
}

/** The same mail once more. */
export function RemindForm({ ambassador, locale }: DeskProps) {
  const t = translator(locale, "ambassadors");
  return (
    <ActionForm action={remindAmbassadorAction} done={t("desk.reminded")} className="grid gap-3">
      <Target ambassador={ambassador} />
      <SubmitButton
        variant="default"
        pending={translator(locale, "common")("saving")}
        className="justify-self-start"
      >
        {t("desk.remind")}
      </SubmitButton>
    </ActionForm>
  );
}

/** What the office says to an appeal. */
export function AnswerAppealForm({ ambassador, locale }: DeskProps) {
  const t = translator(locale, "ambassadors");
  return (
    <ActionForm
      action={answerAppealAction}
      fields={{ verdict: t("desk.appeal.verdict"), answer: t("desk.appeal.answer") }}
      className="grid gap-4"
    >
      <Target ambassador={ambassador} />
      <FormRadio
        name="verdict"
        legend={t("desk.appeal.verdict")}
        options={(["uphold", "reject"] as const).map((value) => ({
          value,
          label: t(`desk.appeal.${value}`),
        }))}
        required
      />
      <FormTextArea
        name="answer"
        label={t("desk.appeal.answer")}
        help={t("desk.reasonHelp")}
        rows={3}
        maxLength={2000}
        required
      />
      <SubmitButton pending={translator(locale, "common")("saving")} className="justify-self-start">
        {t("desk.appeal.send")}
      </SubmitButton>
    </ActionForm>
  );
}

function Target({ ambassador: { id, version } }: { ambassador: AmbassadorPage }) {
  return (
    <>
      <input type="hidden" name="id" value={id} />
      <input type="hidden" name="version" value={version} />
    </>
  );
}
