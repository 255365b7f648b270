import { LOCALES, type Locale, type LocalizedText } from "@/lib/i18n/locales";
import { parseLine } from "./line";
import { optional } from "./result";
import { asZod } from "./zod";

const languages = Object.keys(LOCALES) as Locale[];
const line = asZod(optional(parseLine)).default(null);

/** The name of the field that holds one language of a text: `names.bg`. */
export const localizedField = (name: string, locale: Locale) => `${name}.${locale}`;

/**
 * The fields of a text in several languages, as `LocalizedTextFields` sends them. Spread them into a z.object and put
 * the languages together with `toLocalized`.
 */
export function localizedFields<N extends string>(name: N) {
  return Object.fromEntries(languages.map((locale) => [localizedField(name, locale), line])) as {
    [field in `${N}.${Locale}`]: typeof line;
  };
}

/** The languages that were filled in, as the text is stored; null when none was. */
export function toLocalized<N extends string>(
  fields: { [field in `${N}.${Locale}`]: string | null },
  name: N,
): LocalizedText | null {
  const texts = languages.flatMap((locale) => {
    const text = fields[`${name}.${locale}`];
    return text ? [[locale, text]] : [];
  });
  return texts.length > 0 ? Object.fromEntries(texts) : null;
}
