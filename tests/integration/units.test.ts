import { beforeAll, describe, expect, it } from "vitest";
import { alumniPolicy } from "@/lib/alumni/policy";
import { scopeOf, type UserActor } from "@/lib/platform/actor";
import { type Ctx, withCtx, withSystemCtx } from "@/lib/platform/ctx";
import { today } from "@/lib/platform/institution";
import { addUnit } from "@/lib/units/commands/add-unit";
import { editUnit } from "@/lib/units/commands/edit-unit";
import { renameUnit } from "@/lib/units/commands/rename-unit";
import { restructureUnits } from "@/lib/units/commands/restructure-units";
import {
  countPeopleOfUnits,
  countRecordsByUnit,
  listCoordinators,
  listDiplomaNames,
} from "@/lib/units/figures";
import { unitJobs } from "@/lib/units/jobs";
import { unitPolicy } from "@/lib/units/policy";
import { getUnit, listCurrentUnits } from "@/lib/units/queries";
import { restructureInput } from "@/lib/units/restructure-schema";
import { planRestructuring } from "@/lib/units/restructuring";
import { addUnitInput, editUnitInput, renameUnitInput } from "@/lib/units/schema";
import { seedDemo } from "@/prisma/seed/demo";
import { actorOf } from "@/tests/factories/staff";

let office: UserActor;
beforeAll(async () => {
  await seedDemo("ubb");
  office = await actorOf("office@demo.example");
});

const asOffice = <T>(run: (ctx: Ctx) => Promise<T>) => withCtx(office, unitPolicy.manage, run);
const unit = (code: string) => asOffice((ctx) => getUnit(ctx, code, "ro"));
const failure = (reason: string, fields = {}) => expect.objectContaining({ reason, fields });
const languages = (name: string, text: string) => ({
  [`${name}.ro`]: text,
  [`${name}.en`]: "",
  [`${name}.ru`]: "",
  [`${name}.bg`]: "",
});

/** What the form sends, on its way through the review. */
async function restructure(form: Record<string, unknown>) {
  const input = restructureInput.parse({ act: "7/2026", effectiveOn: "2026-10-01", ...form });
  return asOffice(async (ctx) =>
    restructureUnits(ctx, { ...input, seen: (await planRestructuring(ctx, input, "ro")).seen }),
  );
}

const rescope = (unitIds: number[]) =>
  unitJobs["rescope-units"]({ unitIds }, { signal: new AbortController().signal });

async function lastEntry(subjectId: string) {
  return withSystemCtx("test", ({ db }) =>
    db.auditEntry.findFirst({
      where: { subject: "unit", subjectId },
      orderBy: { id: "desc" },
      include: { detail: true },
    }),
  );
}

async function peopleSeenBy(email: string): Promise<number> {
  return withCtx(await actorOf(email), alumniPolicy.list, ({ db }) => db.alumnus.count());
}

describe("adding and editing", () => {
  const details = { kind: "CHAPTER", parent: "", position: "9", email: "", website: "" };

  it("adds a unit below the university and writes it down", async () => {
    const input = addUnitInput.parse({ code: "madrid", ...details, ...languages("names", "Filiala Madrid") });
    await asOffice((ctx) => addUnit(ctx, input));
    expect(await unit("madrid")).toMatchObject({
      name: "Filiala Madrid",
      kind: "CHAPTER",
      parent: null,
      isCurrent: true,
    });
    expect(await lastEntry("madrid")).toMatchObject({ action: "unit.added", actorId: office.userId });
  });

  it("refuses a code that is taken, a reserved one and a unit without any name", async () => {
    const input = addUnitInput.parse({ code: "litere", ...details, ...languages("names", "Litere") });
    await expect(asOffice((ctx) => addUnit(ctx, input))).rejects.toEqual(
      failure("invalid", { code: "taken" }),
    );
    const refused = addUnitInput.safeParse({ code: "restructure", ...details, ...languages("names", "") });
    expect(refused.error?.issues.map(({ path, message }) => [path[0], message])).toEqual([["code", "taken"]]);
    const nameless = addUnitInput.safeParse({ code: "x1", ...details, ...languages("names", "") });
    expect(nameless.error?.issues[0]).toMatchObject({ path: ["names.en"], message: "required" });
  });

  it("refuses a version that is not the newest, a foreign code and a circle", async () => {
    const { version } = await unit("madrid");
    const edit = (form: object) =>
      asOffice((ctx) => editUnit(ctx, editUnitInput.parse({ code: "madrid", version, ...details, ...form })));
    await edit({ email: "Madrid@alumni.example" });
    expect((await lastEntry("madrid"))?.detail?.changes).toEqual({ email: [null, "Madrid@alumni.example"] });
    await expect(edit({})).rejects.toEqual(failure("stale"));
    await expect(edit({ code: "nowhere" })).rejects.toEqual(failure("not-found"));
    await expect(edit({ code: "university" })).rejects.toEqual(failure("not-found"));
    const fresh = (await unit("madrid")).version;
    await expect(edit({ version: fresh, parent: "madrid" })).rejects.toEqual(failure("unit-in-itself"));
    await expect(edit({ version: fresh, parent: "nowhere" })).rejects.toEqual(
      failure("invalid", { parent: "not_open" }),
    );
  });

  it("lets the coordinator above see the records of a unit that moves below", async () => {
    const before = await peopleSeenBy("coordinator@demo.example");
    const { id, version } = await unit("teatru-film");
    const form = {
      code: "teatru-film",
      version,
      kind: "FACULTY",
      parent: "litere",
      position: "20",
      email: "",
      website: "",
    };
    await asOffice((ctx) => editUnit(ctx, editUnitInput.parse(form)));
    await rescope([id]);
    expect(await peopleSeenBy("coordinator@demo.example")).toBeGreaterThan(before);
    const moved = await unit("teatru-film");
    await asOffice((ctx) =>
      editUnit(ctx, editUnitInput.parse({ ...form, version: moved.version, parent: "" })),
    );
    await rescope([id]);
    expect(await peopleSeenBy("coordinator@demo.example")).toBe(before);
  });
});

