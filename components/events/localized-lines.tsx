import type { ReactNode } from "react";
import { FormText, FormTextArea } from "@/components/forms/form-field";
import { LOCALES, type Locale, type LocalizedText } from "@/lib/i18n/locales";
import { localizedField } from "@/lib/platform/input/localized";

type LocalizedLinesProps = {
  /** Keeps the ids of several forms on a page apart. */
  prefix: string;
  name: string;
  legend: ReactNode;
  help?: ReactNode;
  value?: unknown;
  /** More than one: a text of several lines. */
  rows?: number;
};

/** A text in the portal's languages, one under the other, where a page holds several such forms. */
export function LocalizedLines({ prefix, name, legend, help, value, rows = 1 }: LocalizedLinesProps) {
  const texts = (value ?? {}) as LocalizedText;
  return (
    <fieldset className="min-w-0">
      <legend className="text-sm font-strong">{legend}</legend>
      {help && <p className="mt-0.5 max-w-field text-sm text-ink-2">{help}</p>}
      <div className="mt-2 grid gap-2">
        {(Object.entries(LOCALES) as [Locale, string][]).map(([locale, language]) => {
          const field = {
            id: `${prefix}-${name}-${locale}`,
            name: localizedField(name, locale),
            label: <span className="font-normal text-ink-2">{language}</span>,
            lang: locale,
            defaultValue: texts[locale] ?? "",
          };
          return rows === 1 ? (
            <FormText
              key={locale}
              {...field}
              autoComplete="off"
              className="sm:grid sm:grid-cols-[6.5rem_minmax(0,1fr)] sm:items-center [&>label]:sm:mb-0"
            />
          ) : (
            <FormTextArea key={locale} {...field} rows={rows} />
          );
        })}
      </div>
    </fieldset>
  );
}
