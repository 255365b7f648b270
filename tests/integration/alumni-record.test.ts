import { beforeAll, describe, expect, it } from "vitest";
import { createRecord } from "@/lib/alumni/commands/create-record";
import { removePart } from "@/lib/alumni/commands/remove-part";
import { saveContact, saveDegree, saveEmployment, saveName } from "@/lib/alumni/commands/save-parts";
import { alumniPolicy } from "@/lib/alumni/policy";
import { getRecord } from "@/lib/alumni/queries/get-record";
import { listAlumni } from "@/lib/alumni/queries/list-alumni";
import { listHistory } from "@/lib/alumni/queries/list-history";
import { listSearch } from "@/lib/alumni/schema/list";
import {
  newRecordInput,
  saveContactInput,
  saveDegreeInput,
  saveEmploymentInput,
  saveNameInput,
} from "@/lib/alumni/schema/record";
import type { UserActor } from "@/lib/platform/actor";
import { withSystemCtx } from "@/lib/platform/ctx";
import { addPeople, as, graduate, twoFaculties } from "../factories/two-faculties";

let unit: Awaited<ReturnType<typeof twoFaculties>>;
beforeAll(async () => {
  unit = await twoFaculties();
});

async function someone(family: string, units: number[]) {
  const person = graduate({
    family,
    given: "Ana",
    units,
    contactPoints: [
      {
        kind: "EMAIL",
        value: `${family.toLowerCase()}@example.org`,
        confirmedAt: new Date("2026-01-01T00:00:00Z"),
      },
    ],
  });
  await addPeople([person]);
  return person.id;
}
const read = (id: string, actor: UserActor = unit.office) =>
  as(actor, (ctx) => getRecord(ctx, id), alumniPolicy.read);
const write = <T>(actor: UserActor, run: Parameters<typeof as<T>>[1]) => as(actor, run, alumniPolicy.update);
const nameInput = (id: string, version: number, partId: string, family: string) =>
  saveNameInput.parse({ id, version, partId, kind: "LEGAL", given: "Ana", family });

