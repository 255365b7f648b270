import { ActionForm } from "@/components/forms/action-form";
import { FormSelect, FormText } from "@/components/forms/form-field";
import { SubmitButton } from "@/components/ui/submit-button";
import { createClassAction } from "@/lib/classes/actions";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";

type NewClassFormProps = {
  units: ReadonlyMap<number, string>;
  year: number;
  lastDay: string;
  locale: Locale;
};

const FIELDS = ["unitId", "programme", "graduationYear", "mostUses", "lastDay"] as const;

/** Opens a class: who it is, how many may join, until when. */
export function NewClassForm({ units, year, lastDay, locale }: NewClassFormProps) {
  const t = translator(locale, "classes");
  const optional = translator(locale, "common")("optional");
  const label = (field: (typeof FIELDS)[number]) => t(`fields.${field}`);
  const options = [...units].map(([id, name]) => ({ value: String(id), label: name }));
  return (
    <ActionForm
      action={createClassAction}
      fields={Object.fromEntries(FIELDS.map((field) => [field, label(field)]))}
      className="grid gap-4"
    >
      {options.length === 1 ? (
        <input type="hidden" name="unitId" value={options[0]?.value} />
      ) : (
        <FormSelect
          name="unitId"
          label={label("unitId")}
          options={options}
          empty={t("chooseUnit")}
          required
        />
      )}
      <FormText name="programme" label={label("programme")} optional={optional} maxLength={200} />
      <div className="grid items-start gap-4 sm:grid-cols-2">
        <FormText
          name="graduationYear"
          label={label("graduationYear")}
          inputMode="numeric"
          maxLength={4}
          defaultValue={year}
          required
        />
        <FormText
          name="mostUses"
          label={label("mostUses")}
          inputMode="numeric"
          maxLength={4}
          defaultValue="60"
          required
        />
      </div>
      <FormText
        name="lastDay"
        type="date"
        label={label("lastDay")}
        defaultValue={lastDay}
        className="max-w-48"
        required
      />
      <SubmitButton pending={t("opening")} className="justify-self-start">
        {t("open")}
      </SubmitButton>
    </ActionForm>
  );
}
