import { z } from "zod";
import { LOCALES, type Locale } from "@/lib/i18n/locales";
import { parseClock } from "@/lib/platform/input/clock";
import { parseDate } from "@/lib/platform/input/date";
import { PLANNED, wholeNumber } from "@/lib/platform/input/fields";
import { localizedField } from "@/lib/platform/input/localized";
import { parseMessage } from "@/lib/platform/input/message";
import { asZod } from "@/lib/platform/input/zod";

const MOST_PROSE = 6_000;

export const parseDay = (input: unknown) => parseDate(input, { range: PLANNED });
export const parseProse = (input: unknown) => parseMessage(input, { most: MOST_PROSE });

export const day = asZod(parseDay);
export const time = asZod(parseClock);

/** A number of hours, halves included, as minutes. */
export const hours = (from: number, to: number) =>
  z.coerce
    .number({ error: "type" })
    .min(from, { error: "range" })
    .max(to, { error: "range" })
    .transform((value) => Math.round(value * 60));
/** A unit by its number; null for the university. */
export const maybeUnit = wholeNumber(1, 2 ** 31 - 1);

/** Says that a text has to be there in one language at least. */
export function refuseEmpty(context: z.RefinementCtx, name: string): void {
  const first = Object.keys(LOCALES)[0] as Locale;
  context.addIssue({ code: "custom", path: [localizedField(name, first)], message: "required" });
}
