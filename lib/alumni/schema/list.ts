import { z } from "zod";
import { LOCALES } from "@/lib/i18n/locales";
import { filterText, filterUnit, filterYear, manyFilters, maybeFilter } from "@/lib/platform/input/filters";
import { parseId } from "@/lib/platform/input/id";
import { asZod } from "@/lib/platform/input/zod";
import { AffiliationKind, DegreeLevel } from "@/prisma/generated/enums";

/** How a person can be reached, best way first: what `reach_of` in the database says. */
const REACHES = ["EMAIL_VERIFIED", "EMAIL_UNVERIFIED", "PHONE", "POST", "EMAIL_BOUNCED", "NONE"] as const;
export type Reach = (typeof REACHES)[number];

/** Without an order of one's own: closest first for a search, by name otherwise. */
const SORTS = ["name", "-name"] as const;

/** The address of a list: words, filters, order, place. A filter may repeat; whatever else repeats is refused. */
export const listSearch = z.object({
  q: maybeFilter(filterText),
  unit: manyFilters(filterUnit),
  programme: manyFilters(filterText),
  level: manyFilters(z.enum(DegreeLevel)),
  from: filterYear,
  to: filterYear,
  country: manyFilters(filterText),
  city: manyFilters(filterText),
  reach: manyFilters(z.enum(REACHES)),
  affiliation: manyFilters(z.enum(AffiliationKind)),
  sort: maybeFilter(z.enum(SORTS)),
  /** Sealed places: the page after or before a person. */
  after: z.string().max(2_000).optional(),
  before: z.string().max(2_000).optional(),
  /** Only people whom this import recorded or changed. */
  import: maybeFilter(asZod(parseId)),
  /** Only these people: a selection to export. */
  id: manyFilters(asZod(parseId)),
});
export type ListSearch = z.output<typeof listSearch>;

/** Filters that are lists of values, in the order in which the page shows them. */
export const FILTERS = ["unit", "reach", "country", "programme", "city", "level", "affiliation"] as const;
export type Filter = (typeof FILTERS)[number];

/** What the type-ahead asks. */
export const suggestSearch = z.object({
  q: filterText,
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
