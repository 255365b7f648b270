import { Client } from "pg";
import { exitCode, StartError } from "./exit-codes";

const OLDEST_MAJOR = 15;
/**
 * The first minors with the fixes of row-level security (CVE-2024-10976), in which also a role set by a connection
 * option works (the minors just before broke it).
 */
const OLDEST_MINOR = new Map([
  [15, 10],
  [16, 6],
  [17, 2],
]);
const EXTENSIONS = ["btree_gin", "btree_gist", "citext", "fuzzystrmatch", "pg_trgm", "unaccent"];

type Check = { readonly holds: string; readonly remedy: string };

/** Asked as the role of the connection; each is an SQL condition, and what to do when it is false. */
const CHECKS: Check[] = [
  {
    holds: "lower('ИВАНОВ') = 'иванов'",
    remedy: `The database does not know Cyrillic letters: create it with ENCODING 'UTF8' LC_CTYPE 'C.UTF-8'.`,
  },
  {
    holds: "current_setting('fsync') = 'on'",
    remedy: "fsync is off, so a power failure destroys the data: set fsync = on.",
  },
  {
    holds: "EXISTS (SELECT FROM pg_roles WHERE rolname = 'portal_app')",
    remedy:
      "The role portal_app is missing: CREATE ROLE portal_app NOLOGIN; GRANT portal_app TO the user of DATABASE_URL.",
  },
  {
    holds:
      "pg_has_role(session_user, (SELECT oid FROM pg_roles WHERE rolname = 'portal_app'), 'MEMBER') IS NOT FALSE",
    remedy: "The user of DATABASE_URL may not act as portal_app: GRANT portal_app TO that user.",
  },
  {
    holds: `NOT EXISTS (SELECT FROM pg_roles WHERE (rolsuper OR rolbypassrls)
              AND rolname IN (session_user, current_user, 'portal_app'))`,
    remedy:
      "The user of DATABASE_URL or portal_app is a superuser or has BYPASSRLS, so nothing would hold the reach of a " +
      "role: use a user with NOSUPERUSER NOBYPASSRLS.",
  },
];

/** Asked once the migrations have made the extensions. */
const AFTER_MIGRATIONS: Check[] = [
  {
    holds: "similarity('Иванов', 'Иванова') > 0",
    remedy: "The search sees no Cyrillic letters: create the database with LC_CTYPE 'C.UTF-8'.",
  },
];

/**
 * Refuses a database on which the portal would be unsafe or would not find anyone. Run it before the migrations,
 * which need what it asks for.
 * @throws StartError with one sentence, with the remedy, for each thing that is wrong
 */
export function checkDatabase(url: string): Promise<void> {
  return check(url, async (client) => [
    ...(await versionProblems(client)),
    ...(await failing(client, CHECKS)),
    ...(await missingExtensions(client)),
  ]);
}

/**
 * The checks that need the extensions, which the migrations create.
 * @throws StartError with one sentence, with the remedy, for each thing that is wrong
 */
export function checkMigratedDatabase(url: string): Promise<void> {
  return check(url, (client) => failing(client, AFTER_MIGRATIONS));
}

async function check(url: string, findProblems: (client: Client) => Promise<string[]>): Promise<void> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 5_000 });
  try {
    await client.connect();
  } catch (error) {
    const reason = error instanceof Error && error.message ? error.message : "no answer";
    throw new StartError(exitCode.database, `The database cannot be reached: ${reason}.`);
  }
  try {
    const problems = await findProblems(client);
    if (problems.length > 0) throw new StartError(exitCode.database, problems.join("\n"));
  } finally {
    await client.end();
  }
}

async function failing(client: Client, checks: Check[]): Promise<string[]> {
  const { rows } = await client.query<boolean[]>({
    text: `SELECT ${checks.map(({ holds }) => `(${holds})`).join(", ")}`,
    rowMode: "array",
  });
  return checks.filter((_, index) => !rows[0]?.[index]).map(({ remedy }) => remedy);
}

async function versionProblems(client: Client): Promise<string[]> {
  const { rows } = await client.query<{ version: number }>(
    "SELECT current_setting('server_version_num')::int AS version",
  );
  const version = rows[0]?.version ?? 0;
  const major = Math.floor(version / 10_000);
  const minor = version % 10_000;
  if (major < OLDEST_MAJOR) return [`PostgreSQL ${major} is too old: ${OLDEST_MAJOR} or newer is needed.`];
  const needed = OLDEST_MINOR.get(major) ?? 0;
  if (minor >= needed) return [];
  return [
    `PostgreSQL ${major}.${minor} lacks fixes of row-level security: update to ${major}.${needed} or newer.`,
  ];
}

/** Not yet created is fine, since they are trusted ones: the migrations create them as the owner of the database. */
async function missingExtensions(client: Client): Promise<string[]> {
  const { rows } = await client.query<{ name: string }>(
    "SELECT name FROM unnest($1::text[]) AS name WHERE name NOT IN (SELECT name FROM pg_available_extensions)",
    [EXTENSIONS],
  );
  if (rows.length === 0) return [];
  const names = rows.map(({ name }) => name).join(", ");
  return [`The server lacks the extensions ${names}: install postgresql-contrib of its version.`];
}
