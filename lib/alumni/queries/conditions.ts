import type { Ctx } from "@/lib/platform/ctx";
import { Prisma } from "@/lib/platform/db";
import { confirmedMonths, type ListSearch } from "../schema/list";

/** What a filter of the list is called in the facets of the search table. */
export const FACET_OF = {
  unit: "u",
  year: "y",
  programme: "p",
  level: "l",
  country: "c",
  city: "t",
  reach: "r",
  affiliation: "a",
} as const;
export type FacetGroup = keyof typeof FACET_OF;

/** The facets wanted, group by group: a person fits a group with one of its facets, and must fit every group. */
export type Wanted = Partial<Record<FacetGroup, string[]>>;

/** What a degree says is kept for each of its units as well: `8/y:2004`. */
const OF_DEGREES: FacetGroup[] = ["year", "programme", "level"];

/**
 * The units whose degrees the list speaks of: those chosen, else those of a coordinator; none means the whole
 * university. Choosing a foreign unit leaves nothing, because the scope is a condition of its own.
 */
export function unitsInView(ctx: Ctx, search: ListSearch): readonly number[] {
  return search.unit.length > 0 ? search.unit : ctx.scope.reach === "some" ? ctx.scope.unitIds : [];
}

/** The filters of a list as facets. */
export function wantedFacets(ctx: Ctx, search: ListSearch): Wanted {
  const chosen: Record<FacetGroup, readonly (string | number)[]> = { ...search, year: yearsOf(search) };
  const units = unitsInView(ctx, search);
  const wanted: Wanted = {};
  for (const group of Object.keys(FACET_OF) as FacetGroup[]) {
    if (chosen[group].length === 0) continue;
    const prefixes = OF_DEGREES.includes(group) && units.length > 0 ? units.map((unit) => `${unit}/`) : [""];
    wanted[group] = prefixes.flatMap((prefix) =>
      chosen[group].map((value) => `${prefix}${FACET_OF[group]}:${value}`),
    );
  }
  return wanted;
}

/** A class may lie in the next year already. */
function yearsOf({ from, to }: ListSearch): number[] {
  if (from === undefined && to === undefined) return [];
  const [first, last] = [from ?? 1850, to ?? 2200];
  return Array.from({ length: Math.max(1, last - first + 1) }, (_, at) => first + at);
}

/**
 * The reach of the actor, said once more in words: row-level security does not guard the search table. The facets
 * let a coordinator's search use their index.
 */
function inScope(ctx: Ctx): Prisma.Sql {
  const { reach, unitIds } = ctx.scope;
  if (reach === "all" || reach === "system") return Prisma.sql`true`;
  const facets = unitIds.map((id) => `u:${id}`);
  return Prisma.sql`(unit_ids && ${[...unitIds]}::int[] AND facets && ${facets}::text[])`;
}

/** Scope and filters of a list as a condition on the search table. */
export function matching(ctx: Ctx, search: ListSearch): Prisma.Sql {
  const groups = Object.values(wantedFacets(ctx, search));
  const conditions = [inScope(ctx), ...groups.map((facets) => Prisma.sql`facets && ${facets}::text[]`)];
  if (search.id.length > 0) conditions.push(Prisma.sql`alumnus_id = ANY (${search.id}::uuid[])`);
  if (search.registered) conditions.push(Prisma.sql`facets && '{s:REGISTERED}'`);
  if (search.lacks) conditions.push(Prisma.sql`NOT facets && ${thatHave(ctx, search.lacks)}::text[]`);
  // Row-level security leaves a reader the rows of imports within reach: of another one nobody is found.
  if (search.import)
    conditions.push(Prisma.sql`alumnus_id IN (
      SELECT alumnus_id FROM import_row
      WHERE import_id = ${search.import}::uuid AND applied_at IS NOT NULL AND undone_at IS NULL)`);
  return Prisma.join(conditions, " AND ");
}

/** The facets of those who do not lack it. */
function thatHave(ctx: Ctx, lacks: NonNullable<ListSearch["lacks"]>): string[] {
  return lacks === "completeness" ? ["h:COMPLETE"] : confirmedMonths(ctx.now).map((month) => `v:${month}`);
}
