import type { Ctx } from "@/lib/platform/ctx";
import { Prisma } from "@/lib/platform/db";
import type { Graduate } from "./graduate";

/** More namesakes than this cannot be told apart by a name; numbers and addresses find the person all the same. */
const MOST_CANDIDATES = 24;

type Asked = { row: number; graduate: Graduate };

/**
 * The records each row may be about: by number, diploma, e-mail, phone, or by a name of the same skeleton that
 * nothing known at once speaks against (the blocking of capability 1). One round trip for a batch.
 * @returns candidate ids by row; rows without any are absent.
 */
export async function findCandidates(ctx: Ctx, asked: readonly Asked[]): Promise<Map<number, string[]>> {
  const rows = asked.map(({ row, graduate }) => ({
    row,
    number: graduate.number,
    diploma: graduate.diplomaNumber,
    email: graduate.email?.key,
    phone: graduate.phone?.e164,
    skeleton: graduate.skeleton,
    birth: graduate.birth?.precision === "DAY" ? graduate.birth.date : undefined,
    unit: graduate.unitId,
    year: graduate.graduationYear,
  }));
  const found = await ctx.db.$queryRaw<{ row: number; ids: string[] }[]>`
    WITH r AS MATERIALIZED (
      SELECT * FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
        AS r (row int, number text, diploma text, email text, phone text, skeleton text, birth date, unit int, year int)
    ), student AS MATERIALIZED (
      SELECT p.alumnus_id, p.unit_id, n.skeleton FROM affiliation p JOIN alumnus_name n ON n.alumnus_id = p.alumnus_id
      WHERE p.kind = 'PRE_ALUMNUS' AND p.ended_on IS NULL
    ), found AS (
      SELECT r.row, x.alumnus_id FROM r JOIN external_number x ON x.system = 'register' AND x.value = r.number
      UNION ALL SELECT r.row, d.alumnus_id FROM r JOIN degree d ON d.diploma_number = r.diploma AND d.unit_id = r.unit
      UNION ALL SELECT r.row, c.alumnus_id FROM r JOIN contact_point c ON c.kind = 'EMAIL' AND c.value = r.email
      UNION ALL SELECT r.row, c.alumnus_id FROM r JOIN contact_point c ON c.kind = 'PHONE' AND c.value = r.phone
      -- Students of the final year are few, and have no degree by which the rest of this could tell them.
      UNION ALL SELECT r.row, s.alumnus_id FROM r JOIN student s ON s.skeleton = r.skeleton AND s.unit_id = r.unit
      -- A frequent name has hundreds of bearers, a day some dozens; who is both is found without looking at each.
      UNION ALL
      (SELECT r.row, n.alumnus_id FROM r JOIN alumnus_name n ON n.skeleton = r.skeleton
       INTERSECT SELECT r.row, a.id FROM r JOIN alumnus a ON a.birth_on = r.birth)
      UNION ALL
      SELECT r.row, namesake.alumnus_id FROM r CROSS JOIN LATERAL (
        SELECT n.alumnus_id FROM alumnus a JOIN alumnus_name n ON n.alumnus_id = a.id
        WHERE r.birth IS NOT NULL AND n.skeleton = r.skeleton AND a.birth_precision IS DISTINCT FROM 'DAY'
          AND ${studiedAlike} LIMIT ${MOST_CANDIDATES}
      ) namesake
      UNION ALL
      SELECT r.row, namesake.alumnus_id FROM r CROSS JOIN LATERAL (
        SELECT n.alumnus_id FROM alumnus_name n
        WHERE r.birth IS NULL AND n.skeleton = r.skeleton AND ${studiedAlike} LIMIT ${MOST_CANDIDATES}
      ) namesake
    )
    SELECT row, array_agg(DISTINCT alumnus_id) AS ids FROM found GROUP BY row`;
  return new Map(found.map(({ row, ids }) => [row, ids]));
}

/** At the row's unit, or about its year. */
const studiedAlike = Prisma.sql`EXISTS (
  SELECT 1 FROM degree d WHERE d.alumnus_id = n.alumnus_id AND (d.unit_id = r.unit OR d.graduation_year BETWEEN r.year - 1 AND r.year + 1))`;
