import { getCountries } from "libphonenumber-js/max";
import { z } from "zod";
import { parseDate } from "@/lib/platform/input/date";
import { PLANNED } from "@/lib/platform/input/fields";
import { maybe } from "@/lib/platform/input/zod";
import { LANGUAGES } from "@/lib/profile/schema";

const MOST_LANGUAGES = 12;

/** A day that anybody plans for, or none. */
export const maybeDay = maybe((input) => parseDate(input, { range: PLANNED }));

/** Countries by their codes of ISO 3166. */
export const COUNTRIES: readonly string[] = getCountries();
/** One of them in a form, or none. */
export const maybeCountry = z
  .literal("")
  .transform(() => null)
  .or(z.enum(COUNTRIES as [string, ...string[]], { error: "invalid" }))
  .nullish()
  .transform((code) => code ?? null);

/** What was ticked of the languages that a profile may name. */
export const languages = z.preprocess(
  (sent) => (sent === undefined || sent === "" ? [] : [sent].flat()),
  z.array(z.enum(LANGUAGES, "invalid")).max(MOST_LANGUAGES, "too_many"),
);
export const token = z.string().regex(/^[\w-]{22}$/);
