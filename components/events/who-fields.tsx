import { FormCheckbox, FormChoices, FormRadio } from "@/components/forms/form-choices";
import { FormText } from "@/components/forms/form-field";
import { EVENT_AUDIENCES } from "@/lib/events/status";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import type { FieldsProps } from "./event-form";

/** Whom it is for, and from when to when they sign up. */
export function WhoFields({ values, units, locale }: FieldsProps) {
  const t = translator(locale, "events");
  const optional = translator(locale, "common")("optional");
  const year = (name: "audienceFrom" | "audienceTo") => (
    <FormText
      name={name}
      type="number"
      min={1850}
      max={2200}
      label={t(`fields.${name}`)}
      optional={optional}
      defaultValue={values[name]}
    />
  );
  return (
    <>
      <FormRadio
        name="audience"
        legend={t("fields.audience")}
        options={EVENT_AUDIENCES.map((audience) => ({ value: audience, label: t(`audience.${audience}`) }))}
        {...(values.audience ? { defaultValue: values.audience } : {})}
      />
      <details open={Boolean(values.audienceUnitIds || values.audienceFrom || values.audienceTo)}>
        <summary className="inline-block min-h-6 py-0.5 text-sm font-strong text-brand-ink">
          {t("fields.graduates")}
        </summary>
        <div className="mt-2 grid gap-5">
          <FormChoices
            name="audienceUnitIds"
            legend={t("fields.audienceUnitIds")}
            help={t("fields.audienceUnitsHelp")}
            options={units}
            defaultValue={(values.audienceUnitIds ?? "").split("\n")}
          />
          <div className="grid max-w-field gap-4 sm:grid-cols-2">
            {year("audienceFrom")}
            {year("audienceTo")}
          </div>
        </div>
      </details>
      <Moment name="opens" values={values} locale={locale} />
      <Moment name="closes" values={values} locale={locale} />
      <Moment name="members" values={values} locale={locale} />
      <Moment name="cancel" values={values} locale={locale} />
      <FormCheckbox
        name="needsApproval"
        label={t("fields.needsApproval")}
        help={t("fields.needsApprovalHelp")}
        defaultChecked={values.needsApproval === "on"}
      />
      <FormText
        name="guestsMost"
        type="number"
        min={0}
        max={20}
        label={t("fields.guestsMost")}
        help={t("fields.guestsHelp")}
        defaultValue={values.guestsMost}
        className="max-w-48"
      />
      <FormCheckbox
        name="hasNamedGuests"
        label={t("fields.hasNamedGuests")}
        defaultChecked={values.hasNamedGuests === "on"}
      />
    </>
  );
}

type MomentProps = {
  name: "opens" | "closes" | "members" | "cancel";
  values: FieldsProps["values"];
  locale: Locale;
};

/** A day that may be left open, with an hour. */
function Moment({ name, values, locale }: MomentProps) {
  const t = translator(locale, "events");
  return (
    <div className="grid max-w-field gap-4 sm:grid-cols-[1fr_8rem]">
      <FormText
        name={`${name}Day`}
        type="date"
        label={t(`fields.${name}Day`)}
        help={t(`fields.${name}Help`)}
        optional={translator(locale, "common")("optional")}
        defaultValue={values[`${name}Day`]}
      />
      <FormText
        name={`${name}Time`}
        type="time"
        label={t("fields.time")}
        defaultValue={values[`${name}Time`]}
      />
    </div>
  );
}
