import { z } from "zod";
import { LOCALES, type Locale } from "@/lib/i18n/locales";
import { id, version } from "@/lib/platform/input/fields";
import { parseLine } from "@/lib/platform/input/line";
import { parseMessage } from "@/lib/platform/input/message";
import { asZod } from "@/lib/platform/input/zod";

const MAX_TEXT = 20_000;

/** Some paragraphs. */
export const parseProse = (input: unknown) => parseMessage(input, { most: MAX_TEXT });

export const line = asZod(parseLine);
export const prose = asZod(parseProse);
export const language = z.enum(Object.keys(LOCALES) as [Locale, ...Locale[]], { error: "required" });
export const ticked = z
  .literal("on")
  .optional()
  .transform((value) => value === "on");

/** What may be sent never, once or more often. */
export const several = <T extends z.ZodType>(one: T) =>
  z.preprocess((sent) => (sent === undefined || sent === "" ? [] : [sent].flat()), z.array(one).max(500));

/** A whole number within bounds; null for an empty field. */
export const wholeNumber = (from: number, to: number) =>
  z.preprocess(
    (sent) => (sent === "" || sent === undefined ? null : sent),
    z.coerce
      .number({ error: "type" })
      .int({ error: "type" })
      .min(from, { error: "range" })
      .max(to, { error: "range" })
      .nullable(),
  );

export const targetInput = z.object({ id, version });
export const idParams = z.object({ id });