describe("a record", () => {
  it("is a 404 for the coordinator of another faculty, to read and to write", async () => {
    const id = await someone("Straina", [unit.law]);
    const { names, version } = await read(id);
    await expect(read(id, unit.ofLetters)).rejects.toMatchObject({ code: "not-found" });
    const input = nameInput(id, version, names[0]?.id ?? "", "Furata");
    await expect(write(unit.ofLetters, (ctx) => saveName(ctx, input))).rejects.toMatchObject({
      code: "not-found",
    });
    expect((await read(id)).names[0]?.family).toBe("Straina");
  });

  it("is saved once by two who opened the same version; the second sees a conflict and loses nothing", async () => {
    const id = await someone("Turcan", [unit.letters]);
    const { names, version } = await read(id);
    const partId = names[0]?.id ?? "";
    const attempts = ["Țurcan", "Țurcanu", "Turcanu"].map((family) =>
      write(unit.ofLetters, (ctx) => saveName(ctx, nameInput(id, version, partId, family))),
    );
    const outcomes = await Promise.allSettled(attempts);
    expect(outcomes.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    for (const outcome of outcomes)
      if (outcome.status === "rejected")
        expect(outcome.reason).toMatchObject({ code: "conflict", reason: "stale" });
    expect((await read(id)).version).toBe(version + 1);
  });

  it("tells its history and is found by its new name", async () => {
    const id = await someone("Mureșan", [unit.letters]);
    const { names, version } = await read(id);
    await write(unit.ofLetters, (ctx) =>
      saveName(ctx, nameInput(id, version, names[0]?.id ?? "", "Tîrnovan")),
    );
    const [entry] = await as(unit.ofLetters, (ctx) => listHistory(ctx, id), alumniPolicy.read);
    expect(entry).toMatchObject({
      actor: "letters@example.org",
      changes: { family: ["Mureșan", "Tîrnovan"] },
    });
    const { ids } = await as(unit.ofLetters, (ctx) =>
      listAlumni(ctx, listSearch.parse({ q: "tirnovan" }), "ro"),
    );
    expect(ids).toContain(id);
  });

  it("keeps what the person confirmed: a coordinator may not, the office says why", async () => {
    const id = await someone("Confirmata", [unit.letters]);
    const { contactPoints, version } = await read(id);
    const change = { id, version, partId: contactPoints[0]?.id, kind: "EMAIL", typed: "noua@example.org" };
    const save = (actor: UserActor, more: object) =>
      write(actor, (ctx) => saveContact(ctx, saveContactInput.parse({ ...change, ...more })));
    await expect(save(unit.ofLetters, {})).rejects.toMatchObject({ code: "forbidden" });
    await expect(save(unit.office, {})).rejects.toMatchObject({
      code: "invalid",
      fields: { reason: "required" },
    });
    await save(unit.office, { reason: "phone call" });
    expect((await read(id)).contactPoints[0]).toMatchObject({ value: "noua@example.org", confirmedAt: null });
  });

  it("lets a coordinator change degrees of the own unit only", async () => {
    const id = await someone("Dubla", [unit.letters, unit.law]);
    const { degrees, version } = await read(id);
    const input = (unitId: number, extra = {}) =>
      saveDegreeInput.parse({
        id,
        version,
        partId: degrees.find((one) => one.unitId === unitId)?.id,
        unitId,
        programme: "Etnologie",
        graduationYear: "2005",
        ...extra,
      });
    await expect(write(unit.ofLetters, (ctx) => saveDegree(ctx, input(unit.law)))).rejects.toMatchObject({
      code: "forbidden",
    });
    const stolen = { ...input(unit.law), unitId: unit.letters };
    await expect(write(unit.ofLetters, (ctx) => saveDegree(ctx, stolen))).rejects.toMatchObject({
      code: "forbidden",
    });
    await write(unit.ofLetters, (ctx) => saveDegree(ctx, input(unit.letters)));
    expect((await read(id)).degrees.map(({ programme }) => programme).sort()).toEqual([
      "Etnologie",
      "Filologie",
    ]);
    const next = { ...input(unit.letters), version: version + 1, graduationYear: 2190 };
    await expect(write(unit.ofLetters, (ctx) => saveDegree(ctx, next))).rejects.toMatchObject({
      fields: { graduationYear: "range" },
    });
  });

  it("stays in a coordinator's reach: the last degree is not removed, nor the last name", async () => {
    const id = await someone("Ultima", [unit.letters]);
    const { degrees, names, version } = await read(id);
    const remove = (part: "degree" | "name", partId = "") =>
      write(unit.ofLetters, (ctx) => removePart(ctx, { id, version, part, partId, reason: null }));
    await expect(remove("degree", degrees[0]?.id)).rejects.toMatchObject({ reason: "needs-unit" });
    await expect(remove("name", names[0]?.id)).rejects.toMatchObject({ reason: "needs-name" });
  });

  it("takes a row of this record only", async () => {
    const [mine, other] = [await someone("Prima", [unit.letters]), await someone("Secunda", [unit.letters])];
    const { version } = await read(mine);
    const foreign = (await read(other)).names[0]?.id ?? "";
    const input = nameInput(mine, version, foreign, "Gresita");
    await expect(write(unit.ofLetters, (ctx) => saveName(ctx, input))).rejects.toMatchObject({
      code: "not-found",
    });
  });

  it("loses no update in 100 interleavings of two editors", async () => {
    const id = await someone("Grabita", [unit.letters]);
    let saved = 0;
    for (let round = 0; round < 50; round++) {
      const { version } = await read(id);
      const outcomes = await Promise.allSettled(
        ["A", "B"].map((employer) => {
          const input = saveEmploymentInput.parse({ id, version, employer: `${employer}${round}` });
          return write(unit.ofLetters, (ctx) => saveEmployment(ctx, input));
        }),
      );
      saved += outcomes.filter(({ status }) => status === "fulfilled").length;
    }
    expect((await read(id)).employments).toHaveLength(saved);
    expect(saved).toBe(50);
  });
});

describe("a new record", () => {
  const create = (actor: UserActor, fields: object) =>
    as(
      actor,
      (ctx) =>
        createRecord(
          ctx,
          newRecordInput.parse({ given: "Radu", family: "Nistor", unitId: unit.letters, ...fields }),
          "en",
        ),
      alumniPolicy.create,
    );

  it("is stored with its audit, and asks when somebody like it is known", async () => {
    const created = await create(unit.ofLetters, { birthOn: "1980-05-05" });
    if (!("id" in created)) throw new Error("asked about a first record");
    const entries = await withSystemCtx("test", ({ db }) =>
      db.auditEntry.findMany({ where: { subjectId: created.id } }),
    );
    expect(entries.map(({ action }) => action)).toEqual(["alumnus.created"]);

    const again = await create(unit.ofLetters, { family: "NISTOR", birthOn: "1980-05-05" });
    expect(again).toMatchObject({
      similar: [{ id: created.id, why: "the same name · born on the same day" }],
      typed: { family: "NISTOR" },
    });
    expect(await create(unit.ofLetters, { isOther: "true" })).toHaveProperty("id");
  });

  it("reads a phone without a country code as dialed where the institution is, as its imports do", async () => {
    const dialIn = (locale: string) =>
      withSystemCtx("test", ({ db }) => db.institution.update({ where: { id: 1 }, data: { locale } }));
    const phone = async (fields: object) => {
      const created = await create(unit.ofLetters, fields);
      if (!("id" in created)) throw new Error("asked about a first record");
      return (await read(created.id)).contactPoints[0]?.value;
    };
    await dialIn("bg");
    expect(await phone({ family: "Petrova", phone: "088 123 4567" })).toBe("+359881234567");
    expect(await create(unit.ofLetters, { family: "Ivanova", phone: "+359 88 123 4567" })).toMatchObject({
      similar: [{ why: "the same given name · the same phone" }],
    });
    await dialIn("ro");
    expect(await phone({ family: "Petrescu", phone: "0712 345 678" })).toBe("+40712345678");
    await expect(create(unit.ofLetters, { phone: "088 123 4567" })).rejects.toMatchObject({
      fields: { phone: "format" },
    });
    const id = await someone("Sunata", [unit.letters]);
    const contact = { id, version: (await read(id)).version, kind: "PHONE" };
    const save = (typed: string) =>
      write(unit.ofLetters, (ctx) => saveContact(ctx, saveContactInput.parse({ ...contact, typed })));
    await expect(save("12")).rejects.toMatchObject({ fields: { typed: "format" } });
    await save("0722 345 678");
    expect((await read(id)).contactPoints.map(({ value }) => value)).toContain("+40722345678");
  });

  it("never shows somebody of another faculty", async () => {
    await addPeople([
      graduate({
        family: "Secret",
        given: "Ion",
        units: [unit.law],
        birthOn: "1970-01-02",
        birthPrecision: "DAY",
      }),
    ]);
    expect(
      await create(unit.ofLetters, { family: "Secret", given: "Ion", birthOn: "1970-01-02" }),
    ).toHaveProperty("id");
  });

  it("is refused at a foreign or unknown unit, and with an impossible birth date", async () => {
    await expect(create(unit.ofLetters, { unitId: unit.law })).rejects.toMatchObject({
      fields: { unitId: "invalid" },
    });
    await expect(create(unit.office, { unitId: 9999, isOther: "true" })).rejects.toMatchObject({
      fields: { unitId: "invalid" },
    });
    await expect(create(unit.ofLetters, { birthOn: "2025-01-01" })).rejects.toMatchObject({
      fields: { birthOn: "range" },
    });
  });
});
