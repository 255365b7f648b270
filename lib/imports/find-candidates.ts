import { bornOn } from "@/lib/alumni/match-keys";
import { blockingKeys, hashOfKey } from "@/lib/matching/blocking";
import type { Ctx } from "@/lib/platform/ctx";
import { Prisma } from "@/lib/platform/db";
import { evidenceOf, type Graduate } from "./graduate";

/** So many share a mailbox or a number that says nothing, and no more namesakes can be told apart by a name. */
const MOST_CANDIDATES = 24;

/** A row that looks for its person, with all keys by which people are found. */
export type Asked = { row: number; graduate: Graduate; keys: readonly number[] };

export const askedOf = (row: number, graduate: Graduate): Asked => ({
  row,
  graduate,
  keys: blockingKeys(evidenceOf(graduate)).map(hashOfKey),
});

/**
 * The records each row may be about: by the keys that records keep; by number, diploma, e-mail or phone; and, since whoever
 * is written alike in both must be found however frequent the name, by the whole name with the day of birth or the studies.
 * One round trip for a batch.
 * @returns candidate ids by row; rows without any are absent.
 */
export async function findCandidates(ctx: Ctx, asked: readonly Asked[]): Promise<Map<number, string[]>> {
  const rows = JSON.stringify(
    asked.map(({ row, graduate, keys }) => ({
      row,
      keys,
      number: graduate.number,
      diploma: graduate.diplomaNumber,
      email: graduate.email?.key,
      phone: graduate.phone?.e164,
      skeleton: graduate.skeleton,
      born: bornOn({ birth: graduate.birth ?? null }),
      unit: graduate.unitId,
      year: graduate.graduationYear,
    })),
  );
  const found = await ctx.db.$queryRaw<{ row: number; ids: string[] }[]>`
    WITH r AS MATERIALIZED (
      SELECT * FROM jsonb_to_recordset(${rows}::jsonb)
        AS r (row int, number text, diploma text, email text, phone text, skeleton text, born date, unit int, year int)
    ), student AS MATERIALIZED (
      SELECT p.alumnus_id, p.unit_id, n.skeleton FROM affiliation p JOIN alumnus_name n ON n.alumnus_id = p.alumnus_id
      WHERE p.kind = 'PRE_ALUMNUS' AND p.ended_on IS NULL
    ), found AS (
      SELECT m."row", m.alumnus_id FROM met_by_match_keys(${rows}::jsonb) m
      UNION ALL SELECT r.row, x.alumnus_id FROM r CROSS JOIN LATERAL (
        SELECT alumnus_id FROM external_number WHERE system = 'register' AND value = r.number LIMIT ${MOST_CANDIDATES}) x
      UNION ALL SELECT r.row, d.alumnus_id FROM r CROSS JOIN LATERAL (
        SELECT alumnus_id FROM degree WHERE diploma_number = r.diploma AND unit_id = r.unit LIMIT ${MOST_CANDIDATES}) d
      UNION ALL SELECT r.row, c.alumnus_id FROM r CROSS JOIN LATERAL (
        SELECT alumnus_id FROM contact_point WHERE kind = 'EMAIL' AND value = r.email LIMIT ${MOST_CANDIDATES}) c
      UNION ALL SELECT r.row, c.alumnus_id FROM r CROSS JOIN LATERAL (
        SELECT alumnus_id FROM contact_point WHERE kind = 'PHONE' AND value = r.phone LIMIT ${MOST_CANDIDATES}) c
      -- Students of the final year are few, and have no degree by which the rest of this could tell them.
      UNION ALL SELECT r.row, s.alumnus_id FROM r JOIN student s ON s.skeleton = r.skeleton AND s.unit_id = r.unit
      -- A frequent name has hundreds of bearers, a day some dozens; who is both is found without looking at each.
      UNION ALL
      (SELECT r.row, n.alumnus_id FROM r JOIN alumnus_name n ON n.skeleton = r.skeleton
       INTERSECT SELECT r.row, a.id FROM r JOIN alumnus a ON a.birth_on = r.born)
      -- Of a frequent name as many as fit are compared: those of the same class before others of the unit or the years.
      UNION ALL
      SELECT r.row, namesake.alumnus_id FROM r CROSS JOIN LATERAL (
        SELECT n.alumnus_id FROM alumnus_name n JOIN degree d ON d.alumnus_id = n.alumnus_id
        WHERE n.skeleton = r.skeleton AND d.unit_id = r.unit AND d.graduation_year = r.year LIMIT ${MOST_CANDIDATES}
      ) namesake
      UNION ALL
      SELECT r.row, namesake.alumnus_id FROM r CROSS JOIN LATERAL (
        SELECT n.alumnus_id FROM alumnus a JOIN alumnus_name n ON n.alumnus_id = a.id
        WHERE r.born IS NOT NULL AND n.skeleton = r.skeleton AND a.birth_precision IS DISTINCT FROM 'DAY'
          AND ${studiedAlike} LIMIT ${MOST_CANDIDATES}
      ) namesake
      UNION ALL
      SELECT r.row, namesake.alumnus_id FROM r CROSS JOIN LATERAL (
        SELECT n.alumnus_id FROM alumnus_name n
        WHERE r.born IS NULL AND n.skeleton = r.skeleton AND ${studiedAlike} LIMIT ${MOST_CANDIDATES}
      ) namesake
    )
    SELECT row, array_agg(DISTINCT alumnus_id) AS ids FROM found GROUP BY row`;
  return new Map(found.map(({ row, ids }) => [row, ids]));
}

/** At the row's unit, or about its year. */
const studiedAlike = Prisma.sql`EXISTS (
  SELECT 1 FROM degree d WHERE d.alumnus_id = n.alumnus_id AND (d.unit_id = r.unit OR d.graduation_year BETWEEN r.year - 1 AND r.year + 1))`;
