import { FormSelect, FormText } from "@/components/forms/form-field";
import { Checkbox } from "@/components/ui/checkbox";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { UNIT_KINDS } from "@/lib/units/schema";
import type { UnitKind } from "@/prisma/generated/enums";

type Details = {
  kind: UnitKind;
  parent: { code: string } | null;
  position: number;
  email: string | null;
  website: string | null;
  isSensitive: boolean;
};

type UnitFieldsProps = {
  value?: Details;
  /** Units that it may be a part of. */
  parents: readonly { code: string; name: string }[];
  locale: Locale;
};

/** What a unit is, where it belongs and how to reach it, as fields of a form. */
export function UnitFields({ value, parents, locale }: UnitFieldsProps) {
  const t = translator(locale, "units");
  const optional = translator(locale, "common")("optional");
  return (
    <>
      <FormSelect
        name="kind"
        label={t("kind")}
        options={UNIT_KINDS.map((kind) => ({ value: kind, label: t(`kinds.${kind}`) }))}
        defaultValue={value?.kind ?? "FACULTY"}
        className="max-w-field"
      />
      <FormSelect
        name="parent"
        label={t("parent")}
        help={t("parentHelp")}
        empty={t("university")}
        options={parents.map(({ code, name }) => ({ value: code, label: name }))}
        defaultValue={value?.parent?.code ?? ""}
        className="max-w-field"
      />
      <FormText
        name="position"
        type="number"
        min={0}
        label={t("position")}
        help={t("positionHelp")}
        defaultValue={value?.position ?? 0}
        className="max-w-field [&_input]:max-w-40"
      />
      <FormText
        name="email"
        inputMode="email"
        label={t("email")}
        help={t("emailHelp")}
        optional={optional}
        defaultValue={value?.email ?? ""}
      />
      <FormText
        name="website"
        inputMode="url"
        label={t("website")}
        optional={optional}
        placeholder="https://"
        defaultValue={value?.website ?? ""}
      />
      <Checkbox
        name="isSensitive"
        value="true"
        label={t("sensitive")}
        help={t("sensitiveHelp")}
        defaultChecked={value?.isSensitive ?? false}
      />
    </>
  );
}

/** What a summary of problems calls the fields. */
export function unitLabels(locale: Locale): Record<string, string> {
  const t = translator(locale, "units");
  return Object.fromEntries(
    (["kind", "parent", "position", "email", "website"] as const).map((name) => [name, t(name)]),
  );
}
