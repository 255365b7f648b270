import { z } from "zod";
import { id } from "@/lib/platform/input/fields";
import { filterText, filterUnit, filterYear, manyFilters, maybeFilter } from "@/lib/platform/input/filters";
import { parseLine } from "@/lib/platform/input/line";
import { parseMessage } from "@/lib/platform/input/message";
import { asZod } from "@/lib/platform/input/zod";
import { DegreeLevel, Offer } from "@/prisma/generated/enums";

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
  q: maybeFilter(filterText),
  unit: manyFilters(filterUnit),
  from: filterYear,
  to: filterYear,
  programme: manyFilters(filterText),
  level: manyFilters(z.enum(DegreeLevel)),
  country: manyFilters(filterText),
  city: manyFilters(filterText),
  skill: manyFilters(filterText),
  language: manyFilters(filterText),
  openTo: manyFilters(z.enum(Offer)),
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
export const mapSearch = z.object({ country: maybeFilter(filterText) });
/** `message`: the conversation that it belongs to. */
export const messagesSearch = z.object({ message: id.optional() });

const LONGEST_MESSAGE = 5_000;
/** More links than this make an advertisement. */
const MOST_LINKS = 2;
const LINK = /https?:|www\.|\b[\w-]+\.(?:com|net|org|info|biz|ru|ro|bg|xyz|top|online|shop|site)\b/giu;
const TAG = /<\/?[a-z!][^>]*>/i;

const noAdvertisement = (links: number) =>
  z
    .string()
    .refine((value) => !TAG.test(value), "html")
    .refine((value) => (value.match(LINK)?.length ?? 0) <= links, "links");
const message = (most: number) =>
  asZod((input: unknown) => parseMessage(input, { most })).pipe(noAdvertisement(MOST_LINKS));

const subject = asZod(parseLine).pipe(noAdvertisement(0));
const body = message(LONGEST_MESSAGE);

export const writeInput = z.object({ publicId: id, subject, body });
export const replyInput = z.object({ message: id, body });
export const messageInput = z.object({ message: id });
export const personInput = z.object({ publicId: id });
export const unblockInput = z.object({ alumnus: id });
export const reportInput = z.object({ message: id, reason: message(1_000) });

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
