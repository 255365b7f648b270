import type { Ctx } from "@/lib/platform/ctx";
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
    skeletons: [graduate.skeleton],
    birth: graduate.birth?.precision === "DAY" ? graduate.birth.date : undefined,
    unit: graduate.unitId,
    year: graduate.graduationYear,
  }));
  const found = await ctx.db.$queryRaw<{ row: number; ids: string[] }[]>`
    SELECT r.row, array_agg(DISTINCT c.alumnus_id) AS ids
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      AS r (row int, number text, diploma text, email text, phone text, skeletons text[], birth date, unit int, year int)
    CROSS JOIN LATERAL (
      SELECT alumnus_id FROM external_number WHERE system = 'register' AND value = r.number
      UNION ALL SELECT alumnus_id FROM degree WHERE diploma_number = r.diploma AND unit_id = r.unit
      UNION ALL SELECT alumnus_id FROM contact_point WHERE kind = 'EMAIL' AND value = r.email
      UNION ALL SELECT alumnus_id FROM contact_point WHERE kind = 'PHONE' AND value = r.phone
      UNION ALL (
        SELECT n.alumnus_id FROM alumnus_name n JOIN alumnus a ON a.id = n.alumnus_id
        WHERE n.skeleton = ANY (r.skeletons)
          AND (a.birth_on = r.birth
               OR ((r.birth IS NULL OR a.birth_on IS NULL OR a.birth_precision <> 'DAY')
                   AND EXISTS (SELECT 1 FROM degree d WHERE d.alumnus_id = a.id
                               AND (d.unit_id = r.unit OR d.graduation_year BETWEEN r.year - 1 AND r.year + 1))))
        LIMIT ${MOST_CANDIDATES}
      )
    ) c
    GROUP BY r.row`;
  return new Map(found.map(({ row, ids }) => [row, ids]));
}
