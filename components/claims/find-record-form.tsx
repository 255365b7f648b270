import { ActionForm } from "@/components/forms/action-form";
import { FormSelect, FormText } from "@/components/forms/form-field";
import type { SelectOption } from "@/components/ui/select";
import { SubmitButton } from "@/components/ui/submit-button";
import { startClaimAction } from "@/lib/claims/actions";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { TrapFields } from "./trap-fields";

type FindRecordFormProps = { units: readonly SelectOption[]; shown: string; locale: Locale };

const FIELDS = [
  "given",
  "family",
  "patronymic",
  "currentFamily",
  "unitId",
  "graduationYear",
  "email",
  "birthOn",
  "diplomaNumber",
  "studentNumber",
] as const;

/** Who somebody is, as the diploma says, and where the answer goes. */
export function FindRecordForm({ units, shown, locale }: FindRecordFormProps) {
  const t = translator(locale, "claims");
  const optional = translator(locale, "common")("optional");
  const label = (field: (typeof FIELDS)[number]) => t(`find.fields.${field}`);
  return (
    <ActionForm
      action={startClaimAction}
      fields={Object.fromEntries(FIELDS.map((field) => [field, label(field)]))}
      className="relative grid gap-8"
    >
      <TrapFields shown={shown} label={t("find.trap")} />
      <fieldset className="grid items-start gap-4 sm:grid-cols-2">
        <legend className="eyebrow mb-3">{t("find.name")}</legend>
        <FormText name="given" label={label("given")} autoComplete="given-name" required />
        <FormText name="family" label={label("family")} autoComplete="off" required />
        <FormText name="patronymic" label={label("patronymic")} optional={optional} autoComplete="off" />
        <FormText
          name="currentFamily"
          label={label("currentFamily")}
          optional={optional}
          autoComplete="family-name"
        />
      </fieldset>
      <fieldset className="grid items-start gap-4 sm:grid-cols-[minmax(0,1fr)_9rem]">
        <legend className="eyebrow mb-3">{t("find.studies")}</legend>
        <FormSelect
          name="unitId"
          label={label("unitId")}
          options={units}
          empty={t("find.chooseUnit")}
          required
        />
        <FormText
          name="graduationYear"
          label={label("graduationYear")}
          inputMode="numeric"
          maxLength={4}
          required
        />
      </fieldset>
      <fieldset className="grid items-start gap-4">
        <legend className="eyebrow mb-3">{t("find.answer")}</legend>
        <FormText
          name="email"
          label={label("email")}
          help={t("find.emailHelp")}
          inputMode="email"
          autoComplete="email"
          required
        />
      </fieldset>
      <fieldset className="grid items-start gap-4 sm:grid-cols-3">
        <legend className="eyebrow mb-3">{t("find.speeds")}</legend>
        <p className="-mt-1 text-sm text-ink-2 sm:col-span-3">{t("find.speedsHelp")}</p>
        <FormText
          name="birthOn"
          type="date"
          label={label("birthOn")}
          optional={optional}
          autoComplete="bday"
        />
        <FormText
          name="diplomaNumber"
          label={label("diplomaNumber")}
          optional={optional}
          autoComplete="off"
        />
        <FormText
          name="studentNumber"
          label={label("studentNumber")}
          optional={optional}
          autoComplete="off"
        />
      </fieldset>
      <SubmitButton pending={t("find.sending")} size="lg" className="justify-self-start">
        {t("find.send")}
      </SubmitButton>
    </ActionForm>
  );
}