describe("renaming", () => {
  const rename = async (form: object) => {
    const { version } = await unit("fizica");
    const input = renameUnitInput.parse({
      code: "fizica",
      version,
      how: "renamed",
      since: "2026-10-01",
      ...languages("names", "Facultatea de Fizică Nouă"),
      ...form,
    });
    return asOffice((ctx) => renameUnit(ctx, input));
  };

  it("keeps the old name in the history and the degree's name as it was", async () => {
    const { id } = await unit("fizica");
    const frozen = () =>
      withSystemCtx("test", ({ db }) =>
        db.degree.groupBy({ by: ["unitNameAtTime"], where: { unitId: id }, _count: true }),
      );
    const before = await frozen();
    await rename({});
    const { name, names } = await unit("fizica");
    expect(name).toBe("Facultatea de Fizică Nouă");
    expect(
      names.map(({ validFrom, validTo }) =>
        [validFrom, validTo].map((day) => day?.toISOString().slice(0, 10)),
      ),
    ).toEqual([
      ["2026-10-01", undefined],
      [undefined, "2026-09-30"],
    ]);
    expect(await frozen()).toEqual(before);
    expect(await asOffice((ctx) => listDiplomaNames(ctx, id, "then", "ro"))).toMatchObject([
      { name: "Facultatea de Fizică" },
    ]);
    expect(await asOffice((ctx) => listDiplomaNames(ctx, id, "now", "ro"))).toMatchObject([
      { name: "Facultatea de Fizică Nouă" },
    ]);
    expect(await lastEntry("fizica")).toMatchObject({ action: "unit.renamed" });
  });

  it("corrects a mistake without a trace in the history", async () => {
    await rename({ how: "corrected", since: "", ...languages("names", "Facultatea de Fizică") });
    expect((await unit("fizica")).names).toHaveLength(2);
    expect(await lastEntry("fizica")).toMatchObject({ action: "unit.corrected" });
  });

  it("refuses a day to come, a day before the present name, and an old version", async () => {
    await expect(rename({ since: "2100-01-01" })).rejects.toEqual(failure("invalid", { since: "future" }));
    await expect(rename({ since: "2026-10-01" })).rejects.toEqual(
      failure("invalid", { since: "before_current" }),
    );
    await expect(rename({ version: 1 })).rejects.toEqual(failure("stale"));
  });
});

