import type { ReactNode } from "react";
import { FormTextArea } from "@/components/forms/form-field";
import { LOCALES, type Locale, type LocalizedText } from "@/lib/i18n/locales";
import { localizedField } from "@/lib/platform/input/localized";

type LocalizedAreasProps = {
  name: string;
  legend: ReactNode;
  help?: ReactNode;
  /** What is stored now, by language. */
  value?: unknown;
  rows?: number;
};

/** Some sentences in the portal's languages, side by side where there is room. In an ActionForm. */
export function LocalizedAreas({ name, legend, help, value, rows = 5 }: LocalizedAreasProps) {
  const texts = (value ?? {}) as LocalizedText;
  return (
    <fieldset className="min-w-0">
      <legend className="text-sm font-strong">{legend}</legend>
      {help && <p className="mt-0.5 max-w-field text-sm text-ink-2">{help}</p>}
      <div className="mt-2.5 grid items-start gap-x-5 gap-y-3 md:grid-cols-2">
        {(Object.entries(LOCALES) as [Locale, string][]).map(([locale, language]) => (
          <FormTextArea
            key={locale}
            name={localizedField(name, locale)}
            label={<span className="font-normal text-ink-2">{language}</span>}
            lang={locale}
            rows={rows}
            maxLength={2000}
            defaultValue={texts[locale] ?? ""}
          />
        ))}
      </div>
    </fieldset>
  );
}
