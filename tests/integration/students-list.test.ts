import { mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { beforeAll, describe, expect, it, vi } from "vitest";
import type { FileSample } from "@/lib/imports/file/file-sample";
import type { Plan } from "@/lib/imports/plan";
import type { UserActor } from "@/lib/platform/actor";
import { addPeople, as, graduate, twoFaculties } from "../factories/two-faculties";

// The folder of files is read from the environment when the module is loaded.
vi.stubEnv("DATA_DIR", await mkdtemp(path.join(tmpdir(), "gaudeamus-files-")));
const { listAlumni } = await import("@/lib/alumni/queries/list-alumni");
const { listSearch } = await import("@/lib/alumni/schema/list");
const { applyReviewed, lookAt, planImport, uploadList } = await import("@/lib/cli/figures/import-run");
const { suggestPlan } = await import("@/lib/imports/analyse");
const { decideRow, startUndo } = await import("@/lib/imports/commands");
const { importJobs } = await import("@/lib/imports/jobs");
const { importPolicy } = await import("@/lib/imports/policy");
const { getImport } = await import("@/lib/imports/queries");
const { withSystemCtx } = await import("@/lib/platform/ctx");

const HEADER = "Surname,Given name,Student number,Programme,Level,Year of graduation,E-mail";
const YEAR = new Date().getFullYear() + 1;
const signal = new AbortController().signal;

let unit: Awaited<ReturnType<typeof twoFaculties>>;
beforeAll(async () => {
  unit = await twoFaculties();
});

async function reviewed(people: Plan["people"], ...rows: string[]): Promise<string> {
  const importId = await uploadList([HEADER, ...rows].join("\n"), "list.csv", unit.letters);
  await importJobs["analyse-import"]({ importId }, { signal });
  await planImport(importId, people);
  await importJobs["dry-run-import"]({ importId }, { signal });
  return importId;
}
async function apply(importId: string): Promise<string> {
  await applyReviewed(importId);
  await importJobs["apply-import"]({ importId }, { signal });
  expect((await lookAt(importId)).status).toBe("APPLIED");
  return importId;
}
const imported = async (people: Plan["people"], ...rows: string[]) => apply(await reviewed(people, ...rows));
async function undo(importId: string): Promise<void> {
  await withSystemCtx("test", async (ctx) =>
    startUndo(ctx, importId, (await getImport(ctx, importId)).version),
  );
  await importJobs["undo-import"]({ importId }, { signal });
  expect((await lookAt(importId)).status).toBe("UNDONE");
}

const rowsOf = (importId: string) =>
  withSystemCtx("test", ({ db }) => db.importRow.findMany({ where: { importId }, orderBy: { row: "asc" } }));
const classesOf = async (importId: string) => (await rowsOf(importId)).map((row) => row.class);

/** Everybody of a surname, with what a person has of degrees and affiliations. */
async function called(family: string) {
  const found = await withSystemCtx("test", ({ db }) =>
    db.alumnus.findMany({
      where: { names: { some: { family } } },
      include: { degrees: true, affiliations: { orderBy: { kind: "asc" } } },
    }),
  );
  return found.map(({ id, unitIds, degrees, affiliations }) => ({
    id,
    unitIds,
    degrees: degrees.map(({ programme, graduationYear, outcome }) => [programme, graduationYear, outcome]),
    affiliations: affiliations.map(({ kind, endedOn }) => `${kind} ${endedOn ? "ended" : "open"}`),
  }));
}
const listed = async (actor: UserActor, q: string) =>
  (await as(actor, (ctx) => listAlumni(ctx, listSearch.parse({ q, affiliation: "PRE_ALUMNUS" }), "en"))).ids;

describe("a list of final-year students", () => {
  it("records students of the unit with what they study and no degree; the same list twice changes nothing", async () => {
    const ana = `Studenta,Ana,S1,Filologie,Master,${YEAR},ana@stud.example.org`;
    const importId = await imported("students", ana);
    const [student, ...others] = await called("Studenta");
    expect(others).toEqual([]);
    expect(student).toMatchObject({
      unitIds: [unit.letters],
      degrees: [],
      affiliations: ["PRE_ALUMNUS open"],
    });
    const studies = await withSystemCtx("test", ({ db }) =>
      db.affiliation.findFirst({ where: { importId } }),
    );
    expect(studies).toMatchObject({
      unitId: unit.letters,
      programme: "Filologie",
      level: "MASTER",
      expectedYear: YEAR,
    });
    expect(await listed(unit.ofLetters, "Studenta")).toEqual([student?.id]);
    expect(await listed(unit.ofLaw, "Studenta")).toEqual([]);
    expect(await classesOf(await reviewed("students", ana))).toEqual(["SAME"]);
    const later = await reviewed("students", ana.replace(String(YEAR), String(YEAR - 1)));
    expect((await rowsOf(later))[0]).toMatchObject({
      class: "UPDATE",
      changes: [{ field: "expectedYear", before: String(YEAR), after: String(YEAR - 1) }],
    });
  });

  it("becomes graduates by the list of graduates: one person, one degree; each list is taken back by itself", async () => {
    const students = await imported(
      "students",
      `Viitoru,Dan,S2,Filologie,Licență,${YEAR},dan@stud.example.org`,
    );
    const [before] = await called("Viitoru");
    const graduates = await imported("graduates", `Viitoru,Dan,S2,Filologie,Licență,${YEAR},`);
    expect(await classesOf(graduates)).toEqual(["UPDATE"]);
    expect(await called("Viitoru")).toEqual([
      {
        ...before,
        degrees: [["Filologie", YEAR, "GRADUATED"]],
        affiliations: ["ALUMNUS open", "PRE_ALUMNUS ended"],
      },
    ]);
    // The list of students once more says nothing new of a graduate.
    expect(await classesOf(await reviewed("students", `Viitoru,Dan,S2,Filologie,Licență,${YEAR},`))).toEqual([
      "SAME",
    ]);
    await undo(graduates);
    expect(await called("Viitoru")).toEqual([before]);
    await undo(students);
    expect(await called("Viitoru")).toEqual([]);
  });

  it("taken back after the list of graduates leaves the graduate, and says so", async () => {
    const students = await imported("students", `Ramas,Ion,S3,Filologie,Licență,${YEAR},`);
    await imported("graduates", `Ramas,Ion,S3,Filologie,Licență,${YEAR},`);
    await undo(students);
    expect(await called("Ramas")).toMatchObject([{ affiliations: ["ALUMNUS open", "PRE_ALUMNUS ended"] }]);
    expect((await rowsOf(students))[0]?.problems).toMatchObject([{ code: "edited_since" }]);
  });

  it("is met by name, programme and year alone: somebody decides, and it is one person", async () => {
    await imported("students", `Numai,Nume,,Filologie,Licență,${YEAR},`);
    const importId = await reviewed("graduates", `Numai,Nume,,Filologie,Licență,${YEAR},`);
    expect(await classesOf(importId)).toEqual(["AMBIGUOUS"]);
    await as(unit.ofLetters, (ctx) => decideRow(ctx, importId, 2, "SAME_PERSON"), importPolicy.decide);
    await apply(importId);
    expect(await called("Numai")).toMatchObject([
      { degrees: [["Filologie", YEAR, "GRADUATED"]], affiliations: ["ALUMNUS open", "PRE_ALUMNUS ended"] },
    ]);
  });

  it("makes a student again of a graduate who studies on, and gives the record back when it is undone", async () => {
    await addPeople([
      graduate({
        family: "Continua",
        given: "Eva",
        units: [unit.letters],
        externalNumbers: [{ system: "register", value: "S5" }],
      }),
    ]);
    const before = await called("Continua");
    const importId = await imported("students", `Continua,Eva,S5,Filologie,Master,${YEAR},`);
    expect((await rowsOf(importId))[0]).toMatchObject({
      class: "UPDATE",
      changes: [{ field: "studies", after: `MASTER · Filologie · letters · ${YEAR}` }],
    });
    expect(await called("Continua")).toMatchObject([
      { degrees: [["Filologie", 2004, "GRADUATED"]], affiliations: ["PRE_ALUMNUS open"] },
    ]);
    await undo(importId);
    expect(await called("Continua")).toEqual(before);
  });

  it("with two programmes of one person makes one record that studies both", async () => {
    const row = (programme: string) => `Doua,Ada,S6,${programme},Master,${YEAR},`;
    const importId = await imported("students", row("Filologie"), row("Jurnalism"));
    expect(await classesOf(importId)).toEqual(["NEW", "UPDATE"]);
    expect((await rowsOf(importId))[1]?.changes).toMatchObject([{ field: "studies" }]);
    expect(await called("Doua")).toMatchObject([
      { degrees: [], affiliations: ["PRE_ALUMNUS open", "PRE_ALUMNUS open"] },
    ]);
    await undo(importId);
    expect(await called("Doua")).toEqual([]);
  });

  it("is said of this list alone: the next one with the same header is of graduates unless somebody says so", async () => {
    const importId = await reviewed("students", `Alta,Lista,S7,Filologie,Master,${YEAR},`);
    const { options, sample, unitId } = await withSystemCtx("test", (ctx) => getImport(ctx, importId));
    expect(options).toMatchObject({ plan: { people: "students" } });
    const next = await withSystemCtx("test", (ctx) => suggestPlan(ctx, unitId, sample as FileSample));
    expect(next.people).toBeUndefined();
    expect(next.mapping).toContain("externalNumber");
  });
});
