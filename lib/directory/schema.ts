import { z } from "zod";
import { parseId } from "@/lib/platform/input/id";
import { parseLine } from "@/lib/platform/input/line";
import { hasBrokenUnicode, hasControl } from "@/lib/platform/input/text";
import { asZod } from "@/lib/platform/input/zod";
import { DegreeLevel, Offer } from "@/prisma/generated/enums";

const id = asZod(parseId);
const text = z
  .string()
  .max(200)
  .refine((value) => !hasControl(value));
/** An empty field of a GET form is no filter. */
const blank = (value: unknown) => (value === "" ? undefined : value);
const many = <T extends z.ZodType>(item: T) =>
  z.preprocess((value) => (value === undefined || value === "" ? [] : [value].flat()), z.array(item).max(50));
const year = z.preprocess(blank, z.coerce.number().int().min(1850).max(2200).optional());

/** Filters that are lists of values, in the order in which the page shows them. */
export const FILTERS = [
  "unit",
  "openTo",
  "country",
  "city",
  "programme",
  "skill",
  "language",
  "level",
] as const;
export type Filter = (typeof FILTERS)[number];

/** The address of the directory: words, filters, and the person after or before whom a page begins. */
export const directorySearch = z.object({
  q: z.preprocess(blank, text.optional()),
  unit: many(
    z.coerce
      .number()
      .int()
      .positive()
      .max(2 ** 31 - 1),
  ),
  from: year,
  to: year,
  programme: many(text),
  level: many(z.enum(DegreeLevel)),
  country: many(text),
  city: many(text),
  skill: many(text),
  language: many(text),
  openTo: many(z.enum(Offer)),
  after: id.optional(),
  before: id.optional(),
});
export type DirectorySearch = z.output<typeof directorySearch>;

/** The query string of the directory, without the place unless the change names one. */
export function directoryQuery(
  search: Partial<DirectorySearch>,
  change: Partial<DirectorySearch> = {},
): string {
  const asked = { ...search, after: undefined, before: undefined, ...change };
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(asked))
    for (const item of [value ?? []].flat()) query.append(name, String(item));
  return query.toString();
}

export const personParams = z.object({ publicId: id });
export const mapSearch = z.object({ country: z.preprocess(blank, text.optional()) });
/** `message`: the conversation that it belongs to. */
export const messagesSearch = z.object({ message: id.optional() });

const LONGEST_MESSAGE = 5_000;
/** More links than this make an advertisement. */
const MOST_LINKS = 2;
const LINK = /https?:|www\.|\b[\w-]+\.(?:com|net|org|info|biz|ru|ro|bg|xyz|top|online|shop|site)\b/giu;
const TAG = /<\/?[a-z!][^>]*>/i;

const plain = (most: number, links: number) =>
  z
    .string()
    .transform((value) => value.replaceAll("\r\n", "\n").trim())
    .pipe(
      z
        .string()
        .min(1, "required")
        .max(most, "length")
        .refine((value) => !hasControl(value.replace(/[\n\t]/g, "")), "control")
        .refine((value) => !hasBrokenUnicode(value), "unicode")
        .refine((value) => !TAG.test(value), "html")
        .refine((value) => (value.match(LINK)?.length ?? 0) <= links, "links"),
    );

const subject = asZod(parseLine).pipe(plain(200, 0));
const body = plain(LONGEST_MESSAGE, MOST_LINKS);

export const writeInput = z.object({ publicId: id, subject, body });
export const replyInput = z.object({ message: id, body });
export const messageInput = z.object({ message: id });
export const personInput = z.object({ publicId: id });
export const unblockInput = z.object({ alumnus: id });
export const reportInput = z.object({ message: id, reason: plain(1_000, MOST_LINKS) });

/** What the office may decide about a reported message. */
export const OUTCOMES = ["DISMISSED", "WARNED", "SUSPENDED"] as const;
export type Outcome = (typeof OUTCOMES)[number];
/** `before`: what stood there when the office looked; empty while nothing was decided. */
export const judgeInput = z.object({
  message: id,
  outcome: z.enum(OUTCOMES, "required"),
  before: z.preprocess((value) => value || null, z.enum(OUTCOMES).nullable()),
});
export const reportsSearch = z.object({ state: z.enum(["open", "handled"]).default("open") });
