/** The languages of the portal, each by its own name. */
export const LOCALES = { en: "English", ro: "Română", ru: "Русский", bg: "Български" } as const;
export type Locale = keyof typeof LOCALES;

export function isLocale(value: unknown): value is Locale {
  return typeof value === "string" && Object.hasOwn(LOCALES, value);
}

/** The first of the browser's languages that is ours. Reads at most 500 characters of a header that may be anything. */
export function preferredLocale(acceptLanguage: string | null, fallback: Locale = "en"): Locale {
  const wanted = (acceptLanguage ?? "")
    .slice(0, 500)
    .split(",")
    .map((part) => {
      const [tag = "", q] = part.trim().split(";q=");
      return { language: tag.slice(0, 2).toLowerCase(), weight: q === undefined ? 1 : Number(q) || 0 };
    })
    .sort((a, b) => b.weight - a.weight);
  return wanted.map(({ language }) => language).find(isLocale) ?? fallback;
}

/** Text that people read in several languages, as it is stored: `{ ro: "…", en: "…" }`. */
export type LocalizedText = Partial<Record<string, string>>;

/** The reader's language, else English, else the first there is. */
export function localized(text: unknown, locale: Locale): string {
  const byLocale = (text ?? {}) as LocalizedText;
  return byLocale[locale] ?? byLocale.en ?? Object.values(byLocale)[0] ?? "";
}
