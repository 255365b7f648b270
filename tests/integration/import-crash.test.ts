import { readFileSync } from "node:fs";
import { mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { query } from "@/lib/cli/databases";
import { changedTables, tableHashes } from "@/lib/cli/figures/table-hashes";

type Truth = { lang: string; degrees: { faculty: string }[] };

const FIXTURES = new URL("../fixtures/imports/", import.meta.url);
const ownerUrl = process.env.DATABASE_URL ?? "";
const SEED = 7;
const LONG = 120_000;

/** The Romanian list in every shape in which faculties send it. */
const ROMANIAN = [
  "graduates.ro.xlsx",
  "absolventi ro windows-1250.csv",
  "graduates utf8.csv",
  "graduates utf8 bom.csv",
];

// Whatever reads the configuration comes after it is complete: the worker is a process of its own and is told the same.
process.env.DATA_DIR = await mkdtemp(path.join(tmpdir(), "gaudeamus-imports-"));
const { importList, reviewList, undoImport } = await import("@/lib/cli/figures/import-run");
const { startWorker } = await import("@/lib/cli/figures/killable-worker");
const { endureKills } = await import("@/lib/cli/figures/g18-killed-import");
const { repeatImport } = await import("@/lib/cli/figures/g19-again");
const { takeBack } = await import("@/lib/cli/figures/g20-undo");
const { inventPeople } = await import("@/lib/cli/figures/invent-people");
const { asCsv, graduateRows } = await import("@/lib/cli/figures/graduate-list");

beforeAll(async () => {
  const { seedDemo } = await import("@/prisma/seed/demo");
  await seedDemo("ubb");
});

const file = (name: string) => readFileSync(new URL(name, FIXTURES));
const rowsOf = (importId: string) =>
  query(ownerUrl, `SELECT class, parsed FROM import_row WHERE import_id = '${importId}' ORDER BY "row"`);

async function countsOf(importId: string): Promise<Record<string, number>> {
  const rows = await query(
    ownerUrl,
    `SELECT class, count(*)::int AS n FROM import_row WHERE import_id = '${importId}' GROUP BY class`,
  );
  return Object.fromEntries(rows.map((row) => [row.class, row.n]));
}

describe("the lists of a faculty", () => {
  const worker = startWorker();
  afterAll(() => worker.stop());

  it(
    "become the people that they are about, in every shape, once, and go again without a trace",
    async () => {
      const [letters] = await query(ownerUrl, "SELECT id FROM unit WHERE code = 'litere'");
      const unitId = Number(letters?.id);
      const truth = (JSON.parse(file("people.json").toString("utf8")) as Truth[]).filter(
        ({ lang }) => lang === "ro",
      );
      const here = truth
        .map(({ degrees }) => degrees.filter(({ faculty }) => faculty === "Facultatea de Litere").length)
        .filter(Boolean);
      const people = here.length;
      const degrees = here.reduce((sum, count) => sum + count, 0);
      const elsewhere = truth.reduce((sum, person) => sum + person.degrees.length, 0) - degrees;
      // What the demo has left to the worker is done first.
      const waiting = () =>
        query(ownerUrl, "SELECT task_identifier FROM graphile_worker.jobs WHERE run_at <= now()");
      await vi.waitFor(async () => expect(await waiting()).toEqual([]), { timeout: 30_000, interval: 200 });
      const before = await tableHashes(ownerUrl);

      const reviews = [];
      for (const name of ROMANIAN) reviews.push(await rowsOf(await reviewList(file(name), name, unitId)));
      for (const review of reviews) expect(review).toEqual(reviews[0]);

      const first = await importList(file(ROMANIAN[0] ?? ""), ROMANIAN[0], unitId);
      expect(await countsOf(first)).toEqual({
        NEW: people,
        UPDATE: degrees - people,
        OUT_OF_SCOPE: elsewhere,
      });
      for (const name of ROMANIAN) {
        const again = await reviewList(file(name), name, unitId);
        expect(await countsOf(again), name).toEqual({ SAME: degrees, OUT_OF_SCOPE: elsewhere });
      }
      await undoImport(first);
      expect(changedTables(before, await tableHashes(ownerUrl))).toEqual([]);
    },
    LONG,
  );

  it(
    "applied at once by two make nobody twice",
    async () => {
      const list = asCsv(graduateRows(await inventPeople(ownerUrl, 1_500, SEED + 40)));
      await Promise.all([importList(list, "one.csv"), importList(list, "other.csv")]);
      const doubles = await query(
        ownerUrl,
        "SELECT value FROM external_number WHERE system = 'register' GROUP BY value HAVING count(*) > 1",
      );
      expect(doubles).toEqual([]);
    },
    LONG,
  );
});

describe("an import", () => {
  it(
    "outlives kills of the worker: no row lost, none twice",
    async () => {
      const { value, holds } = await endureKills({
        people: 3_000,
        workerKills: 2,
        databaseKills: 0,
        seed: SEED,
        ownerUrl,
        killDatabase: async () => {},
      });
      expect(holds, value).toBe(true);
    },
    LONG,
  );

  it(
    "changes nothing the second time, and one thing for one cell",
    async () => {
      const { value, holds } = await repeatImport(ownerUrl, 300, SEED + 1);
      expect(holds, value).toBe(true);
    },
    LONG,
  );

  it(
    "is taken back whole, but for what was edited since",
    async () => {
      const { value, holds } = await takeBack(ownerUrl, 300, SEED + 10);
      expect(holds, value).toBe(true);
    },
    LONG,
  );
});
