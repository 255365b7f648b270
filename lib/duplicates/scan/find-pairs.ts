import type { Ctx } from "@/lib/platform/ctx";
import { Prisma } from "@/lib/platform/db";

/** `low` is the smaller of the two ids. */
export type IdPair = { low: string; high: string };

/** An address that more people share than this is an office's, or nobody's. */
const MOST_HOLDERS = 20;

/**
 * The pairs of some records with all others that may be one person: by the keys of their names, as a row of a file finds its
 * person (lib/alumni/match-keys), by a number, a diploma or an address. Whom two numbers of the register tell apart is left out,
 * unless name and birthday are the same. `asFirst`: only pairs of which the record is `low`, so that a walk through all
 * records meets each pair once.
 */
export async function findPairs(
  ctx: Ctx,
  ids: readonly string[],
  { asFirst = false } = {},
): Promise<IdPair[]> {
  return ctx.db.$queryRaw<IdPair[]>`
    WITH r AS MATERIALIZED (
      SELECT id, birth_on, row_number() OVER ()::int AS "row" FROM alumnus
      WHERE id = ANY (${[...ids]}::uuid[]) AND restricted_at IS NULL
    ), asked AS MATERIALIZED (
      SELECT jsonb_agg(jsonb_build_object('row', "row", 'born', born, 'keys', keys)) AS rows FROM (
        SELECT r."row", min(k.born_on) AS born, jsonb_agg(k.key) AS keys FROM r JOIN match_key k ON k.alumnus_id = r.id GROUP BY r."row"
      ) keyed
    ), alike AS MATERIALIZED (
      SELECT r.id, m.alumnus_id AS other FROM asked CROSS JOIN LATERAL met_by_match_keys(asked.rows) m JOIN r ON r."row" = m."row"
      WHERE NOT ${isOtherNumber(Prisma.sql`r.id`, Prisma.sql`m.alumnus_id`)} OR EXISTS (
        SELECT 1 FROM alumnus b JOIN alumnus_name x ON x.alumnus_id = r.id JOIN alumnus_name y ON y.alumnus_id = b.id
        WHERE b.id = m.alumnus_id AND b.birth_on = r.birth_on AND x.skeleton = y.skeleton)
    ), met AS (
      SELECT id, other FROM alike
      UNION SELECT r.id, y.alumnus_id FROM r JOIN external_number x ON x.alumnus_id = r.id CROSS JOIN LATERAL (
        SELECT alumnus_id FROM external_number WHERE system = x.system AND value = x.value LIMIT ${MOST_HOLDERS}::int) y
      UNION SELECT r.id, y.alumnus_id FROM r JOIN degree x ON x.alumnus_id = r.id CROSS JOIN LATERAL (
        SELECT alumnus_id FROM degree WHERE diploma_number = x.diploma_number AND unit_id = x.unit_id LIMIT ${MOST_HOLDERS}::int) y
      UNION SELECT r.id, y.alumnus_id FROM r JOIN contact_point x ON x.alumnus_id = r.id AND x.kind IN ('EMAIL', 'PHONE') CROSS JOIN LATERAL (
        SELECT alumnus_id FROM contact_point WHERE kind = x.kind AND value = x.value LIMIT ${MOST_HOLDERS}::int) y
    )
    SELECT DISTINCT least(met.id, other) AS low, greatest(met.id, other) AS high
    FROM met JOIN alumnus o ON o.id = other AND o.restricted_at IS NULL
    WHERE CASE WHEN ${asFirst}::boolean THEN met.id < other ELSE met.id <> other END`;
}

/** Both have a number in the register, and none of them is the same. */
const isOtherNumber = (one: Prisma.Sql, other: Prisma.Sql) => Prisma.sql`(
  EXISTS (SELECT 1 FROM external_number x JOIN external_number y ON y.system = x.system AND y.alumnus_id = ${other}
          WHERE x.alumnus_id = ${one} AND x.system = 'register')
  AND NOT EXISTS (SELECT 1 FROM external_number x JOIN external_number y ON y.system = x.system AND y.value = x.value AND y.alumnus_id = ${other}
                  WHERE x.alumnus_id = ${one}))`;
