import { createHash, randomUUID } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { runMigrations } from "graphile-worker";
import { Client, DatabaseError } from "pg";
import { checkoutFolder } from "./data-folder";
import { exitCode, StartError } from "./exit-codes";

type Migration = { readonly name: string; readonly sql: string; readonly checksum: string };
type Log = (line: string) => void;

/** The advisory lock that `prisma migrate` takes, too: the two exclude each other. */
const PRISMA_LOCK = 72707369;
/** A statement that waits for a lock makes everyone behind it wait: better to give up and come again. */
const LOCK_TIMEOUT = "2s";
const RETRY_AFTER_MS = [500, 1_000, 2_000, 4_000, 8_000, 16_000];
const LOCK_NOT_AVAILABLE = "55P03";
const DEADLOCK = "40P01";

/**
 * Applies the migrations that the database lacks, then those of the job queue. Folder and `_prisma_migrations` are
 * Prisma's, so `prisma migrate deploy` may be used instead; we run the files ourselves because Prisma's engine is a
 * download and has no lock timeout. A file and its entry are one transaction: it is applied, or nothing has happened.
 *
 * A file whose first line is `-- no-transaction` holds a single statement that PostgreSQL refuses in a transaction,
 * such as CREATE INDEX CONCURRENTLY; it may be run again after an interruption, so it has to bear that.
 *
 * @throws StartError when an applied file was edited, or a lock cannot be had
 */
export async function migrate(
  ownerUrl: string,
  { log, folder = path.join(checkoutFolder, "prisma/migrations") }: { log: Log; folder?: string },
): Promise<void> {
  const migrations = await readMigrations(folder);
  const client = new Client({ connectionString: ownerUrl, application_name: "gaudeamus migrate" });
  await client.connect();
  try {
    await client.query("SET statement_timeout = 0");
    await client.query("SELECT pg_advisory_lock($1)", [PRISMA_LOCK]);
    await client.query(`SET lock_timeout = '${LOCK_TIMEOUT}'`);
    await client.query(TABLE);
    const applied = await readApplied(client);
    for (const migration of migrations) {
      const checksum = applied.get(migration.name);
      if (checksum === undefined) await applyWithRetries(client, migration, log);
      else if (checksum !== migration.checksum) throw edited(migration);
    }
  } finally {
    await client.end();
  }
  await runMigrations({ connectionString: ownerUrl });
}

const TABLE = `CREATE TABLE IF NOT EXISTS _prisma_migrations (
  id varchar(36) PRIMARY KEY,
  checksum varchar(64) NOT NULL,
  finished_at timestamptz,
  migration_name varchar(255) NOT NULL,
  logs text,
  rolled_back_at timestamptz,
  started_at timestamptz NOT NULL DEFAULT now(),
  applied_steps_count integer NOT NULL DEFAULT 0
)`;

async function readMigrations(folder: string): Promise<Migration[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  const names = entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name);
  return Promise.all(
    names.sort().map(async (name) => {
      const sql = await readFile(path.join(folder, name, "migration.sql"), "utf8");
      return { name, sql, checksum: createHash("sha256").update(sql).digest("hex") };
    }),
  );
}

async function readApplied(client: Client): Promise<Map<string, string>> {
  const { rows } = await client.query<{ migration_name: string; checksum: string }>(
    "SELECT migration_name, checksum FROM _prisma_migrations WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL",
  );
  return new Map(rows.map((row) => [row.migration_name, row.checksum]));
}

async function applyWithRetries(client: Client, migration: Migration, log: Log): Promise<void> {
  const apply = /^-- no-transaction\b/.test(migration.sql) ? applyAlone : applyInTransaction;
  for (const pause of [...RETRY_AFTER_MS, undefined]) {
    try {
      await apply(client, migration);
      return log(`Migration ${migration.name} applied.`);
    } catch (error) {
      if (!(error instanceof DatabaseError)) throw error;
      if (error.code !== LOCK_NOT_AVAILABLE && error.code !== DEADLOCK) throw failed(migration, error);
      if (pause === undefined) throw busy(migration);
      log(`Migration ${migration.name} waits for a lock.`);
      await sleep(pause);
    }
  }
}

async function applyInTransaction(client: Client, migration: Migration): Promise<void> {
  await client.query("BEGIN");
  try {
    await client.query(migration.sql);
    await recordApplied(client, migration);
    await client.query("COMMIT");
  } catch (error) {
    await client.query("ROLLBACK");
    throw error;
  }
}

async function applyAlone(client: Client, migration: Migration): Promise<void> {
  await client.query(migration.sql);
  await recordApplied(client, migration);
}

async function recordApplied(client: Client, { name, checksum }: Migration): Promise<void> {
  await client.query(
    `INSERT INTO _prisma_migrations (id, checksum, migration_name, finished_at, applied_steps_count)
     VALUES ($1, $2, $3, now(), 1)`,
    [randomUUID(), checksum, name],
  );
}

const refused = (sentence: string) => new StartError(exitCode.database, sentence);

const edited = ({ name }: Migration) =>
  refused(
    `Migration ${name} was edited after it had been applied: restore the file and write a new migration.`,
  );

const busy = ({ name }: Migration) =>
  refused(
    `Migration ${name} cannot have its locks: something holds them; try again when the database is quieter.`,
  );

function failed({ name }: Migration, error: DatabaseError): Error {
  if (error.code === "53100") return error;
  return refused(`Migration ${name} failed and changed nothing: ${error.message} (${error.code}).`);
}
