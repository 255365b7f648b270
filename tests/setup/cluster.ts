import { randomBytes } from "node:crypto";
import { mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { claimDataFolder, claimOn, makeDataFolder } from "@/lib/cli/data-folder";
import { createDatabaseFromTemplate, dropDatabase, inDatabase, query } from "@/lib/cli/databases";
import { endLeftovers, startEmbeddedPostgres } from "@/lib/cli/embedded-postgres";
import { migrate } from "@/lib/cli/migrate";

/** The cluster of a test run: its superuser makes databases, its owner owns what is in them. */
export type TestCluster = { readonly adminUrl: string; readonly ownerUrl: string };

/** The database of one test file: migrated, otherwise empty. */
export type TestDatabase = { readonly ownerUrl: string; readonly appUrl: string; drop(): Promise<void> };

const TEMPLATE = "portal_template";
const FOLDER = "gaudeamus-test-";

/** Starts a cluster in a temporary folder, with a migrated template to clone. Durability is on, as in production. */
export async function startTestCluster(): Promise<TestCluster & { stop(): Promise<void> }> {
  const folder = await temporaryDataFolder();
  const letGo = await claimDataFolder(folder);
  const postgres = await startEmbeddedPostgres({ dataDir: folder });
  const { adminUrl, ownerUrl } = postgres;
  await createDatabaseFromTemplate(adminUrl, "template1", TEMPLATE);
  await migrate(inDatabase(ownerUrl, TEMPLATE), { log: () => undefined });
  const stop = async () => {
    await postgres.stop();
    await letGo();
    await rm(folder, { recursive: true });
  };
  return { adminUrl, ownerUrl, stop };
}

/** Clones the template of a running cluster. */
export async function freshDatabase({ adminUrl, ownerUrl }: TestCluster): Promise<TestDatabase> {
  const name = `test_${randomBytes(6).toString("hex")}`;
  await createDatabaseFromTemplate(adminUrl, TEMPLATE, name);
  const url = inDatabase(ownerUrl, name);
  const drop = async () => {
    await untilNobodyLeaves(adminUrl, name);
    await dropDatabase(adminUrl, name);
  };
  return { ownerUrl: url, appUrl: asApplication(url), drop };
}

const MOMENT_MS = 50;

/** A pool ends before its connections are closed: a drop would break those off, which is an error beside the tests. */
export async function untilNobodyLeaves(adminUrl: string, name: string): Promise<void> {
  const connected = async () =>
    (await query(adminUrl, `SELECT pid FROM pg_stat_activity WHERE datname = '${name}'`)).length;
  let before: number;
  let now = await connected();
  do {
    before = now;
    await sleep(MOMENT_MS);
    now = await connected();
  } while (now < before);
}

/** An empty folder that PostgreSQL's user can reach. What killed test runs left is removed on the way. */
export async function temporaryDataFolder(): Promise<string> {
  await removeAbandoned();
  const folder = await mkdtemp(path.join(tmpdir(), FOLDER));
  await makeDataFolder(folder);
  return folder;
}

async function removeAbandoned(): Promise<void> {
  const names = (await readdir(tmpdir())).filter((name) => name.startsWith(FOLDER));
  for (const folder of names.map((name) => path.join(tmpdir(), name))) {
    if ((await claimOn(folder)) !== "dead") continue;
    await endLeftovers(folder);
    await rm(folder, { recursive: true, force: true });
  }
}

/** The role in force of the running portal: it owns nothing, and row-level security holds it. */
export function asApplication(ownerUrl: string): string {
  const url = new URL(ownerUrl);
  url.searchParams.set("options", "-c role=portal_app");
  return url.href;
}
