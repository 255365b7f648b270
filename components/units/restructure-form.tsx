import { ActionForm } from "@/components/forms/action-form";
import { FormChoices } from "@/components/forms/form-choices";
import { FormSelect, FormText } from "@/components/forms/form-field";
import { localizedLabels } from "@/components/forms/localized-text";
import { SubmitButton } from "@/components/ui/submit-button";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { reviewRestructuringAction } from "@/lib/units/actions";
import type { Restructuring } from "@/lib/units/restructure-schema";
import { NewUnitFields } from "./new-unit-fields";

type RestructureFormProps = {
  restructuring: Restructuring;
  units: readonly { code: string; name: string }[];
  from: readonly string[];
  /** The last day that can be chosen. */
  today: string;
  locale: Locale;
};

/** Which units end, which go on in their place, from which day and by which act. Sent, it only leads to the review. */
export function RestructureForm({ restructuring, units, from, today, locale }: RestructureFormProps) {
  const t = translator(locale, "units");
  const options = units.map(({ code, name }) => ({ value: code, label: name }));
  const labels = {
    from: t(`${restructuring}.from`),
    into: t(`${restructuring}.into`),
    effectiveOn: t("restructure.effectiveOn"),
    act: t("act"),
    "new1.code": t("code"),
    ...localizedLabels("new1", t("restructure.new")),
    "new2.code": t("code"),
    ...localizedLabels("new2", t("restructure.new")),
  };
  return (
    <ActionForm action={reviewRestructuringAction} fields={labels} className="grid gap-7">
      <input type="hidden" name="restructuring" value={restructuring} />
      {restructuring === "merge" ? (
        <FormChoices name="from" legend={t("merge.from")} options={options} defaultValue={from} />
      ) : (
        <FormSelect
          name="from"
          label={t(`${restructuring}.from`)}
          options={options}
          empty={t("choose")}
          defaultValue={from[0] ?? ""}
          className="max-w-field"
        />
      )}
      {restructuring === "split" ? (
        <FormChoices name="into" legend={t("split.into")} help={t("split.intoHelp")} options={options} />
      ) : (
        <FormSelect
          name="into"
          label={t(`${restructuring}.into`)}
          help={t(`${restructuring}.intoHelp`)}
          options={options}
          empty={t(`${restructuring}.empty`)}
          className="max-w-field"
        />
      )}
      {restructuring !== "close" && (
        <NewUnitFields name="new1" legend={t("restructure.new")} locale={locale} />
      )}
      {restructuring === "split" && (
        <NewUnitFields name="new2" legend={t("restructure.secondNew")} locale={locale} />
      )}
      <FormText
        name="effectiveOn"
        type="date"
        label={t("restructure.effectiveOn")}
        help={t("restructure.effectiveOnHelp")}
        max={today}
        className="max-w-field [&_input]:max-w-48"
        required
      />
      <FormText
        name="act"
        label={t("act")}
        help={t("actHelp")}
        optional={translator(locale, "common")("optional")}
        className="max-w-field"
      />
      <SubmitButton pending={t("restructure.checking")} className="justify-self-start">
        {t("restructure.review")}
      </SubmitButton>
    </ActionForm>
  );
}
