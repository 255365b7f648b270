import { z } from "zod";
import { LOCALES, type Locale } from "@/lib/i18n/locales";
import { parseId } from "./id";
import { parseLine } from "./line";
import { parseMessage } from "./message";
import { asZod } from "./zod";

const MAX_TEXT = 20_000;

/** The record that a form is about. */
export const id = asZod(parseId);
/** The version of it that the form was made from: the lock against lost updates. */
export const version = z.coerce.number().int().positive();
/** A form about one record and nothing else. */
export const targetInput = z.object({ id, version });
/** The parameters of a page about one record. */
export const idParams = z.object({ id });

export const line = asZod(parseLine);
/** Some paragraphs. */
export const parseProse = (input: unknown) => parseMessage(input, { most: MAX_TEXT });
export const prose = asZod(parseProse);
export const language = z.enum(Object.keys(LOCALES) as [Locale, ...Locale[]], { error: "required" });
export const ticked = z
  .literal("on")
  .optional()
  .transform((value) => value === "on");

/** What may be sent never, once or more often. */
export const several = <T extends z.ZodType>(one: T, most = 500) =>
  z.preprocess((sent) => (sent === undefined || sent === "" ? [] : [sent].flat()), z.array(one).max(most));

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

/** A choice of a unit that may be left empty: null then. */
export const unitChoice = z
  .literal("")
  .transform(() => null)
  .or(z.coerce.number().int().positive())
  .nullish()
  .transform((unit) => unit ?? null);
/** Days that anybody plans for, for `parseDate`. */
export const PLANNED = { from: "2000-01-01", to: "2100-12-31" };