describe("merging, splitting, closing", () => {
  it("moves the people of merged units to the successor's coordinator, and ends the offices of the old ones", async () => {
    const [law, european] = [await unit("drept"), await unit("studii-europene")];
    const frozen = () => withSystemCtx("test", ({ db }) => db.degree.count({ where: { unitId: law.id } }));
    const degrees = await frozen();
    const held = await peopleSeenBy("coordinator2@demo.example");
    const expected = await asOffice((ctx) => countPeopleOfUnits(ctx, [law.id, european.id]));
    await restructure({ restructuring: "merge", from: ["studii-europene"], into: "drept" });
    await rescope([european.id]);
    expect(await peopleSeenBy("coordinator2@demo.example")).toBe(expected);
    expect(expected).toBeGreaterThan(held);
    expect(await frozen()).toBe(degrees);
    expect(await unit("studii-europene")).toMatchObject({
      isCurrent: false,
      successors: [{ code: "drept", kind: "MERGED", act: "7/2026" }],
    });
    expect(await lastEntry("studii-europene")).toMatchObject({ action: "unit.merged" });
    const counts = await asOffice(countRecordsByUnit);
    expect(counts.get(law.id)).toBe(expected);
    expect(counts.get(european.id)).toBeUndefined();
  });

  it("changes nothing when the job runs again", async () => {
    const { id } = await unit("studii-europene");
    const rows = () =>
      withSystemCtx(
        "test",
        ({ db }) => db.$queryRaw`SELECT alumnus_id, xmin::text FROM alumnus_search ORDER BY 1`,
      );
    const before = await rows();
    await rescope([id]);
    expect(await rows()).toEqual(before);
  });

  it("gives the people of a unit that was split to both, and begins a new unit in its place", async () => {
    const { id } = await unit("litere");
    const people = await asOffice((ctx) => countPeopleOfUnits(ctx, [id]));
    const form = {
      restructuring: "split",
      from: "litere",
      into: "geografie",
      "new1.code": "limbi",
      ...languages("new1", "Facultatea de Limbi"),
    };
    await restructure(form);
    await rescope([id]);
    const [geography, languagesUnit] = [await unit("geografie"), await unit("limbi")];
    expect(languagesUnit).toMatchObject({
      isCurrent: true,
      kind: "FACULTY",
      predecessors: [{ code: "litere", kind: "SPLIT" }],
    });
    const counts = await asOffice(countRecordsByUnit);
    expect(counts.get(languagesUnit.id)).toBe(people);
    expect(counts.get(geography.id)).toBeGreaterThanOrEqual(people);
    // The coordinator of Letters lost the office with the unit.
    expect((await actorOf("coordinator@demo.example")).unitIds).toEqual([]);
    const day = await asOffice(today);
    expect((await asOffice((ctx) => listCoordinators(ctx, day))).has(id)).toBe(false);
  });

  it("refuses to close a unit with graduates and no successor, and closes an empty one", async () => {
    const close = (from: string) => restructure({ restructuring: "close", from, into: "" });
    await expect(close("biogeo")).rejects.toEqual(failure("unit-needs-successor"));
    await close("madrid");
    expect(await unit("madrid")).toMatchObject({ isCurrent: false, successors: [] });
    await expect(close("madrid")).rejects.toEqual(failure("invalid", { from: "not_open" }));
    expect((await asOffice((ctx) => listCurrentUnits(ctx, "ro"))).map(({ code }) => code)).not.toContain(
      "madrid",
    );
  });

  it("refuses when a unit changed since the review, and a day to come", async () => {
    const input = restructureInput.parse({
      restructuring: "merge",
      from: "sport",
      into: "business",
      effectiveOn: "2026-10-01",
    });
    await expect(
      asOffice((ctx) => restructureUnits(ctx, { ...input, seen: "sport:0 business:1" })),
    ).rejects.toEqual(failure("stale"));
    await expect(
      restructure({ restructuring: "merge", from: "sport", into: "business", effectiveOn: "2100-01-01" }),
    ).rejects.toEqual(failure("invalid", { effectiveOn: "future" }));
    await expect(
      restructure({
        restructuring: "merge",
        from: ["sport", "business"],
        "new1.code": "drept",
        "new1.ro": "Nouă",
      }),
    ).rejects.toEqual(failure("invalid", { "new1.code": "taken" }));
  });

  it("names the fields of a form that cannot be reviewed", () => {
    const problems = (form: object) =>
      restructureInput
        .safeParse({ effectiveOn: "2026-10-01", ...form })
        .error?.issues.map(({ path, message }) => [path[0], message]);
    expect(problems({ restructuring: "merge", from: [], into: "a" })).toEqual([["from", "required"]]);
    expect(problems({ restructuring: "merge", from: "a", into: "" })).toEqual([["into", "required"]]);
    expect(problems({ restructuring: "split", from: "a", into: "b" })).toEqual([["into", "too_few"]]);
    expect(problems({ restructuring: "merge", from: ["a", "b"], into: "a" })).toEqual([["into", "invalid"]]);
    expect(problems({ restructuring: "merge", from: ["a", "b"], "new1.ro": "Nouă" })).toEqual([
      ["new1.code", "required"],
    ]);
    const twice = { "new1.code": "c", "new1.ro": "Una", "new2.code": "c", "new2.ro": "Alta" };
    expect(problems({ restructuring: "split", from: "a", ...twice })).toEqual([["new2.code", "taken"]]);
  });
});

it("is the office's work: coordinators and auditors are refused", async () => {
  for (const email of ["coordinator2@demo.example", "auditor@demo.example", "alumnus@demo.example"]) {
    const actor = await actorOf(email);
    expect(() => scopeOf(actor, unitPolicy.manage)).toThrow(expect.objectContaining({ code: "forbidden" }));
  }
  expect(() => scopeOf({ kind: "visitor" }, unitPolicy.manage)).toThrow(
    expect.objectContaining({ code: "unauthenticated" }),
  );
});
