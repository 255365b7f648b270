import { query } from "@/lib/cli/databases";

/** Grows by itself or tells of the import that is looked at; the changes of counts are folded, or sum up to the same. */
const LEFT_OUT = /^(import|audit|_prisma|unit_statistic_delta|notice_count|rate_limit|mail)/;

/**
 * A hash of the rows of every table of the portal, whatever their order.
 * @param content what of a row `t` counts, in SQL
 */
export async function tableHashes(
  ownerUrl: string,
  { leftOut = LEFT_OUT, content = "t" } = {},
): Promise<Map<string, string>> {
  await query(ownerUrl, "SELECT fold_statistics()");
  const tables = await query(
    ownerUrl,
    "SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public' ORDER BY 1",
  );
  // One statement and one connection: there are more tables than a server takes connections.
  const hashes = tables
    .map(({ name }) => String(name))
    .filter((name) => !leftOut.test(name))
    .map(
      (name) =>
        `SELECT '${name}' AS name, count(*) || ':' || coalesce(sum(hashtextextended((${content})::text, 0)), 0) AS hash FROM ${name} t`,
    );
  const rows = await query(ownerUrl, hashes.join(" UNION ALL "));
  return new Map(rows.map(({ name, hash }) => [String(name), String(hash)]));
}

/** The tables whose rows differ between two looks. */
export function changedTables(
  before: ReadonlyMap<string, string>,
  after: ReadonlyMap<string, string>,
): string[] {
  return [...before].flatMap(([name, hash]) => (after.get(name) === hash ? [] : [name]));
}
