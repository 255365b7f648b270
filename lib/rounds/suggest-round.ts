import type { LocalizedText } from "@/lib/i18n/locales";
import { isLocale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { yearsAfter } from "./days";
import { nextName } from "./next-name";

export type Suggested = { names: LocalizedText; startsOn: Date; endsOn: Date; numberPrefix: string };
type Last = { names: unknown; startsOn: Date; endsOn: Date; numberPrefix: string };

/** What the form of a new round begins with: the last one a year on, or a year from today in the institution's language. */
export function suggestRound(last: Last | null, today: Date, language: string): Suggested {
  if (last) {
    const names = Object.entries((last.names ?? {}) as LocalizedText);
    return {
      names: Object.fromEntries(names.map(([locale, name = ""]) => [locale, nextName(name)])),
      startsOn: yearsAfter(last.startsOn, 1),
      endsOn: yearsAfter(last.endsOn, 1),
      numberPrefix: nextName(last.numberPrefix),
    };
  }
  const year = today.getUTCFullYear();
  const years = `${year}–${String(year + 1).slice(2)}`;
  const locales = isLocale(language) && language !== "en" ? [language, "en" as const] : ["en" as const];
  return {
    names: Object.fromEntries(
      locales.map((locale) => [locale, translator(locale, "rounds")("new.name", { years })]),
    ),
    startsOn: today,
    endsOn: yearsAfter(today, 1),
    numberPrefix: `AL-${year}`,
  };
}
