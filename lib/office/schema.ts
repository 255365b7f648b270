import { z } from "zod";
import { isLocale, type Locale } from "@/lib/i18n/locales";
import { parseEmail } from "@/lib/platform/input/email";
import { parseLine } from "@/lib/platform/input/line";
import { localizedField, localizedFields, toLocalized } from "@/lib/platform/input/localized";
import { optional } from "@/lib/platform/input/result";
import { asZod } from "@/lib/platform/input/zod";

/** Lists are counted exactly up to here. */
const MOST_PEOPLE = 10_000;
const people = z.coerce.number("format").int("format").min(0, "range").max(MOST_PEOPLE, "range");

export const updateInstitutionInput = z
  .object({
    version: z.coerce.number().int().positive(),
    shortName: asZod(parseLine),
    /** Not `locale`: by that name every form tells in which language its page is. */
    language: z.custom<Locale>(isLocale, "required"),
    zone: z.string().max(64, "length"),
    dataOfficerEmail: asZod(optional(parseEmail)),
    exportProofOver: people,
    exportSecondPersonOver: people,
    mergeManyFrom: z.coerce.number("format").int("format").min(50, "range").max(100, "range"),
    brandHue: z.coerce.number("format").int("format").min(0, "range").max(359, "range"),
    ...localizedFields("names"),
    ...localizedFields("officeNames"),
  })
  .transform(({ version, shortName, language, zone, brandHue, ...rest }, context) => {
    const { dataOfficerEmail, exportProofOver, exportSecondPersonOver, mergeManyFrom, ...texts } = rest;
    const names = toLocalized(texts, "names");
    const officeNames = toLocalized(texts, "officeNames");
    const missing = (field: string) =>
      context.addIssue({ code: "custom", path: [localizedField(field, language)], message: "required" });
    if (!names) missing("names");
    if (!officeNames) missing("officeNames");
    return names && officeNames
      ? {
          ...{ version, shortName, locale: language, zone, brandHue, names, officeNames },
          ...{ exportProofOver, exportSecondPersonOver, mergeManyFrom },
          dataOfficerEmail: dataOfficerEmail?.address ?? null,
        }
      : z.NEVER;
  });
export type UpdateInstitution = z.output<typeof updateInstitutionInput>;
