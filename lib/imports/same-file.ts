import type { Ctx } from "@/lib/platform/ctx";

/**
 * Finds the rows of one file that are about one person (two degrees stand on two rows): the first of them makes the
 * record, the others add to it, and a row that repeats a degree is DUPLICATE_IN_FILE.
 *
 * Rows are of one person when they share the register number and the name or the birth date, or, where at most one
 * number is known, the name and the full birth date, or the name and the degree. Rows that meet a record already are
 * of one person when they meet the same record.
 */
export async function joinRowsOfOnePerson(ctx: Ctx, importId: string): Promise<void> {
  await ctx.db.$executeRaw`
    CREATE TEMP TABLE person_key ON COMMIT DROP AS
    WITH fresh AS (
      SELECT "row", parsed ->> 'number' AS number, parsed ->> 'key' AS name,
             CASE WHEN parsed #>> '{birth,precision}' = 'DAY' THEN parsed #>> '{birth,date}' END AS birth,
             concat_ws('|', parsed ->> 'unitId', lower(parsed ->> 'programme'), parsed ->> 'level', parsed ->> 'graduationYear') AS degree
      FROM import_row WHERE import_id = ${importId}::uuid AND class = 'NEW'
    ), one_number AS (
      SELECT name, birth FROM fresh GROUP BY name, birth HAVING count(DISTINCT number) <= 1
    )
    SELECT "row", 'number+name|' || number || '|' || name AS key FROM fresh WHERE number IS NOT NULL
    UNION ALL SELECT "row", 'number+birth|' || number || '|' || birth FROM fresh WHERE number IS NOT NULL AND birth IS NOT NULL
    UNION ALL SELECT f."row", 'name+birth|' || f.name || '|' || f.birth FROM fresh f JOIN one_number USING (name, birth)
    UNION ALL SELECT "row", 'name+degree|' || name || '|' || degree FROM fresh WHERE number IS NULL AND birth IS NULL`;
  await ctx.db.$executeRaw`
    CREATE TEMP TABLE person_row ON COMMIT DROP AS
    SELECT "row", min(first) AS first FROM (
      SELECT "row", min("row") OVER (PARTITION BY key) AS first FROM person_key
    ) k GROUP BY "row"`;
  // A row reaches its first row in one step, seldom in two or three: by the number to one row, by the name to another.
  for (let step = 0, moved = 1; moved > 0 && step < 20; step++) {
    moved = await ctx.db
      .$executeRaw`UPDATE person_row p SET first = f.first FROM person_row f WHERE f."row" = p.first AND f.first < p.first`;
  }
  await ctx.db.$executeRaw`
    UPDATE import_row r SET person_row = p.first, alumnus_id = f.alumnus_id, class = 'UPDATE',
      changes = jsonb_build_array(jsonb_build_object(
        'field', CASE WHEN r.parsed ->> 'isStudent' = 'true' THEN 'studies' ELSE 'degree' END, 'before', NULL, 'after',
        concat_ws(' · ', r.parsed ->> 'level', r.parsed ->> 'programme', r.parsed ->> 'unitName', r.parsed ->> 'graduationYear')))
    FROM person_row p JOIN import_row f ON f.import_id = ${importId}::uuid AND f."row" = p.first
    WHERE r.import_id = ${importId}::uuid AND r."row" = p."row" AND p.first < p."row"`;
  await ctx.db.$executeRaw`
    UPDATE import_row r SET class = 'DUPLICATE_IN_FILE', person_row = d.first, changes = '[]'
    FROM (
      SELECT "row", min("row") OVER same AS first, row_number() OVER same AS nth
      FROM import_row WHERE import_id = ${importId}::uuid AND class IN ('NEW', 'UPDATE', 'SAME')
      WINDOW same AS (PARTITION BY alumnus_id, parsed ->> 'unitId', lower(parsed ->> 'programme'), parsed ->> 'level',
                      parsed ->> 'graduationYear' ORDER BY "row" ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW)
    ) d
    WHERE r.import_id = ${importId}::uuid AND r."row" = d."row" AND d.nth > 1`;
}
