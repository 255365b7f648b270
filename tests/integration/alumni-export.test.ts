import { mkdtemp, readFile, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { parse } from "csv-parse/sync";
import { beforeAll, describe, expect, it, vi } from "vitest";
import type { UserActor } from "@/lib/platform/actor";
import { addPeople, as, graduate, twoFaculties } from "../factories/two-faculties";

// The folder of files is read from the environment when the module is loaded.
vi.stubEnv("DATA_DIR", await mkdtemp(path.join(tmpdir(), "gaudeamus-files-")));
const { requestExport } = await import("@/lib/alumni/commands/request-export");
const { alumniJobs } = await import("@/lib/alumni/jobs");
const { alumniPolicy } = await import("@/lib/alumni/policy");
const { getExport, getExportFile } = await import("@/lib/alumni/queries/get-export");
const { exportInput } = await import("@/lib/alumni/schema/export");
const { fieldsOfHeader } = await import("@/lib/imports/file/header-names");
const { peopleJobs } = await import("@/lib/people/jobs");
const { withSystemCtx } = await import("@/lib/platform/ctx");
const { unescapeFormula } = await import("@/lib/platform/input/cell");
const { storedPath } = await import("@/lib/platform/storage");

let unit: Awaited<ReturnType<typeof twoFaculties>>;
const job = { signal: new AbortController().signal };

beforeAll(async () => {
  unit = await twoFaculties();
  await addPeople([
    graduate({
      family: 'Ștefănuță; "Ana"',
      given: "=HYPERLINK(1)",
      units: [unit.letters, unit.law],
      other: [{ kind: "BIRTH", family: "Mureșan", given: "Ana" }],
      contactPoints: [{ kind: "PHONE", value: "+40712345678" }],
    }),
    graduate({ family: "-Minus", given: "@cineva", units: [unit.letters] }),
    graduate({ family: "Secret", given: "Doar Drept", units: [unit.law] }),
  ]);
});

async function exported(actor: UserActor, order: object): Promise<string> {
  const input = exportInput.parse({ reason: "invitation to the reunion", query: "", ...order });
  const id = await as(actor, (ctx) => requestExport(ctx, input), alumniPolicy.export);
  await alumniJobs["export-alumni"]({ exportId: id }, job);
  return id;
}
const fileOf = (actor: UserActor, id: string) =>
  as(actor, (ctx) => getExportFile(ctx, id), alumniPolicy.export);
const contentOf = async (actor: UserActor, id: string) =>
  readFile(storedPath((await fileOf(actor, id)).storageKey));

describe("an export", () => {
  it.each([
    ["csv-semicolon", ";"],
    ["csv-comma", ","],
  ])(
    "%s holds what the maker may see, runs nothing, and can be imported again",
    async (format, delimiter) => {
      const bytes = await contentOf(unit.ofLetters, await exported(unit.ofLetters, { format }));
      expect(bytes.subarray(0, 3)).toEqual(Buffer.from([0xef, 0xbb, 0xbf]));
      const [header = [], ...rows] = parse(bytes, { bom: true, delimiter });
      expect(fieldsOfHeader(header).every((field) => field !== null)).toBe(true);
      expect(rows).toHaveLength(2);
      const cells = rows.flat();
      expect(cells.filter((cell) => /^[=@-]/.test(cell))).toEqual([]);
      expect(cells.map(unescapeFormula)).toEqual(
        expect.arrayContaining(["=HYPERLINK(1)", "-Minus", 'Ștefănuță; "Ana"', "Mureșan", "+40712345678"]),
      );
      expect(bytes.toString()).not.toContain("Secret");
      expect(bytes.toString()).not.toContain(`Unit ${unit.law}`);
    },
  );

  it("makes a workbook, and a file of a selection", async () => {
    const bytes = await contentOf(unit.office, await exported(unit.office, { format: "xlsx" }));
    expect(bytes.subarray(0, 2).toString()).toBe("PK");
    const chosen = graduate({ family: "Aleasa", given: "Una", units: [unit.letters] });
    await addPeople([chosen]);
    const file = await contentOf(
      unit.office,
      await exported(unit.office, { format: "csv-comma", query: `id=${chosen.id}` }),
    );
    expect(parse(file, { bom: true })).toHaveLength(2);
  });

  it("is its maker's alone, only while the maker reaches as far", async () => {
    const id = await exported(unit.ofLetters, { format: "csv-comma" });
    await expect(fileOf(unit.office, id)).rejects.toMatchObject({ code: "not-found" });
    const moved = { ...unit.ofLetters, unitIds: [unit.law] };
    await expect(fileOf(moved, id)).rejects.toMatchObject({ code: "not-found" });
    expect(await fileOf(unit.ofLetters, id)).toMatchObject({ format: "csv-comma" });
  });

  it("leaves a trail of who took how many, why and by which list", async () => {
    const id = await exported(unit.office, { format: "csv-comma", query: "reach=PHONE" });
    const entries = await withSystemCtx("test", ({ db }) =>
      db.auditEntry.findMany({ where: { subjectId: id }, include: { detail: true }, orderBy: { id: "asc" } }),
    );
    expect(entries.map(({ action }) => action)).toEqual(["alumni.export-requested", "alumni.exported"]);
    expect(entries[0]?.detail?.changes).toMatchObject({
      reason: [null, "invitation to the reunion"],
      query: [null, "reach=PHONE"],
    });
    expect(entries[1]?.detail?.changes).toEqual({ people: [null, 1] });
  });

  it("goes away with its file after its day", async () => {
    const id = await exported(unit.office, { format: "csv-comma" });
    const { storageKey } = await fileOf(unit.office, id);
    await withSystemCtx("test", ({ db }) =>
      db.export.update({ where: { id }, data: { expiresAt: new Date(0) } }),
    );
    await expect(as(unit.office, (ctx) => getExport(ctx, id), alumniPolicy.export)).rejects.toMatchObject({
      code: "not-found",
    });
    await peopleJobs["sweep-expired"]();
    await expect(stat(storedPath(storageKey))).rejects.toMatchObject({ code: "ENOENT" });
    expect(await withSystemCtx("test", ({ db }) => db.export.count({ where: { id } }))).toBe(0);
  });

  it("refuses an order without a reason or with a strange query", () => {
    expect(exportInput.safeParse({ format: "xlsx", query: "", reason: " " }).success).toBe(false);
    expect(exportInput.safeParse({ format: "xlsx", query: "sort=salary", reason: "test" }).success).toBe(
      false,
    );
  });
});
