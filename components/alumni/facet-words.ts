import type { Filter } from "@/lib/alumni/schema/list";
import { oncePerLocale } from "@/lib/format/once-per-locale";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";

/** What a value of a filter is called; `units` are names by id. */
export function valueWords(
  filter: Filter,
  value: string,
  units: ReadonlyMap<number, string>,
  locale: Locale,
): string {
  const t = translator(locale, "alumni");
  if (filter === "unit") return units.get(Number(value)) ?? value;
  if (filter === "country") return countryName(value, locale);
  const key = { level: "levels", reach: "reach", affiliation: "affiliations" }[filter as "level"];
  return key && t.has(`${key}.${value}` as "levels.MASTER") ? t(`${key}.${value}` as "levels.MASTER") : value;
}

const regions = oncePerLocale((locale) => new Intl.DisplayNames(locale, { type: "region" }));

/** A country by its code, in the reader's language; what is no code stays as it is. */
export function countryName(code: string, locale: Locale): string {
  return /^[A-Z]{2}$/.test(code) ? (regions(locale).of(code) ?? code) : code;
}
