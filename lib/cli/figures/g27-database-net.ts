import { Client } from "pg";
import type { Figure } from "./figure";
import { noneOf } from "./figure";

/** Tables without row-level security, each for a reason; whatever else lacks it is a defect. */
const EXEMPT: Record<string, string> = {
  _prisma_migrations: "names of migrations; the application may not read it",
  alumnus_search: "ids and search keys; a condition on text cannot use its index under row-level security",
  consent_wording: "texts by which people are asked",
  import_mapping: "names of columns",
  duplicate_scan: "counts",
  erased_figure: "counts",
  institution: "public",
  legal_basis: "public",
  match_model: "shares of names that five and more bear",
  notice_count: "counts",
  notice_due: "ids and days; read for ids only, as alumnus_search is",
  retention_rule: "numbers of days",
  rate_limit: "counts under hashed keys",
  unit: "public",
  unit_name: "public",
  unit_rollup: "public",
  unit_statistic: "counts",
  unit_statistic_delta: "counts",
  unit_succession: "public",
};

const OUT = "status <> 'DRAFT' AND NOT is_template";
const OF_WHAT_IS_OUT = `event_id IN (SELECT id FROM event WHERE ${OUT})`;

/** What everybody may read on purpose, as a condition on the rows of a table. */
export const PUBLISHED: Readonly<Record<string, string>> = {
  body_page: "is_published",
  calendar_entry: "is_public",
  charter_clause: "edition_id IN (SELECT id FROM charter_edition WHERE status <> 'DRAFT')",
  charter_edition: "status <> 'DRAFT'",
  event: OUT,
  event_organizer: OF_WHAT_IS_OUT,
  event_photo: `published_at IS NOT NULL AND objected_at IS NULL AND ${OF_WHAT_IS_OUT}`,
  event_question: OF_WHAT_IS_OUT,
  event_role: `is_public AND ${OF_WHAT_IS_OUT}`,
  event_session: OF_WHAT_IS_OUT,
  event_ticket: OF_WHAT_IS_OUT,
  directory_entry: "audience = 'PUBLIC'",
  faculty_section: "is_published",
  news_item: "published_at IS NOT NULL AND withdrawn_at IS NULL",
};

export const databaseNet: Figure = {
  id: "G27",
  what: "Raw SQL as the application's role, table by table",
  goal: "0 unpublished rows without a context, 0 foreign rows with a coordinator's, every table guarded or exempt",
  run: async ({ ownerUrl }) => {
    const client = new Client({ connectionString: ownerUrl });
    await client.connect();
    try {
      const { rows: tables } = await client.query<{ name: string; guarded: boolean }>(
        `SELECT c.relname AS name, c.relrowsecurity AND EXISTS (SELECT 1 FROM pg_policy p WHERE p.polrelid = c.oid) AS guarded
         FROM pg_class c WHERE c.relkind IN ('r', 'p') AND c.relnamespace = 'public'::regnamespace ORDER BY 1`,
      );
      const open = tables
        .filter(({ name, guarded }) => !guarded && !(name in EXEMPT))
        .map(({ name }) => `${name} has no policy`);
      const guarded = tables.filter((table) => table.guarded).map(({ name }) => name);
      const {
        rows: [unit],
      } = await client.query(
        "SELECT unit_id AS id FROM appointment WHERE ends_on IS NULL ORDER BY 1 LIMIT 1",
      );
      const problems = [
        ...open,
        ...(await readable(client, guarded)),
        ...(await foreign(client, guarded, Number(unit?.id))),
      ];
      return noneOf(
        `${guarded.length} guarded and ${tables.length - guarded.length} exempt tables`,
        problems,
      );
    } finally {
      await client.end();
    }
  },
};

/** What the role sees when nobody has said who asks. */
async function readable(client: Client, tables: readonly string[]): Promise<string[]> {
  const problems: string[] = [];
  for (const table of tables) {
    const sql = `SELECT count(*)::int AS n FROM ${table} WHERE NOT (${PUBLISHED[table] ?? false})`;
    const seen = await asApplication(client, "none", [], sql);
    if (seen > 0) problems.push(`${table} shows ${seen} rows without a context`);
  }
  return problems;
}

/** What a coordinator sees, and could delete, of records that are not of the unit. */
async function foreign(client: Client, tables: readonly string[], unitId: number): Promise<string[]> {
  const problems: string[] = [];
  const { rows: strangers } = await client.query<{ id: string }>(
    "SELECT id FROM alumnus WHERE NOT $1 = ANY (unit_ids)",
    [unitId],
  );
  const ids = `'{${strangers.map(({ id }) => id).join(",")}}'::uuid[]`;
  for (const table of tables) {
    const {
      rows: [owned],
    } = await client.query(
      "SELECT attname AS key FROM pg_attribute WHERE attrelid = $1::regclass AND attname = ANY ($2) LIMIT 1",
      [table, table === "alumnus" ? ["id"] : ["alumnus_id"]],
    );
    // A table of accounts, jobs or letters: nothing in it is a coordinator's by the unit.
    if (!owned || ["user_account", "import_row", "import_change"].includes(table)) continue;
    const seen = await asApplication(
      client,
      "some",
      [unitId],
      `SELECT count(*)::int AS n FROM ${table} WHERE ${owned.key} = ANY (${ids})`,
    );
    const taken = await asApplication(
      client,
      "some",
      [unitId],
      `WITH gone AS (DELETE FROM ${table} WHERE ${owned.key} = ANY (${ids}) RETURNING 1) SELECT count(*)::int AS n FROM gone`,
    );
    if (seen + taken > 0) problems.push(`${table}: ${seen} foreign rows read, ${taken} deleted`);
  }
  return problems;
}

/** One number, asked as the role in force with that reach; whatever it changed is rolled back. */
async function asApplication(
  client: Client,
  reach: string,
  units: readonly number[],
  sql: string,
): Promise<number> {
  await client.query("BEGIN");
  try {
    await client.query("SET LOCAL ROLE portal_app");
    await client.query("SELECT set_config('app.reach', $1, true), set_config('app.units', $2, true)", [
      reach,
      `{${units.join(",")}}`,
    ]);
    const { rows } = await client.query<{ n: number }>(sql);
    return rows[0]?.n ?? 0;
  } catch (error) {
    // What only grows: the role may not delete at all.
    if ((error as { code?: string }).code === "42501") return 0;
    throw error;
  } finally {
    await client.query("ROLLBACK");
  }
}
