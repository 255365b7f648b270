import { currentModel, type MatchModel } from "@/lib/alumni/queries/match-model";
import { scorePair, verdict } from "@/lib/matching/score";
import type { Ctx } from "@/lib/platform/ctx";
import { evidenceOf, type Graduate } from "./graduate";

/**
 * Finds the rows of one file that are about one person (two degrees stand on two rows): the first of them makes the
 * record, the others add to it, and a row that repeats a degree is DUPLICATE_IN_FILE.
 *
 * Rows of people who are not recorded meet by the keys by which they would meet records, and are weighed as they would
 * be. Rows that meet a record already are of one person when they meet the same record.
 */
export async function joinRowsOfOnePerson(ctx: Ctx, importId: string): Promise<void> {
  const joined = await rowsOfOnePerson(ctx, importId);
  await ctx.db.$executeRaw`
    UPDATE import_row r SET person_row = p.first, alumnus_id = f.alumnus_id, class = 'UPDATE',
      changes = jsonb_build_array(jsonb_build_object(
        'field', CASE WHEN r.parsed ->> 'isStudent' = 'true' THEN 'studies' ELSE 'degree' END, 'before', NULL, 'after',
        concat_ws(' · ', r.parsed ->> 'level', r.parsed ->> 'programme', r.parsed ->> 'unitName', r.parsed ->> 'graduationYear')))
    FROM jsonb_to_recordset(${JSON.stringify(joined)}::jsonb) AS p ("row" int, first int)
    JOIN import_row f ON f.import_id = ${importId}::uuid AND f."row" = p.first
    WHERE r.import_id = ${importId}::uuid AND r."row" = p."row"`;
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

const BATCH = 1_000;

/** The rows that are of a person on an earlier row, with the first row of that person. */
async function rowsOfOnePerson(ctx: Ctx, importId: string) {
  const matching = await currentModel(ctx);
  await findPairs(ctx, importId);
  const firsts = new Map<number, number>();
  const firstOf = (row: number): number => {
    const known = firsts.get(row);
    return known === undefined ? row : firstOf(known);
  };
  /** All that is said of a person so far, by the person's first row. */
  const said = new Map<number, Graduate[]>();
  for (let after = 0; ; ) {
    const pairs = await ctx.db.$queryRaw<
      { nth: number; row: number; other: number; a: Graduate; b: Graduate }[]
    >`
      SELECT p.nth, p."row", p.other, a.parsed AS a, b.parsed AS b FROM row_pair p
      JOIN import_row a ON a.import_id = ${importId}::uuid AND a."row" = p."row"
      JOIN import_row b ON b.import_id = ${importId}::uuid AND b."row" = p.other
      WHERE p.nth > ${after}::int AND p.nth <= ${after}::int + ${BATCH}::int ORDER BY p.nth`;
    if (pairs.length === 0) break;
    for (const { row, other, a, b } of pairs) {
      const [first, later] = [firstOf(row), firstOf(other)].sort((x, y) => x - y) as [number, number];
      if (first === later || !isOnePerson(a, b, matching)) continue;
      const [ofOne, ofOther] = [said.get(firstOf(row)) ?? [a], said.get(firstOf(other)) ?? [b]];
      // A row that says little is like two others that contradict each other.
      if (ofOne.some((one) => ofOther.some((two) => isContradicted(one, two, matching)))) continue;
      firsts.set(later, first);
      said.set(first, [...ofOne, ...ofOther]);
    }
    after += BATCH;
  }
  return [...firsts.keys()].map((row) => ({ row, first: firstOf(row) }));
}

/**
 * Pairs of rows that share keys that few rows hold, where no two birthdays differ. A name alone is no reason to look: the
 * file would have to say more for a machine to decide.
 */
async function findPairs(ctx: Ctx, importId: string): Promise<void> {
  await ctx.db.$executeRaw`
    CREATE TEMP TABLE row_key ON COMMIT DROP AS
    SELECT k.key, "row", CASE WHEN parsed #>> '{birth,precision}' = 'DAY' THEN (parsed #>> '{birth,date}')::date END AS born
    FROM import_row, unnest(match_keys) AS k (key) WHERE import_id = ${importId}::uuid AND class = 'NEW'`;
  await ctx.db.$executeRaw`
    CREATE TEMP TABLE row_pair ON COMMIT DROP AS
    SELECT row_number() OVER (ORDER BY "row", other)::int AS nth, "row", other FROM (
      SELECT a.row AS "row", b.row AS other
      FROM (
        SELECT array_agg("row") AS rows, array_agg(born) AS borns, count(*) AS holders FROM row_key GROUP BY key HAVING count(*) BETWEEN 2 AND 20
      ) k
      CROSS JOIN LATERAL unnest(k.rows, k.borns) AS a ("row", born)
      CROSS JOIN LATERAL unnest(k.rows, k.borns) AS b ("row", born)
      WHERE a.row < b.row AND may_be_one_day(a.born, b.born)
      GROUP BY a.row, b.row HAVING sum(1 / (k.holders - 1)::float8) >= 0.5 AND count(*) > 1
    ) pair`;
  await ctx.db.$executeRaw`CREATE INDEX ON row_pair (nth)`;
}

/**
 * By the score, or because one office wrote one name twice in one file, with one birthday or one and the same degree, and
 * nothing speaks against it.
 */
function isOnePerson(a: Graduate, b: Graduate, matching: MatchModel): boolean {
  const { score, contradiction } = scorePair(evidenceOf(a), evidenceOf(b), matching);
  if (verdict(score, contradiction) === "same") return true;
  if (contradiction || a.key !== b.key) return false;
  const isDay = a.birth?.precision === "DAY" && b.birth?.precision === "DAY";
  return isDay ? a.birth?.date === b.birth?.date : isOneDegree(a, b);
}

const isContradicted = (a: Graduate, b: Graduate, matching: MatchModel) =>
  scorePair(evidenceOf(a), evidenceOf(b), matching).contradiction;

function isOneDegree(a: Graduate, b: Graduate): boolean {
  return (["unitId", "programme", "level", "graduationYear"] as const).every((part) => a[part] === b[part]);
}
