import { z } from "zod";
import { LOCALES } from "@/lib/i18n/locales";
import { filterText, filterUnit, filterYear, manyFilters, maybeFilter } from "@/lib/platform/input/filters";
import { parseId } from "@/lib/platform/input/id";
import { asZod } from "@/lib/platform/input/zod";
import { AffiliationKind, DegreeLevel } from "@/prisma/generated/enums";

/** How a person can be reached, best way first: what `reach_of` in the database says. */
const REACHES = ["EMAIL_VERIFIED", "EMAIL_UNVERIFIED", "PHONE", "POST", "EMAIL_BOUNCED", "NONE"] as const;
export type Reach = (typeof REACHES)[number];

/** What a record may lack: being complete, or the person's word within the last months that it is right. */
const LACKS = ["completeness", "confirmed"] as const;

/** A record counts as confirmed for so many months. */
export const CONFIRMED_MONTHS = 24;

/** The months of which a confirmation still counts, as the search table names them: "2024-11" to "2026-11". */
export function confirmedMonths(now: Date): string[] {
  return Array.from({ length: CONFIRMED_MONTHS + 1 }, (_, back) =>
    new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() - back, 1)).toISOString().slice(0, 7),
  );
}

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
  lacks: maybeFilter(z.enum(LACKS)),
  /** Only people who have an account. */
  registered: maybeFilter(z.literal("1")),
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
