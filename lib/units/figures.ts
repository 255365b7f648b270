import { type Locale, localized } from "@/lib/i18n/locales";
import type { Ctx } from "@/lib/platform/ctx";

/** Under this many a public count could point at persons. */
export const SMALLEST_PUBLIC_COUNT = 5;

/** How many records each unit has, by its id, from kept counts; 0 is the university, where nobody counts twice. */
export async function countRecordsByUnit(ctx: Ctx): Promise<Map<number, number>> {
  const rows = await ctx.db.$queryRaw<{ unitId: number; count: number }[]>`
    SELECT unit_id AS "unitId", count FROM graduate_figure WHERE facet = '*'`;
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
 * The degrees that a unit answers for, its parts' and predecessors' included, grouped by the name that stands on the
 * diploma (`then`) or by the unit that looks after them today (`now`: of a unit that was split, each successor).
 */
export async function listDiplomaNames(
  ctx: Ctx,
  unitId: number,
  by: "then" | "now",
  locale: Locale,
): Promise<DiplomaName[]> {
  const rows = await ctx.db.$queryRaw<(Omit<DiplomaName, "name"> & { name: unknown })[]>`
    WITH held AS (
      SELECT unit_id, unit_name_at_time, graduation_year FROM degree
      WHERE unit_id = ${unitId} OR unit_id IN (SELECT r.unit_id FROM unit_rollup r WHERE r.current_id = ${unitId})
    ), named AS (
      SELECT to_jsonb(unit_name_at_time) AS name, graduation_year FROM held WHERE ${by} = 'then'
      UNION ALL
      -- A unit's parents stand for its degrees, too; the nearest unit is meant.
      SELECT n.names, h.graduation_year
      FROM held h
      JOIN unit_rollup r ON r.unit_id = h.unit_id
      JOIN unit_name n ON n.unit_id = r.current_id AND n.valid_to IS NULL
      WHERE ${by} = 'now' AND NOT EXISTS (
        SELECT 1 FROM unit_rollup nearer JOIN unit u ON u.id = nearer.current_id
        WHERE nearer.unit_id = h.unit_id AND u.parent_id = r.current_id)
    )
    SELECT name, count(*)::int AS count, min(graduation_year) AS "firstYear", max(graduation_year) AS "lastYear"
    FROM named GROUP BY name ORDER BY 4 DESC NULLS LAST, 2 DESC`;
  return rows.map(({ name, ...row }) => ({
    ...row,
    name: typeof name === "string" ? name : localized(name, locale),
  }));
}
