import type { Ctx } from "@/lib/platform/ctx";
import { Prisma } from "@/lib/platform/db";
import type { ListSearch } from "../schema/list";
import { FACET_OF, type FacetGroup, matching, unitsInView, wantedFacets } from "./conditions";

/** Counted exactly up to here; more is told as "10,000+". */
const MOST_COUNTED = 10_000;

export type FacetCount = { value: string; count: number };
export type FacetCounts = Record<FacetGroup, FacetCount[]>;
export type Counted = { total: number; isMore: boolean; facets: FacetCounts };

/** How many people fit, and how many of them each further choice would leave. `found`: counted by a search already. */
export async function countFacets(
  ctx: Ctx,
  search: ListSearch,
  found?: Map<string, number>,
): Promise<Counted> {
  const units = unitsInView(ctx, search);
  const counts = found ?? (await countsOf(ctx, search));
  const facets = facetsFrom(counts, units);
  // Within a filter a further choice adds people: its own choices are counted as if none were made.
  if (!found)
    for (const group of Object.keys(wantedFacets(ctx, search)) as FacetGroup[]) {
      const others = without(search, group);
      facets[group] = facetsFrom(await countsOf(ctx, others, group), unitsInView(ctx, others))[group];
    }
  const total = counts.get("*") ?? 0;
  const isMore = !keptUnit(ctx, search) && total > MOST_COUNTED;
  return { total: isMore ? MOST_COUNTED : total, isMore, facets };
}

function without(search: ListSearch, group: FacetGroup): ListSearch {
  return { ...search, ...(group === "year" ? { from: undefined, to: undefined } : { [group]: [] }) };
}

async function countsOf(ctx: Ctx, search: ListSearch, only?: FacetGroup): Promise<Map<string, number>> {
  const kept = keptUnit(ctx, search);
  return kept ? keptCounts(ctx, kept.unitId) : countedFacets(ctx, matching(ctx, search), only);
}

/** The unit (0: the university) whose kept counts answer a list without further filters. */
function keptUnit(ctx: Ctx, search: ListSearch): { unitId: number } | null {
  const groups = Object.keys(wantedFacets(ctx, search)).filter((group) => group !== "unit");
  const [unitId = 0, ...more] = unitsInView(ctx, search);
  const isReached = ctx.scope.reach === "all" || ctx.scope.unitIds.includes(unitId);
  const isWhole =
    groups.length === 0 &&
    more.length === 0 &&
    search.id.length === 0 &&
    search.import === undefined &&
    search.lacks === undefined &&
    search.registered === undefined &&
    search.q === undefined;
  return isWhole && isReached ? { unitId } : null;
}

/** The counts kept for a unit, 0 being the whole university: every year, and of the rest what is frequent. */
async function keptCounts(ctx: Ctx, unitId: number): Promise<Map<string, number>> {
  const [row] = await ctx.db.$queryRaw<{ counts: Record<string, number> | null }[]>`
    /* prepared */ SELECT json_object_agg(facet, count) AS counts FROM (
      SELECT facet, count, row_number() OVER (PARTITION BY left(facet, 1) ORDER BY count DESC) AS place
      FROM unit_figure WHERE unit_id = ${unitId}
    ) ranked WHERE place <= 40 OR facet LIKE 'y:%'`;
  return new Map(Object.entries(row?.counts ?? {}));
}

async function countedFacets(ctx: Ctx, where: Prisma.Sql, only?: FacetGroup): Promise<Map<string, number>> {
  const kind = only
    ? Prisma.sql`facet LIKE ANY (${[`${FACET_OF[only]}:%`, `%/${FACET_OF[only]}:%`]}::text[])`
    : Prisma.sql`true`;
  const [row] = await ctx.db.$queryRaw<{ counts: Record<string, number> | null }[]>`
    SELECT json_object_agg(facet, n) AS counts FROM (
      SELECT facet, count(*) AS n
      FROM (SELECT facets FROM alumnus_search WHERE ${where} LIMIT ${MOST_COUNTED + 1}) hit, unnest(hit.facets) AS facet
      WHERE ${kind} GROUP BY facet
    ) counted`;
  return new Map(Object.entries(row?.counts ?? {}));
}

/** Counts by filter. Of several units in view, what a degree says is that of the whole university: nobody counts twice. */
function facetsFrom(counts: Map<string, number>, units: readonly number[]): FacetCounts {
  const prefix =
    units.length === 1 && [...counts.keys()].some((facet) => facet.startsWith(`${units[0]}/`))
      ? `${units[0]}/`
      : "";
  const facets = {} as FacetCounts;
  for (const [group, letter] of Object.entries(FACET_OF) as [FacetGroup, string][]) {
    const isOfDegree = group === "year" || group === "programme" || group === "level";
    const start = `${isOfDegree ? prefix : ""}${letter}:`;
    facets[group] = [...counts]
      .filter(([facet]) => facet.startsWith(start))
      .map(([facet, count]) => ({ value: facet.slice(start.length), count }))
      .sort(group === "year" ? (a, b) => Number(a.value) - Number(b.value) : (a, b) => b.count - a.count);
  }
  return facets;
}
