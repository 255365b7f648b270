import type { Ctx } from "@/lib/platform/ctx";

/** Under this many a public count could point at persons. */
export const SMALLEST_PUBLIC_COUNT = 5;

/** How many records each unit has, by its id, from kept counts; 0 is the university, where nobody counts twice. */
export async function countRecordsByUnit(ctx: Ctx): Promise<Map<number, number>> {
  const rows = await ctx.db.$queryRaw<{ unitId: number; count: number }[]>`
    SELECT unit_id AS "unitId", count FROM unit_figure WHERE facet = '*'`;
  return new Map(rows.map(({ unitId, count }) => [unitId, count]));
}

/** How many people have a record in one of the units, each counted once. */
export async function countPeopleOfUnits(ctx: Ctx, unitIds: readonly number[]): Promise<number> {
  const facets = unitIds.map((id) => `u:${id}`);
  const [row] = await ctx.db.$queryRaw<{ count: number }[]>`
    SELECT count(*)::int AS count FROM alumnus_search WHERE facets && ${facets}::text[]`;
  return row?.count ?? 0;
}

/** Who coordinates each unit today, by the unit's id. The names are public. */
export async function listCoordinators(ctx: Ctx, day: Date): Promise<Map<number, string>> {
  const rows = await ctx.db.$queryRaw<{ unitId: number; name: string }[]>`
    SELECT unit_id AS "unitId", name FROM coordinators_on(${day}::date)`;
  return new Map(rows.map(({ unitId, name }) => [unitId, name]));
}

export type DiplomaName = { name: string; count: number; firstYear: number | null; lastYear: number | null };

/**
 * The degrees that a unit answers for today, its predecessors' included: by the names that stand on the diplomas, or
 * by the unit that looks after them now.
 */
export async function listDiplomaNames(ctx: Ctx, unitId: number): Promise<DiplomaName[]> {
  return ctx.db.$queryRaw<DiplomaName[]>`
    SELECT unit_name_at_time AS name, count(*)::int AS count,
           min(graduation_year) AS "firstYear", max(graduation_year) AS "lastYear"
    FROM degree
    WHERE unit_id = ${unitId} OR unit_id IN (SELECT r.unit_id FROM unit_rollup r WHERE r.current_id = ${unitId})
    GROUP BY 1 ORDER BY 4 DESC NULLS LAST, 2 DESC, 1`;
}
