import { z } from "zod";
import { isLocale, type Locale } from "@/lib/i18n/locales";
import { parseLine } from "@/lib/platform/input/line";
import { localizedField, localizedFields, toLocalized } from "@/lib/platform/input/localized";
import { asZod } from "@/lib/platform/input/zod";

export const updateInstitutionInput = z
  .object({
    version: z.coerce.number().int().positive(),
    shortName: asZod(parseLine),
    /** Not `locale`: by that name every form tells in which language its page is. */
    language: z.custom<Locale>(isLocale, "required"),
    zone: z.string().max(64, "length"),
    brandHue: z.coerce.number("format").int("format").min(0, "range").max(359, "range"),
    ...localizedFields("names"),
    ...localizedFields("officeNames"),
  })
  .transform(({ version, shortName, language, zone, brandHue, ...texts }, context) => {
    const names = toLocalized(texts, "names");
    const officeNames = toLocalized(texts, "officeNames");
    const missing = (field: string) =>
      context.addIssue({ code: "custom", path: [localizedField(field, language)], message: "required" });
    if (!names) missing("names");
    if (!officeNames) missing("officeNames");
    return names && officeNames
      ? { version, shortName, locale: language, zone, brandHue, names, officeNames }
      : z.NEVER;
  });
export type UpdateInstitution = z.output<typeof updateInstitutionInput>;
