import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { Client } from "pg";
import { afterEach, beforeEach, expect, inject, it } from "vitest";
import { createDatabaseFromTemplate, dropDatabase, inDatabase, query } from "@/lib/cli/databases";
import { exitCode } from "@/lib/cli/exit-codes";
import { migrate } from "@/lib/cli/migrate";
import { untilNobodyLeaves } from "../setup/cluster";

const NAME = "migrate_test";
let folder: string;
let url: string;
let lines: string[];

beforeEach(async () => {
  const { adminUrl, ownerUrl } = inject("cluster");
  await createDatabaseFromTemplate(adminUrl, "template1", NAME);
  url = inDatabase(ownerUrl, NAME);
  folder = await mkdtemp(path.join(tmpdir(), "migrations-"));
  lines = [];
});
afterEach(async () => {
  await untilNobodyLeaves(inject("cluster").adminUrl, NAME);
  await dropDatabase(inject("cluster").adminUrl, NAME);
  await rm(folder, { recursive: true });
});

async function write(name: string, sql: string) {
  await mkdir(path.join(folder, name), { recursive: true });
  await writeFile(path.join(folder, name, "migration.sql"), sql);
}
const run = () => migrate(url, { folder, log: (line) => lines.push(line) });

it("applies each file once, in the order of their names", async () => {
  await write("2_row", "INSERT INTO thing VALUES (1)");
  await write("1_table", "CREATE TABLE thing (id int);\nCREATE INDEX ON thing (id);");
  await run();
  await run();
  expect(lines).toEqual(["Migration 1_table applied.", "Migration 2_row applied."]);
  expect(await query(url, "SELECT id FROM thing")).toEqual([{ id: 1 }]);
});

it("applies a file once although two start together", async () => {
  await write("1_table", "CREATE TABLE thing (id int); SELECT pg_sleep(0.3);");
  await Promise.all([run(), run()]);
  expect(lines).toEqual(["Migration 1_table applied."]);
});

it("refuses a file that was edited after it had been applied", async () => {
  await write("1_table", "CREATE TABLE thing (id int)");
  await run();
  await write("1_table", "CREATE TABLE thing (id bigint)");
  await expect(run()).rejects.toMatchObject({
    code: exitCode.database,
    message: expect.stringContaining("1_table was edited"),
  });
});

it("leaves nothing of a file that fails, and goes on from there once it is mended", async () => {
  await write("1_table", "CREATE TABLE thing (id int); SELECT 1 / 0;");
  await expect(run()).rejects.toThrow(/1_table failed and changed nothing: division by zero/);
  expect(await query(url, "SELECT to_regclass('thing') AS thing")).toEqual([{ thing: null }]);
  await write("1_table", "CREATE TABLE thing (id int)");
  await run();
  expect(lines).toEqual(["Migration 1_table applied."]);
});

it("runs what PostgreSQL refuses in a transaction", async () => {
  await write("1_table", "CREATE TABLE thing (id int)");
  await write(
    "2_index",
    "-- no-transaction\nCREATE INDEX CONCURRENTLY IF NOT EXISTS thing_id ON thing (id);",
  );
  await run();
  expect(lines).toHaveLength(2);
});

it("does not queue behind a lock: it gives up after two seconds and tries again", async () => {
  await write("1_table", "CREATE TABLE thing (id int)");
  await run();
  await write("2_column", "ALTER TABLE thing ADD COLUMN name text");
  const reader = new Client({ connectionString: url });
  await reader.connect();
  await reader.query("BEGIN");
  await reader.query("SELECT FROM thing");
  setTimeout(() => reader.query("COMMIT"), 2_300);
  await run();
  await reader.end();
  expect(lines).toEqual([
    "Migration 1_table applied.",
    "Migration 2_column waits for a lock.",
    "Migration 2_column applied.",
  ]);
});
