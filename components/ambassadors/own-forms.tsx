import { ActionForm } from "@/components/forms/action-form";
import { FormTextArea } from "@/components/forms/form-field";
import { Checkbox } from "@/components/ui/checkbox";
import { SubmitButton } from "@/components/ui/submit-button";
import { appealAction, changeOwnPlaceAction } from "@/lib/ambassadors/actions/programme";
import type { OwnPlace } from "@/lib/ambassadors/queries/own";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { fieldLabels, PlaceFields } from "./place-fields";

type OwnProps = { own: OwnPlace; locale: Locale };

/** Where one acts and what for, and who may see it. */
export function OwnPlaceForm({ own, locale }: OwnProps) {
  const t = translator(locale, "ambassadors");
  const common = translator(locale, "common");
  return (
    <ActionForm
      action={changeOwnPlaceAction}
      fields={fieldLabels(locale)}
      done={t("own.saved")}
      className="grid gap-5"
    >
      <input type="hidden" name="id" value={own.id} />
      <input type="hidden" name="version" value={own.version} />
      <PlaceFields value={own} locale={locale} />
      <Checkbox
        name="isPublic"
        label={t("own.isPublic")}
        help={t("own.isPublicHelp")}
        defaultChecked={own.isPublic}
      />
      <Checkbox
        name="isRanked"
        label={t("own.isRanked")}
        help={t("own.isRankedHelp")}
        defaultChecked={own.isRanked}
      />
      <SubmitButton pending={common("saving")} className="justify-self-start">
        {common("save")}
      </SubmitButton>
    </ActionForm>
  );
}

/** Against an exclusion: once, and in time. */
export function AppealForm({ own, locale }: OwnProps) {
  const t = translator(locale, "ambassadors");
  return (
    <ActionForm action={appealAction} fields={{ appeal: t("own.appeal.text") }} className="grid gap-3">
      <input type="hidden" name="id" value={own.id} />
      <input type="hidden" name="version" value={own.version} />
      <FormTextArea
        name="appeal"
        label={t("own.appeal.text")}
        help={t("own.appeal.help")}
        rows={5}
        maxLength={2000}
        required
      />
      <SubmitButton pending={translator(locale, "common")("saving")} className="justify-self-start">
        {t("own.appeal.send")}
      </SubmitButton>
    </ActionForm>
  );
}
