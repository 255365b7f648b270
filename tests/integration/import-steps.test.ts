import { mkdtemp, rename } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { beforeAll, describe, expect, it, vi } from "vitest";
import { query } from "@/lib/cli/databases";
import type { UserActor } from "@/lib/platform/actor";
import { addPeople, as, graduate, twoFaculties } from "../factories/two-faculties";

// The folder of files is read from the environment when the module is loaded.
vi.stubEnv("DATA_DIR", await mkdtemp(path.join(tmpdir(), "gaudeamus-files-")));
const { alumniPolicy } = await import("@/lib/alumni/policy");
const { getRecord } = await import("@/lib/alumni/queries/get-record");
const { countFacets } = await import("@/lib/alumni/queries/count-facets");
const { listAlumni } = await import("@/lib/alumni/queries/list-alumni");
const { listSearch } = await import("@/lib/alumni/schema/list");
const { applyReviewed, lookAt, planImport, uploadList } = await import("@/lib/cli/figures/import-run");
const { retryImport } = await import("@/lib/imports/commands");
const { importJobs } = await import("@/lib/imports/jobs");
const { importPolicy } = await import("@/lib/imports/policy");
const { getFileName, getImport } = await import("@/lib/imports/queries");
const { storedPath } = await import("@/lib/platform/storage");

const ownerUrl = process.env.DATABASE_URL ?? "";
const HEADER = "Surname,Given name,Date of birth,Programme,Year of graduation,E-mail";
const signal = new AbortController().signal;

let unit: Awaited<ReturnType<typeof twoFaculties>>;
beforeAll(async () => {
  unit = await twoFaculties();
});

/** Takes a list in for the first faculty and works its steps off, as the worker would. */
async function reviewed(...rows: string[]): Promise<string> {
  const importId = await uploadList([HEADER, ...rows].join("\n"), "list.csv", unit.letters);
  await importJobs["analyse-import"]({ importId }, { signal });
  await planImport(importId);
  await importJobs["dry-run-import"]({ importId }, { signal });
  return importId;
}

const rowsOf = (importId: string) =>
  query(
    ownerUrl,
    `SELECT "row", class, person_row FROM import_row WHERE import_id = '${importId}' ORDER BY "row"`,
  );
const recordsOf = (importId: string) =>
  query(ownerUrl, `SELECT id FROM alumnus WHERE import_id = '${importId}'`);

describe("rows of one file", () => {
  const ana = "Pop,Ana,1980-05-05,Filologie,2004,";

  it("that say the same make one record: the second is a duplicate of the first", async () => {
    const importId = await reviewed(ana, "Rus,Ion,1981-06-06,Filologie,2004,", ana);
    expect(await rowsOf(importId)).toMatchObject([
      { row: 2, class: "NEW" },
      { row: 3, class: "NEW" },
      { row: 4, class: "DUPLICATE_IN_FILE", person_row: 2 },
    ]);
    expect((await as(unit.office, (ctx) => getImport(ctx, importId), importPolicy.read)).counts).toEqual({
      NEW: 2,
      DUPLICATE_IN_FILE: 1,
    });
    await applyReviewed(importId);
    await importJobs["apply-import"]({ importId }, { signal });
    expect(await lookAt(importId)).toMatchObject({ status: "APPLIED" });
    expect(await recordsOf(importId)).toHaveLength(2);
  });

  it("that repeat a recorded person are duplicates of each other, too", async () => {
    const importId = await reviewed(ana, ana);
    expect((await rowsOf(importId)).map((row) => row.class)).toEqual(["SAME", "DUPLICATE_IN_FILE"]);
  });
});

it("the people of an import are listed for whoever may see the import, the others not", async () => {
  const units = [unit.letters, unit.law];
  const eva = graduate({ family: "Lup", given: "Eva", units, birthOn: "1975-02-02", birthPrecision: "DAY" });
  await addPeople([eva, graduate({ family: "Alta", given: "Ana", units })]);
  const importId = await reviewed(
    "Lup,Eva,1975-02-02,Filologie,2004,eva@example.org",
    "Lup,Oana,1976-03-03,Filologie,2000,",
  );
  expect((await rowsOf(importId)).map((row) => row.class)).toEqual(["UPDATE", "NEW"]);
  await applyReviewed(importId);
  await importJobs["apply-import"]({ importId }, { signal });
  const listed = async (actor: UserActor) => {
    const search = listSearch.parse({ import: importId });
    return as(actor, async (ctx) => {
      const { ids } = await listAlumni(ctx, search, "en");
      const { total } = await countFacets(ctx, search);
      return [ids.length, total];
    });
  };
  expect(await listed(unit.ofLetters)).toEqual([2, 2]);
  expect(await listed(unit.office)).toEqual([2, 2]);
  expect((await as(unit.ofLaw, (ctx) => getRecord(ctx, eva.id), alumniPolicy.read)).id).toBe(eva.id);
  expect(await listed(unit.ofLaw)).toEqual([0, 0]);
  await expect(as(unit.ofLaw, (ctx) => getFileName(ctx, importId))).rejects.toMatchObject({
    code: "not-found",
  });
});

describe("a failed import", () => {
  const retry = async (importId: string, actor = unit.ofLetters) => {
    const { version } = await as(unit.office, (ctx) => getImport(ctx, importId), importPolicy.read);
    return as(actor, (ctx) => retryImport(ctx, importId, version), importPolicy.decide);
  };

  it("of ours ends at the last try, says so, and can be tried again with the stored file", async () => {
    const importId = await uploadList(
      `${HEADER}\nMoga,Dan,1979-01-01,Filologie,2001,`,
      "list.csv",
      unit.letters,
    );
    const { storageKey } = await as(unit.office, (ctx) => getImport(ctx, importId), importPolicy.read);
    const file = storedPath(storageKey);
    await rename(file, `${file}.away`);
    const analyse = (isLastTry: boolean) => importJobs["analyse-import"]({ importId }, { signal, isLastTry });
    await expect(analyse(false)).rejects.toThrow();
    expect(await lookAt(importId)).toMatchObject({ status: "UPLOADED" });
    await expect(analyse(true)).rejects.toThrow();
    expect(await lookAt(importId)).toMatchObject({ status: "FAILED", problem: '{"code":"server"}' });

    await rename(`${file}.away`, file);
    await expect(retry(importId, unit.ofLaw)).rejects.toMatchObject({ code: "not-found" });
    await retry(importId);
    await analyse(false);
    expect(await lookAt(importId)).toMatchObject({ status: "ANALYSED", problem: null, rowCount: 1 });
  });

  it("of the file's is not: it would fail again", async () => {
    const importId = await uploadList("", "empty.csv", unit.letters);
    await importJobs["analyse-import"]({ importId }, { signal });
    expect(await lookAt(importId)).toMatchObject({ status: "FAILED", problem: '{"code":"empty"}' });
    await expect(retry(importId)).rejects.toMatchObject({ code: "conflict" });
    expect(await lookAt(importId)).toMatchObject({ status: "FAILED" });
  });
});
