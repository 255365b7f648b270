import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";

type Placed = { city: string | null; country: string | null; isRemote: boolean };

/** "Madrid, Spain · or from afar". */
export function placeText({ city, country, isRemote }: Placed, locale: Locale): string {
  const named = country ? new Intl.DisplayNames(locale, { type: "region" }).of(country) : null;
  const place = [city, named].filter(Boolean).join(", ");
  return [place, isRemote ? translator(locale, "opportunities")("facts.remote") : ""]
    .filter(Boolean)
    .join(" · ");
}
