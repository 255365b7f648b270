import type { Locale } from "@/lib/i18n/locales";
import { oncePerLocale } from "./once-per-locale";

const list = oncePerLocale((locale) => new Intl.ListFormat(locale, { type: "conjunction" }));

/** "Letters, Law and History". */
export function formatList(items: readonly string[], locale: Locale): string {
  return list(locale).format(items);
}
