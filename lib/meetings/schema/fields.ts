import { z } from "zod";
import { LOCALES, type Locale } from "@/lib/i18n/locales";
import { parseId } from "@/lib/platform/input/id";
import { parseLine } from "@/lib/platform/input/line";
import { parseMessage } from "@/lib/platform/input/message";
import { type Parsed, refused } from "@/lib/platform/input/result";
import { readText } from "@/lib/platform/input/text";
import { asZod } from "@/lib/platform/input/zod";

const MAX_TEXT = 20_000;
const CLOCK = /^([01]\d|2[0-3]):[0-5]\d$/;

/** Some paragraphs. */
export const parseProse = (input: unknown) => parseMessage(input, { most: MAX_TEXT });

/** HH:MM as a time input sends it. */
export function parseClock(input: unknown): Parsed<string> {
  const text = readText(input);
  if (typeof text !== "string") return text;
  return CLOCK.test(text) ? { ok: true, value: text, warnings: [] } : refused("format");
}

export const id = asZod(parseId);
export const version = z.coerce.number().int().positive();
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
