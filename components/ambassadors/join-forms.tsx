import { TrapFields } from "@/components/claims/trap-fields";
import { ActionForm } from "@/components/forms/action-form";
import { FormText, FormTextArea } from "@/components/forms/form-field";
import { SubmitButton } from "@/components/ui/submit-button";
import { applyAction, nominateAction } from "@/lib/ambassadors/actions/programme";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import {
  CountryField,
  fieldLabels,
  KindField,
  PlaceFields,
  type UnitChoice,
  UnitField,
} from "./place-fields";

type JoinProps = { units: readonly UnitChoice[]; locale: Locale };

/** An application: an account's own, or a stranger's with name and address. */
export function ApplyForm({
  units,
  isStranger,
  shown,
  locale,
}: JoinProps & { isStranger: boolean; shown: string }) {
  const t = translator(locale, "ambassadors");
  return (
    <ActionForm
      action={applyAction}
      fields={{ ...fieldLabels(locale), motivation: t("apply.motivation") }}
      className="grid max-w-2xl gap-5"
    >
      {isStranger && (
        <>
          <TrapFields shown={shown} label={t("apply.trap")} />
          <FormText name="name" label={t("fields.name")} autoComplete="name" maxLength={100} required />
          <FormText
            name="email"
            label={t("fields.email")}
            help={t("apply.emailHelp")}
            inputMode="email"
            autoComplete="email"
            required
          />
        </>
      )}
      <KindField locale={locale} />
      <UnitField units={units} locale={locale} />
      <PlaceFields locale={locale} />
      <FormTextArea
        name="motivation"
        label={t("apply.motivation")}
        help={t("apply.motivationHelp")}
        rows={6}
        maxLength={2000}
        required
      />
      <SubmitButton pending={translator(locale, "common")("saving")} className="justify-self-start">
        {t("apply.send")}
      </SubmitButton>
    </ActionForm>
  );
}

/** Somebody else would make a good ambassador. */
export function NominateForm({ units, locale }: JoinProps) {
  const t = translator(locale, "ambassadors");
  return (
    <ActionForm
      action={nominateAction}
      fields={{ ...fieldLabels(locale), reason: t("nominate.reason") }}
      className="grid gap-5"
    >
      <FormText name="name" label={t("fields.name")} autoComplete="off" maxLength={100} required />
      <FormText
        name="email"
        label={t("fields.email")}
        help={t("nominate.emailHelp")}
        inputMode="email"
        autoComplete="off"
        required
      />
      <KindField locale={locale} />
      <UnitField units={units} locale={locale} />
      <CountryField value={null} locale={locale} />
      <FormTextArea
        name="reason"
        label={t("nominate.reason")}
        help={t("nominate.reasonHelp")}
        rows={4}
        maxLength={2000}
        required
      />
      <SubmitButton pending={translator(locale, "common")("saving")} className="justify-self-start">
        {t("nominate.send")}
      </SubmitButton>
    </ActionForm>
  );
}
