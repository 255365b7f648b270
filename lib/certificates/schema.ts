import { z } from "zod";
import { LOCALES, type Locale } from "@/lib/i18n/locales";
import { id, line, several } from "@/lib/platform/input/fields";
import { ActivityCategory } from "@/prisma/generated/enums";

/** What the holder may let everybody see who has the code; that it is valid is always said. */
export const SHOWABLE = ["name", "figures", "activities"] as const;
export type Showable = (typeof SHOWABLE)[number];

const shown = several(z.enum(SHOWABLE, { error: "invalid" }));
export const issueInput = z.object({ year: z.coerce.number().int().min(1990).max(2100), shown });
export const showInput = z.object({ id, shown });
export const revokeInput = z.object({ id, reason: line });

export const codeParams = z.object({ code: id });
export const fileSearch = z.enum(Object.keys(LOCALES) as [Locale, ...Locale[]]).catch("en");

/** What a certificate says beside the name and the year, as it stood on the day of issue. */
export const certificateContent = z.object({
  minutes: z.number().int(),
  people: z.number().int(),
  students: z.number().int(),
  activities: z.array(
    z.object({
      day: z.string(),
      category: z.enum(ActivityCategory),
      title: z.string(),
      minutes: z.number().int().nullable(),
    }),
  ),
});
export type CertificateContent = z.output<typeof certificateContent>;
