import { cache } from "react";
import { type Locale, localized } from "@/lib/i18n/locales";
import { openPage } from "@/lib/platform/opening";

export type Brand = { name: string; short: string; office: string; hue: number; seal: string };

/** Name and color of the institution, which every page shows: public, and read once per request. */
export const institutionBrand = cache(async (locale: Locale): Promise<Brand> => {
  const { institution: found } = await openPage();
  return {
    name: localized(found.names, locale),
    short: found.shortName,
    office: localized(found.officeNames, locale),
    hue: found.brandHue,
    seal: found.shortName.slice(0, 1).toUpperCase(),
  };
});
