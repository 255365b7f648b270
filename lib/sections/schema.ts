import { z } from "zod";
import { LOCALES, type Locale } from "@/lib/i18n/locales";
import { parseEmail } from "@/lib/platform/input/email";
import { id, version } from "@/lib/platform/input/fields";
import { parseId } from "@/lib/platform/input/id";
import { localizedField, localizedFields, toLocalized } from "@/lib/platform/input/localized";
import { parseMessage } from "@/lib/platform/input/message";
import { parseOrigin } from "@/lib/platform/input/origin";
import { accepted, optional, type Parsed, refused } from "@/lib/platform/input/result";
import { readText } from "@/lib/platform/input/text";
import { asZod } from "@/lib/platform/input/zod";
import { unitParams } from "@/lib/units/schema";

const MOST_ORIGINS = 10;

const { code } = unitParams.shape;
const language = z.enum(Object.keys(LOCALES) as [Locale, ...Locale[]]);

export const sectionParams = unitParams;
/** All news of a faculty instead of the latest. */
export const sectionSearch = z.object({ news: z.literal("all").optional() });

export const FORMATS = ["json", "rss", "ics"] as const;
export type Format = (typeof FORMATS)[number];
/** `litere`, `litere.json`, `litere.rss`, `litere.ics`. */
export const feedParams = z.object({
  code: z.string().transform((file, context) => {
    const [name, format = "json", ...rest] = file.split(".");
    const parsed = z.tuple([code, z.enum(FORMATS)]).safeParse([name, format]);
    if (parsed.success && rest.length === 0) return { code: parsed.data[0], format: parsed.data[1] };
    context.addIssue({ code: "custom", message: "format" });
    return z.NEVER;
  }),
});
/** Without a language that we know: the institution's. */
export const feedSearch = z.object({ lang: language.optional().catch(undefined) });

/** Sites, each on a line of its own; each is kept once. */
function parseOrigins(input: unknown): Parsed<string[]> {
  const text = readText(input);
  if (typeof text !== "string") return text;
  const origins = new Set<string>();
  for (const line of text.split(/[\s,]+/)) {
    const parsed = parseOrigin(line);
    if (!parsed.ok) return parsed;
    origins.add(parsed.value);
  }
  return origins.size > MOST_ORIGINS ? refused("length") : accepted([...origins]);
}

/** `version` is 0 before anything was written. */
export const writeSectionInput = z
  .object({
    code,
    version: z.coerce.number().int().min(0),
    ...localizedFields("intro", parseMessage),
    ...localizedFields("waysToHelp", parseMessage),
    ...localizedFields("officeHours"),
    contactEmail: asZod(optional(parseEmail)).default(null),
    hasHue: z.literal("on").optional(),
    hue: z.coerce.number("format").int("format").min(0, "range").max(359, "range").default(0),
    embedOrigins: asZod(optional(parseOrigins)).default(null),
  })
  .transform(({ code, version, contactEmail, hasHue, hue, embedOrigins, ...texts }) => ({
    code,
    version,
    facts: {
      intro: toLocalized(texts, "intro") ?? {},
      waysToHelp: toLocalized(texts, "waysToHelp") ?? {},
      officeHours: toLocalized(texts, "officeHours") ?? {},
      contactEmail: contactEmail?.address ?? null,
      hue: hasHue ? hue : null,
      embedOrigins: embedOrigins ?? [],
    },
  }));
export type WriteSection = z.output<typeof writeSectionInput>;

export const publishSectionInput = z.object({
  code,
  version,
  to: z.enum(["published", "hidden"]),
});
export type PublishSection = z.output<typeof publishSectionInput>;

const newsFields = z.object({ ...localizedFields("titles"), ...localizedFields("bodies", parseMessage) });

/** A title at least; in what languages there is a text there is a title. */
function together<F extends z.output<typeof newsFields>>(fields: F, context: z.RefinementCtx) {
  const titles = toLocalized(fields, "titles");
  const bodies = toLocalized(fields, "bodies") ?? {};
  const refuse = (locale: Locale) =>
    context.addIssue({ code: "custom", path: [localizedField("titles", locale)], message: "required" });
  if (!titles) refuse((Object.keys(bodies)[0] ?? "en") as Locale);
  for (const locale of Object.keys(bodies) as Locale[]) if (titles && !titles[locale]) refuse(locale);
  return { ...fields, titles: titles ?? {}, bodies };
}

export const addNewsInput = newsFields
  .extend({
    unitId: z
      .literal("")
      .transform(() => null)
      .or(z.coerce.number().int().positive()),
  })
  .transform(together);
export type AddNews = z.output<typeof addNewsInput>;
export const editNewsInput = newsFields.extend({ id, version }).transform(together);
export type EditNews = z.output<typeof editNewsInput>;
export const newsTarget = z.object({ id, version });
export type NewsTarget = z.output<typeof newsTarget>;

export const newsParams = z.object({ id });
export const newsSearch = z.object({ after: asZod(optional(parseId)).optional() });
