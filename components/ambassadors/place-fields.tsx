import { countryName } from "@/components/alumni/facet-words";
import { FormChoices } from "@/components/forms/form-choices";
import { FormSelect, FormText } from "@/components/forms/form-field";
import { languageName } from "@/components/profile/words";
import { COUNTRIES } from "@/lib/ambassadors/schema/fields";
import { KINDS } from "@/lib/ambassadors/status";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { LANGUAGES } from "@/lib/profile/schema";
import type { AmbassadorKind } from "@/prisma/generated/enums";

type Place = {
  country: string | null;
  city: string | null;
  theme: string | null;
  languages: readonly string[];
};

/** Where somebody acts, what for, and in which languages. */
export function PlaceFields({ value, locale }: { value?: Place; locale: Locale }) {
  const t = translator(locale, "ambassadors");
  const optional = translator(locale, "common")("optional");
  const languages = LANGUAGES.map((code) => ({ value: code, label: languageName(code, locale) })).sort(
    (a, b) => a.label.localeCompare(b.label, locale),
  );
  return (
    <>
      <div className="grid items-start gap-4 sm:grid-cols-2">
        <CountryField value={value?.country ?? null} locale={locale} />
        <FormText
          name="city"
          label={t("fields.city")}
          optional={optional}
          maxLength={200}
          defaultValue={value?.city ?? ""}
        />
      </div>
      <FormText
        name="theme"
        label={t("fields.theme")}
        help={t("fields.themeHelp")}
        optional={optional}
        maxLength={200}
        defaultValue={value?.theme ?? ""}
      />
      <details>
        <summary className="inline-block min-h-6 py-0.5 text-sm font-strong text-brand-ink">
          {t("fields.languagesOpen")}
        </summary>
        <FormChoices
          name="languages"
          legend={t("fields.languages")}
          options={languages}
          defaultValue={value?.languages ?? []}
        />
      </details>
    </>
  );
}

export function CountryField({ value, locale }: { value: string | null; locale: Locale }) {
  const t = translator(locale, "ambassadors");
  return (
    <FormSelect
      name="country"
      label={t("fields.country")}
      empty={t("fields.choose")}
      options={countryOptions(locale)}
      defaultValue={value ?? ""}
    />
  );
}

export const countryOptions = (locale: Locale, codes: readonly string[] = COUNTRIES) =>
  codes
    .map((code) => ({ value: code, label: countryName(code, locale) }))
    .sort((a, b) => a.label.localeCompare(b.label, locale));

export function KindField({ value, locale }: { value?: AmbassadorKind; locale: Locale }) {
  const t = translator(locale, "ambassadors");
  return (
    <FormSelect
      name="kind"
      label={t("fields.kind")}
      options={KINDS.map((kind) => ({ value: kind, label: t(`kinds.${kind}`) }))}
      defaultValue={value ?? "ALUMNUS"}
    />
  );
}

export type UnitChoice = { id: number; name: string };

export function UnitField({
  units,
  value,
  locale,
}: {
  units: readonly UnitChoice[];
  value?: number | null;
  locale: Locale;
}) {
  const t = translator(locale, "ambassadors");
  return (
    <FormSelect
      name="unitId"
      label={t("fields.unit")}
      empty={t("fields.noUnit")}
      options={units.map(({ id, name }) => ({ value: String(id), label: name }))}
      defaultValue={value == null ? "" : String(value)}
    />
  );
}

/** What a summary of problems calls the fields. */
export function fieldLabels(locale: Locale) {
  const t = translator(locale, "ambassadors");
  return {
    name: t("fields.name"),
    email: t("fields.email"),
    kind: t("fields.kind"),
    unitId: t("fields.unit"),
    country: t("fields.country"),
    city: t("fields.city"),
    theme: t("fields.theme"),
    languages: t("fields.languages"),
  };
}
