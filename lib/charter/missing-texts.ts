import { LOCALES, type Locale, type LocalizedText } from "@/lib/i18n/locales";

type Written = { titles: unknown; clauses: readonly { label: string; texts: unknown }[] };

/** What an edition still lacks: a language of its title (`label` null) or of a clause. Nothing may, once it is discussed. */
export function missingTexts({ titles, clauses }: Written): { label: string | null; locale: Locale }[] {
  const languages = Object.keys(LOCALES) as Locale[];
  const lacks = (text: unknown) => languages.filter((locale) => !((text ?? {}) as LocalizedText)[locale]);
  return [
    ...lacks(titles).map((locale) => ({ label: null, locale })),
    ...clauses.flatMap(({ label, texts }) => lacks(texts).map((locale) => ({ label, locale }))),
  ];
}
