import { LOCALES, type Locale, type LocalizedText } from "@/lib/i18n/locales";
import { parseLine } from "./line";
import { optional, type Parser } from "./result";
import { asZod } from "./zod";

const languages = Object.keys(LOCALES) as Locale[];
const field = (parse: Parser<string>) => asZod(optional(parse)).default(null);
type Field = ReturnType<typeof field>;

/** The name of the field that holds one language of a text: `names.bg`. */
export const localizedField = (name: string, locale: Locale) => `${name}.${locale}`;

/**
 * The fields of a text in several languages, as `LocalizedTextFields` sends them: a line, or what `parse` takes. Spread
 * them into a z.object and put the languages together with `toLocalized`.
 */
export function localizedFields<N extends string>(name: N, parse: Parser<string> = parseLine) {
  return Object.fromEntries(languages.map((locale) => [localizedField(name, locale), field(parse)])) as {
    [field in `${N}.${Locale}`]: Field;
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
