import { countryName } from "@/components/alumni/facet-words";
import { languageName } from "@/components/profile/words";
import type { Filter } from "@/lib/directory/schema";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import type { DegreeLevel, Offer } from "@/prisma/generated/enums";

/** What a value of a filter is called; `units` are names by id. */
export function valueWords(
  filter: Filter,
  value: string,
  units: ReadonlyMap<number, string>,
  locale: Locale,
): string {
  if (filter === "unit") return units.get(Number(value)) ?? value;
  if (filter === "country") return countryName(value, locale);
  if (filter === "language") return languageName(value, locale);
  if (filter === "level") return translator(locale, "alumni")(`levels.${value as DegreeLevel}`);
  if (filter === "openTo") return translator(locale, "profile")(`offer.${value as Offer}`);
  return value;
}
