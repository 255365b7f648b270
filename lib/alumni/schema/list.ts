import { z } from "zod";
import { LOCALES } from "@/lib/i18n/locales";
import { parseId } from "@/lib/platform/input/id";
import { hasControl } from "@/lib/platform/input/text";
import { asZod } from "@/lib/platform/input/zod";
import { AffiliationKind, DegreeLevel } from "@/prisma/generated/enums";

/** How a person can be reached, best way first: what `reach_of` in the database says. */
const REACHES = ["EMAIL_VERIFIED", "EMAIL_UNVERIFIED", "PHONE", "POST", "EMAIL_BOUNCED", "NONE"] as const;
export type Reach = (typeof REACHES)[number];

/** Without an order of one's own: closest first for a search, by name otherwise. */
const SORTS = ["name", "-name"] as const;

const text = z
  .string()
  .max(200)
  .refine((value) => !hasControl(value));
/** An empty field of a GET form is no filter. */
const blank = (value: unknown) => (value === "" ? undefined : value);
const many = <T extends z.ZodType>(item: T) =>
  z.preprocess(
    (value) => (value === undefined || value === "" ? [] : [value].flat()),
    z.array(item).max(100),
  );
const year = z.preprocess(blank, z.coerce.number().int().min(1850).max(2200).optional());

/** The address of a list: words, filters, order, place. A filter may repeat; whatever else repeats is refused. */
export const listSearch = z.object({
  q: z.preprocess(blank, text.optional()),
  unit: many(
    z.coerce
      .number()
      .int()
      .positive()
      .max(2 ** 31 - 1),
  ),
  programme: many(text),
  level: many(z.enum(DegreeLevel)),
  from: year,
  to: year,
  country: many(text),
  city: many(text),
  reach: many(z.enum(REACHES)),
  affiliation: many(z.enum(AffiliationKind)),
  sort: z.preprocess(blank, z.enum(SORTS).optional()),
  /** Sealed places: the page after or before a person. */
  after: z.string().max(2_000).optional(),
  before: z.string().max(2_000).optional(),
  /** Only people whom this import recorded or changed. */
  import: z.preprocess(blank, asZod(parseId).optional()),
  /** Only these people: a selection to export. */
  id: many(asZod(parseId)),
});
export type ListSearch = z.output<typeof listSearch>;

/** Filters that are lists of values, in the order in which the page shows them. */
export const FILTERS = ["unit", "reach", "country", "programme", "city", "level", "affiliation"] as const;
export type Filter = (typeof FILTERS)[number];

/** What the type-ahead asks. */
export const suggestSearch = z.object({
  q: text,
  locale: z.enum(Object.keys(LOCALES) as [keyof typeof LOCALES]),
});

/** The query string of a list, without the place: what links, saved views and exports hold. */
export function listQuery(search: ListSearch, change: Partial<ListSearch> = {}): string {
  const {
    after: _after,
    before: _before,
    ...kept
  } = { ...search, after: undefined, before: undefined, ...change };
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries({ ...kept, after: change.after, before: change.before }))
    for (const item of [value ?? []].flat()) query.append(name, String(item));
  return query.toString();
}

/** Reads such a query string. @throws ZodError when it is not one. */
export function parseListQuery(query: string): ListSearch {
  const values: Record<string, string | string[]> = {};
  const parameters = new URLSearchParams(query);
  for (const name of new Set(parameters.keys())) {
    const all = parameters.getAll(name);
    values[name] = all.length > 1 ? all : (all[0] ?? "");
  }
  return listSearch.parse(values);
}
