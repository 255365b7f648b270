import { query } from "@/lib/cli/databases";

export type SeededFaculty = { id: number; name: string /** Who stands for it today. */; current: number[] };

/**
 * The faculties and institutes of today, named in the institution's language.
 * @throws Error when there are none
 */
export async function readFaculties(ownerUrl: string): Promise<SeededFaculty[]> {
  const rows = await query(
    ownerUrl,
    `SELECT u.id, coalesce(n.names ->> i.locale, u.code) AS name,
            array(SELECT current_id FROM unit_rollup r WHERE r.unit_id = u.id) AS current
     FROM unit u JOIN unit_name n ON n.unit_id = u.id AND n.valid_to IS NULL CROSS JOIN institution i
     WHERE u.kind IN ('FACULTY', 'INSTITUTE') AND u.valid_to IS NULL ORDER BY u.id`,
  );
  if (rows.length === 0) throw new Error("There are no faculties to invent people for: fill the demo first.");
  return rows as SeededFaculty[];
}
