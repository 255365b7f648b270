import { FormText } from "@/components/forms/form-field";
import { LocalizedTextFields } from "@/components/forms/localized-text";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";

/** A unit that begins with a merger or a split: its name and code. Left empty, none begins. */
export function NewUnitFields({ name, legend, locale }: { name: string; legend: string; locale: Locale }) {
  const t = translator(locale, "units");
  return (
    <div className="grid gap-4 border-l-2 pl-5">
      <LocalizedTextFields name={name} legend={legend} help={t("restructure.newHelp")} />
      <FormText
        name={`${name}.code`}
        label={t("code")}
        help={t("codeHelp")}
        className="max-w-field [&_input]:max-w-60"
      />
    </div>
  );
}
