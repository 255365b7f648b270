import { countryName } from "@/components/alumni/facet-words";
import { degreeWords } from "@/lib/alumni/words";
import type { Card, CardDegree } from "@/lib/directory/card";
import { displayName } from "@/lib/format/names";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";

/** The name of a card, with a former family name that is shown: "Ștefania Tîrnovan (n. Mureșan)". */
export function cardName({ name, formerNames = [] }: Card, locale: Locale): string {
  const shown = displayName(name, { locale });
  const former = formerNames.find(({ family }) => family !== name.family);
  return former ? translator(locale, "alumni")("bornAs", { name: shown, family: former.family }) : shown;
}

/** A degree as far as it is shown, the latest first: "Bachelor, Comparative literature · 2004 · Faculty of Letters". */
export function cardDegrees({ degrees = [] }: Card, locale: Locale): string[] {
  return [...degrees]
    .sort((a, b) => (b.year ?? 0) - (a.year ?? 0))
    .map((degree) => degreeLine(degree, locale));
}

function degreeLine({ unit, level, programme, year }: CardDegree, locale: Locale): string {
  const studied =
    level || programme || year
      ? degreeWords({ level: level ?? null, programme: programme ?? null, year: year ?? null }, locale)
      : null;
  return [studied, unit].filter(Boolean).join(" · ");
}

/** "Cluj-Napoca, Romania", as far as it is shown. */
export function cardPlace({ city, country }: Card, locale: Locale): string {
  return [city, country && countryName(country, locale)].filter(Boolean).join(", ");
}

/** What the person does now: "Editor, Editura Podul". */
export function cardWork({ work = [] }: Card): string[] {
  return work.map(({ position, employer }) => [position, employer].filter(Boolean).join(", "));
}
