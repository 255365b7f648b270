import { SORT_NAME } from "@/lib/alumni/queries/place";
import type { Locale } from "@/lib/i18n/locales";
import type { Ctx } from "@/lib/platform/ctx";
import { Prisma } from "@/lib/platform/db";
import type { DirectorySearch } from "../schema";
import { FACET_OF, type FacetGroup, fitsFilters, fitsWords, type Spelling, wantedFacets } from "./conditions";

const PAGE_SIZE = 25;
/** No search leads further than this: whoever wants somebody narrows it, and nobody copies the directory. */
const MOST_FOUND = 1_000;

type FacetCount = { value: string; count: number };
/** What a filter may be narrowed to. `isWhole`: of everybody who fits, so that the counts say something. */
type Choices = { values: FacetCount[]; isWhole: boolean };
export type FoundPeople = {
  /** A page, in order. */
  ids: string[];
  /** Up to MOST_FOUND; `isMore`: there are more than that. */
  total: number;
  isMore: boolean;
  facets: Record<FacetGroup, Choices>;
  after?: string;
  before?: string;
  /** Nobody is spelled so; these are spelled nearly so. */
  isGuess: boolean;
};

/**
 * The people whom the reader finds by words and filters: by name in the reader's alphabet, or closest first. Only what
 * the reader may see of a person finds the person, is counted, and orders the list.
 */
export async function findPeople(ctx: Ctx, search: DirectorySearch, locale: Locale): Promise<FoundPeople> {
  const alike = await pageOf(ctx, search, locale, "alike");
  const isGuess = alike.total === 0 && search.q !== undefined;
  const found = isGuess ? await pageOf(ctx, search, locale, "nearly") : alike;
  const facets = facetsFrom(found.counts, !found.isMore, search);
  for (const group of wantedFacets(search).keys())
    facets[group] = await choicesWithin(ctx, search, group, isGuess ? "nearly" : "alike");
  return { ...found, facets, isGuess };
}

type Row = { id: string; place: number };
type Counts = Record<string, number>;

async function pageOf(ctx: Ctx, search: DirectorySearch, locale: Locale, spelling: Spelling) {
  const { fits, rank } = fitsWords(search.q, spelling);
  const name = SORT_NAME[locale];
  const marker = search.after ?? search.before ?? null;
  const [row] = await ctx.db.$queryRaw<{ total: number; page: Row[] | null; counts: Counts | null }[]>`
    WITH found AS MATERIALIZED (
      SELECT public_id, facets, row_number() OVER (ORDER BY rank, ${name}, public_id)::int AS place FROM (
        SELECT public_id, facets, sort_name, ${rank} AS rank FROM directory_circle
        WHERE ${fitsFilters(search)} AND ${fits}
        ORDER BY rank, ${name}, public_id LIMIT ${MOST_FOUND + 1}
      ) first
    ),
    marker AS (SELECT coalesce((SELECT place FROM found WHERE public_id = ${marker}::uuid), 0) AS place),
    page AS (
      SELECT f.public_id AS id, f.place FROM found f, marker
      WHERE f.place <= ${MOST_FOUND} AND ${
        search.before
          ? Prisma.sql`f.place BETWEEN marker.place - ${PAGE_SIZE} AND greatest(marker.place - 1, ${PAGE_SIZE})`
          : Prisma.sql`f.place BETWEEN marker.place + 1 AND marker.place + ${PAGE_SIZE}`
      }
    ),
    counted AS (SELECT facet, count(*)::int AS n FROM found, unnest(facets) AS facet GROUP BY facet)
    SELECT (SELECT count(*)::int FROM found) AS total, (SELECT json_agg(page ORDER BY place) FROM page) AS page,
           (SELECT json_object_agg(facet, n) FROM counted) AS counts`;
  const page = row?.page ?? [];
  const total = Math.min(row?.total ?? 0, MOST_FOUND);
  const [first, last] = [page[0], page.at(-1)];
  return {
    ids: page.map(({ id }) => id),
    total,
    isMore: (row?.total ?? 0) > MOST_FOUND,
    counts: row?.counts ?? {},
    ...(first && first.place > 1 && { before: first.id }),
    ...(last && last.place < total && { after: last.id }),
  };
}

/** Within a filter a further choice adds people: its own choices are counted as if none were made. */
async function choicesWithin(
  ctx: Ctx,
  search: DirectorySearch,
  group: FacetGroup,
  spelling: Spelling,
): Promise<Choices> {
  const { fits } = fitsWords(search.q, spelling);
  const [row] = await ctx.db.$queryRaw<{ total: number; counts: Counts | null }[]>`
    WITH found AS MATERIALIZED (
      SELECT facets FROM directory_circle WHERE ${fitsFilters(search, group)} AND ${fits} LIMIT ${MOST_FOUND}
    ),
    counted AS (SELECT facet, count(*)::int AS n FROM found, unnest(facets) AS facet GROUP BY facet)
    SELECT (SELECT count(*)::int FROM found) AS total, (SELECT json_object_agg(facet, n) FROM counted) AS counts`;
  return facetsFrom(row?.counts ?? {}, (row?.total ?? 0) < MOST_FOUND, search)[group];
}

/** Choices by filter, the most frequent first, years in their order; of one unit in view, what its degrees say. */
function facetsFrom(
  counts: Counts,
  isWhole: boolean,
  { unit }: DirectorySearch,
): Record<FacetGroup, Choices> {
  const facets = {} as Record<FacetGroup, Choices>;
  for (const [group, letter] of Object.entries(FACET_OF) as [FacetGroup, string][]) {
    const isOfDegree = group === "year" || group === "programme" || group === "level";
    const start = isOfDegree && unit.length === 1 ? `${unit[0]}/${letter}:` : `${letter}:`;
    const values = Object.entries(counts)
      .filter(([facet]) => facet.startsWith(start))
      .map(([facet, count]) => ({ value: facet.slice(start.length), count }))
      .sort(group === "year" ? (a, b) => Number(a.value) - Number(b.value) : (a, b) => b.count - a.count);
    facets[group] = { values, isWhole };
  }
  return facets;
}
