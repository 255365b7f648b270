import { z } from "zod";
import { LOCALES, type Locale } from "@/lib/i18n/locales";
import { id } from "@/lib/platform/input/fields";
import { parseLine } from "@/lib/platform/input/line";
import { optional, type Parsed, refused } from "@/lib/platform/input/result";
import { hasBrokenUnicode, hasControl, readText } from "@/lib/platform/input/text";
import { asZod } from "@/lib/platform/input/zod";
import type { Basis, Channel } from "@/prisma/generated/enums";
import { BASES, CHANNELS, PURPOSES } from "./purposes";

const purpose = z.enum(PURPOSES, "invalid");
const channel = z.enum(CHANNELS, "invalid");
const wordingId = z.preprocess((value) => value || undefined, id.optional());

const answer = { purpose, channel, answer: z.enum(["yes", "no"], "invalid"), wordingId };
export const answerInput = z.object(answer);
export const objectInput = z.object({});

/** What a coordinator writes down of a talk or a letter; `file` is where the paper is kept. */
export const recordAnswerInput = z
  .object({
    id,
    /** `NEWSLETTER EMAIL`: one choice of a list. */
    about: z.string().max(60),
    answer: z.enum(["yes", "no"], "required"),
    source: z.enum(["PAPER", "PHONE"], "required"),
    file: asZod(optional(parseLine)).default(null),
  })
  .transform(({ about, ...said }, context) => {
    const [name, by] = about.split(" ");
    const chosen = z.object({ purpose, channel }).safeParse({ purpose: name, channel: by });
    if (chosen.success) return { ...said, ...chosen.data };
    context.addIssue({ code: "custom", path: ["about"], message: "required" });
    return z.NEVER;
  });

/** A sealed link, whole. */
const link = z.string().min(20).max(300);
export const preferencesSearch = z.object({ link });
export const preferencesParams = z.object({ token: link });
export const linkAnswerInput = z.discriminatedUnion("answer", [
  z.object({ link, answer: z.enum(["yes", "no"]), purpose, wordingId }),
  z.object({ link, answer: z.literal("object") }),
]);

export const purposeParams = z.object({ purpose });

/** A select's empty choice: that is not done. */
const basis = z.union([z.literal("").transform(() => null), z.enum(BASES)]).default(null);
const basisFields = Object.fromEntries(CHANNELS.map((one) => [`basis.${one}`, basis])) as {
  [field in `basis.${Channel}`]: typeof basis;
};
export const setBasesInput = z
  .object({ purpose, seen: z.string().max(200), ...basisFields })
  .transform(({ purpose, seen, ...fields }) => ({
    purpose,
    seen,
    bases: Object.fromEntries(CHANNELS.map((one) => [one, fields[`basis.${one}`]])) as Record<
      Channel,
      Basis | null
    >,
  }));

const MAX_TEXT = 2_000;
/** A consent text: paragraphs, in one language. */
function parseText(input: unknown): Parsed<string> {
  const text = readText(input);
  if (typeof text !== "string") return text;
  if (text.length > MAX_TEXT) return refused("length");
  const isBroken = hasBrokenUnicode(text) || hasControl(text.replace(/[\r\n\t]/g, ""));
  return isBroken
    ? refused("control")
    : { ok: true, value: text.normalize("NFC").replaceAll("\r\n", "\n"), warnings: [] };
}
const languages = Object.keys(LOCALES) as Locale[];
const text = asZod(parseText);
const textFields = Object.fromEntries(languages.map((locale) => [`text.${locale}`, text])) as {
  [field in `text.${Locale}`]: typeof text;
};
/** A new version of a text: whole, in every language, since nobody can agree to what is not there. */
export const addWordingInput = z
  .object({ purpose, version: z.coerce.number().int().min(0), ...textFields })
  .transform(({ purpose, version, ...fields }) => ({
    purpose,
    version,
    texts: Object.fromEntries(languages.map((locale) => [locale, fields[`text.${locale}`]])) as Record<
      Locale,
      string
    >,
  }));

/** A unit's queue by the unit's code; `all` is the university's. */
export const queueParams = z.object({ unit: z.string().max(80) });
export const queueSearch = z.object({ after: z.string().max(200).optional() });
export const lettersParams = z.object({ id });
const unitId = z.coerce.number().int().min(0);
export const startNoticesInput = z.object({ unitId });
export const informAllInput = z.object({ unitId, reason: asZod(parseLine) });
export const informSomeInput = z.object({
  ids: z.preprocess((value) => [value ?? []].flat(), z.array(id).min(1, "too_few").max(200)),
  reason: asZod(parseLine),
});
export const postLettersInput = z.object({ id });
