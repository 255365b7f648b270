import type { ReactNode } from "react";
import { LOCALES, type Locale, type LocalizedText } from "@/lib/i18n/locales";
import { localizedField } from "@/lib/platform/input/localized";
import { FormText } from "./form-field";

type LocalizedTextProps = {
  name: string;
  legend: ReactNode;
  help?: ReactNode;
  /** What is stored now, by language. */
  value?: unknown;
};

/** One text in the portal's languages, a line each; a language that is left out shows another one. In an ActionForm. */
export function LocalizedTextFields({ name, legend, help, value }: LocalizedTextProps) {
  const texts = (value ?? {}) as LocalizedText;
  return (
    <fieldset className="min-w-0 max-w-field">
      <legend className="text-sm font-strong">{legend}</legend>
      {help && <p className="mt-0.5 text-sm text-ink-2">{help}</p>}
      <div className="mt-2.5 grid gap-2.5">
        {(Object.entries(LOCALES) as [Locale, string][]).map(([locale, language]) => (
          <FormText
            key={locale}
            name={localizedField(name, locale)}
            label={<span className="font-normal text-ink-2">{language}</span>}
            lang={locale}
            className="sm:grid sm:grid-cols-[6.5rem_minmax(0,1fr)] sm:items-center [&>label]:sm:mb-0"
            defaultValue={texts[locale] ?? ""}
          />
        ))}
      </div>
    </fieldset>
  );
}

/** What a summary of problems calls each of the fields: "Name (Română)". */
export function localizedLabels(name: string, label: string): Record<string, string> {
  return Object.fromEntries(
    (Object.entries(LOCALES) as [Locale, string][]).map(([locale, language]) => [
      localizedField(name, locale),
      `${label} (${language})`,
    ]),
  );
}
