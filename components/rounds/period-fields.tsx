import { FormText } from "@/components/forms/form-field";
import { LocalizedTextFields, localizedLabels } from "@/components/forms/localized-text";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";

type PeriodFieldsProps = {
  value: { names: unknown; startsOn: Date; endsOn: Date; numberPrefix: string };
  locale: Locale;
};

/** The name of a round, its days, and what the numbers of its plans begin with. */
export function PeriodFields({ value, locale }: PeriodFieldsProps) {
  const t = translator(locale, "rounds");
  return (
    <>
      <LocalizedTextFields name="names" legend={t("fields.names")} value={value.names} />
      <div className="grid max-w-field gap-4 sm:grid-cols-2">
        {(["startsOn", "endsOn"] as const).map((name) => (
          <FormText
            key={name}
            name={name}
            type="date"
            label={t(`fields.${name}`)}
            defaultValue={dayField(value[name])}
            required
          />
        ))}
      </div>
      <FormText
        name="numberPrefix"
        label={t("fields.numberPrefix")}
        help={t("fields.numberPrefixHelp", { example: `${value.numberPrefix}/7` })}
        defaultValue={value.numberPrefix}
        maxLength={40}
        className="max-w-field [&_input]:max-w-48"
        required
      />
    </>
  );
}

/** A day as a date field takes it. */
export function dayField(day: Date): string {
  return day.toISOString().slice(0, 10);
}

/** What a summary of problems calls the fields. */
export function periodLabels(locale: Locale): Record<string, string> {
  const t = translator(locale, "rounds");
  return {
    ...localizedLabels("names", t("fields.names")),
    startsOn: t("fields.startsOn"),
    endsOn: t("fields.endsOn"),
    numberPrefix: t("fields.numberPrefix"),
  };
}
