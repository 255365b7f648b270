import { beforeAll, describe, expect, it } from "vitest";
import { alumniPolicy } from "@/lib/alumni/policy";
import { countFacets } from "@/lib/alumni/queries/count-facets";
import { listSearch } from "@/lib/alumni/schema/list";
import { dropTargets, setTargets } from "@/lib/data-goals/commands/set-targets";
import { takeSnapshots } from "@/lib/data-goals/commands/take-snapshots";
import { figuresSchema, permille, verdictOf } from "@/lib/data-goals/goals";
import { dataGoalPolicy } from "@/lib/data-goals/policy";
import { getDataGoal } from "@/lib/data-goals/queries/get-data-goal";
import { readFigures } from "@/lib/data-goals/queries/read-figures";
import { setTargetsInput } from "@/lib/data-goals/schema";
import { saveCounts } from "@/lib/funnel/commands/save-counts";
import { funnelPolicy } from "@/lib/funnel/policy";
import { getCohorts, getFunnel } from "@/lib/funnel/queries/get-funnel";
import { saveCountsInput } from "@/lib/funnel/schema";
import type { UserActor } from "@/lib/platform/actor";
import { type Ctx, withCtx, withSystemCtx } from "@/lib/platform/ctx";
import { newId } from "@/lib/platform/new-id";
import { addPeople, as, graduate, twoFaculties } from "@/tests/factories/two-faculties";

const NOW = new Date("2026-11-22T10:00:00Z");
const DUE = "2026-11-22";
const NOBODYS = "0192a000-0000-7000-8000-000000000000";
let world: Awaited<ReturnType<typeof twoFaculties>>;
let milestoneId: string;

const read = <T>(run: (ctx: Ctx) => Promise<T>) => withSystemCtx("test", run, { now: NOW });
const asOffice = <T>(run: (ctx: Ctx) => Promise<T>, now = NOW) =>
  withCtx(world.office, dataGoalPolicy.manage, run, { now });
const reads = <T>(actor: UserActor, run: (ctx: Ctx) => Promise<T>) =>
  withCtx(actor, dataGoalPolicy.read, run, { now: NOW });
const failure = (reason: string, fields = {}) => expect.objectContaining({ reason, fields });
const due = (at: string) =>
  withSystemCtx("test", (ctx) => takeSnapshots(ctx, milestoneId, { isDue: true }), { now: new Date(at) });
const snapshots = (unitId: number) =>
  read(({ db }) =>
    db.databaseSnapshot.findMany({ where: { milestoneId, unitId }, orderBy: { takenAt: "asc" } }),
  );
const moveDeadline = (day: string) =>
  read(({ db }) => db.milestone.update({ where: { id: milestoneId }, data: { dueOn: new Date(day) } }));

/** Four people of letters: complete and confirmed; complete; reachable; nothing known. One of law. */
beforeAll(async () => {
  world = await twoFaculties();
  await read(({ db }) => db.institution.update({ where: { id: 1 }, data: { zone: "Europe/Bucharest" } }));
  const units = [world.letters];
  const address = {
    kind: "ADDRESS" as const,
    value: "cluj",
    typed: "Cluj",
    city: "Cluj-Napoca",
    country: "RO",
  };
  const mail = (value: string) => ({ kind: "EMAIL" as const, value });
  const people = [
    graduate({
      family: "Pop",
      given: "Ana",
      units,
      contactPoints: [mail("a@example.org"), address],
      lastConfirmedAt: NOW,
    }),
    graduate({
      family: "Rus",
      given: "Ion",
      units,
      contactPoints: [{ kind: "PHONE", value: "+40722123456" }, address],
      year: 2005,
    }),
    graduate({
      family: "Dan",
      given: "Eva",
      units,
      contactPoints: [mail("c@example.org")],
      lastConfirmedAt: new Date("2024-10-31T12:00:00Z"),
    }),
    graduate({ family: "Nis", given: "Lia", units }),
    graduate({ family: "Law", given: "Ada", units: [world.law] }),
  ];
  await addPeople(people);
  await read(({ db }) =>
    db.user.create({ data: { email: "ana@example.org", name: "Ana", alumnusId: people[0]?.id ?? null } }),
  );
  milestoneId = await read(async ({ db }) => {
    const round = await db.round.create({
      data: {
        names: { en: "2026" },
        startsOn: new Date("2026-09-01"),
        endsOn: new Date("2027-08-31"),
        status: "OPEN",
        numberPrefix: "AL-2026",
        openedAt: new Date("2026-09-01"),
      },
    });
    await db.roundUnit.createMany({
      data: [world.letters, world.law].map((unitId) => ({
        roundId: round.id,
        unitId,
        joinedOn: new Date("2026-09-01"),
      })),
    });
    const { id } = await db.milestone.create({
      data: {
        roundId: round.id,
        kind: "DATABASE",
        names: { en: "Database" },
        dueOn: new Date(DUE),
        targets: { completeness: 500, reachable: 800 },
      },
    });
    return id;
  });
});

describe("the figures of a database", () => {
  it("come from kept counts and equal what is there", async () => {
    const figures = await read(async (ctx) =>
      (await readFigures(ctx, [world.letters], NOW)).get(world.letters),
    );
    expect(figures).toMatchObject({
      records: 4,
      completeness: 2,
      reachable: 3,
      confirmed: 1,
      withPhone: 1,
      withEmail: 2,
      registered: 1,
      duplicates: 0,
    });
  });

  it("lead to the people who are missing, by the filters of the list", async () => {
    const missing = (search: object) =>
      as(
        world.ofLetters,
        async (ctx) => (await countFacets({ ...ctx, now: NOW }, listSearch.parse(search))).total,
        alumniPolicy.list,
      );
    expect(await missing({ lacks: "completeness" })).toBe(2);
    expect(await missing({ lacks: "confirmed" })).toBe(3);
    expect(await missing({ reach: ["NONE", "EMAIL_BOUNCED"] })).toBe(1);
    expect(await missing({ registered: "1" })).toBe(1);
  });

  it("count what waits to be told apart in the unit's lists", async () => {
    await read(async ({ db }) => {
      const { id } = await db.import.create({
        data: {
          unitId: world.letters,
          status: "DRY_RUN",
          fileName: "x.csv",
          storageKey: newId(),
          byteSize: 1,
          sha256: "x",
        },
      });
      const row = { importId: id, cells: ["x"], class: "AMBIGUOUS" as const };
      await db.importRow.createMany({
        data: [
          { ...row, row: 1, line: 2 },
          { ...row, row: 2, line: 3, decision: "LATER" },
          { ...row, row: 3, line: 4, decision: "SAME_PERSON" },
        ],
      });
    });
    const figures = await read(async (ctx) =>
      (await readFigures(ctx, [world.letters], NOW)).get(world.letters),
    );
    expect(figures?.duplicates).toBe(2);
  });

  it("say met, partly or not, and reach nothing by rounding", () => {
    const figures = figuresSchema.parse({ records: 3, completeness: 2, reachable: 3, duplicates: 5 });
    expect(permille(2, 3)).toBe(666);
    expect(verdictOf(figures, { completeness: 666, duplicates: 5 })).toBe("MET");
    expect(verdictOf(figures, { completeness: 667, duplicates: 5 })).toBe("PARTLY");
    expect(verdictOf(figures, { completeness: 667, duplicates: 4 })).toBe("NOT_MET");
    expect(verdictOf(figures, {})).toBe("NO_TARGET");
    expect(verdictOf(figuresSchema.parse({}), { completeness: 1 })).toBe("NOT_MET");
  });
});

describe("the snapshot at the deadline", () => {
  it("is taken when the day is over in the institution's zone, once, also when two workers come at once", async () => {
    expect(await due("2026-11-22T21:59:59Z")).toBe(0);
    const both = await Promise.all([due("2026-11-22T22:00:00Z"), due("2026-11-22T22:00:00Z")]);
    expect(both.sort()).toEqual([0, 2]);
    expect(await due("2026-11-23T10:00:00Z")).toBe(0);
    const [first, ...others] = await snapshots(world.letters);
    expect(others).toEqual([]);
    expect(first).toMatchObject({
      isDue: true,
      verdict: "PARTLY",
      targets: { completeness: 500, reachable: 800 },
    });
    const entries = await read(({ db }) => db.auditEntry.findMany({ where: { subjectId: milestoneId } }));
    expect(entries.map(({ action, unitIds }) => [action, unitIds.length])).toEqual([
      ["snapshot.taken-at-deadline", 2],
    ]);
  });

  it("stays as it was; later ones stand beside it, with the targets of their day", async () => {
    await asOffice((ctx) =>
      setTargets(
        ctx,
        setTargetsInput.parse({
          milestoneId,
          unitId: world.letters,
          of: "all",
          version: 1,
          completeness: "25",
          reachable: "",
          confirmed: "25,0",
          duplicates: "2",
        }),
      ),
    );
    const later = new Date("2026-12-01T10:00:00Z");
    await asOffice((ctx) => takeSnapshots(ctx, milestoneId, { isDue: false, only: world.letters }), later);
    const [first, second] = await snapshots(world.letters);
    expect(first).toMatchObject({
      isDue: true,
      verdict: "PARTLY",
      targets: { completeness: 500, reachable: 800 },
    });
    expect(second).toMatchObject({
      isDue: false,
      verdict: "MET",
      targets: { completeness: 250, confirmed: 250, duplicates: 2 },
    });
    const change = read(({ db }) => db.databaseSnapshot.updateMany({ data: { verdict: "MET" } }));
    await expect(change).rejects.toThrow();
    const shown = await reads(world.ofLetters, (ctx) =>
      getDataGoal(ctx, { milestoneId, unitId: world.letters }, "en"),
    );
    expect(shown.atDeadline?.verdict).toBe("PARTLY");
    expect(shown.trend.map(({ isDue }) => isDue)).toEqual([true, false]);
  });

  it("honors a faculty's own day and waits for nobody who was let off", async () => {
    const milestone = await read(async ({ db }) => {
      const { roundId } = await db.milestone.findUniqueOrThrow({ where: { id: milestoneId } });
      const created = await db.milestone.create({
        data: { roundId, kind: "DATABASE", names: {}, dueOn: new Date("2026-10-25") },
      });
      await db.milestoneUnit.create({
        data: { milestoneId: created.id, unitId: world.letters, dueOn: new Date("2028-02-29") },
      });
      await db.milestoneUnit.create({ data: { milestoneId: created.id, unitId: world.law, waivedAt: NOW } });
      return created.id;
    });
    const at = (instant: string) =>
      withSystemCtx("test", (ctx) => takeSnapshots(ctx, milestone, { isDue: true }), {
        now: new Date(instant),
      });
    expect(await at("2026-10-26T10:00:00Z")).toBe(0);
    expect(await at("2028-02-29T21:59:59Z")).toBe(0);
    expect(await at("2028-02-29T22:00:00Z")).toBe(1);
  });

  it("follows the clocks: 25 hours on the day they go back", async () => {
    await read(({ db }) => db.databaseSnapshot.count());
    await moveDeadline("2026-10-25");
    const other = await read(async ({ db }) => {
      const { roundId } = await db.milestone.findUniqueOrThrow({ where: { id: milestoneId } });
      return (
        await db.milestone.create({
          data: { roundId, kind: "DATABASE", names: {}, dueOn: new Date("2026-10-25") },
        })
      ).id;
    });
    const at = (instant: string) =>
      withSystemCtx("test", (ctx) => takeSnapshots(ctx, other, { isDue: true }), { now: new Date(instant) });
    expect(await at("2026-10-25T21:59:59Z")).toBe(0);
    expect(await at("2026-10-25T22:00:00Z")).toBe(2);
    await moveDeadline(DUE);
  });
});

describe("targets", () => {
  const set = (form: object, actor = world.office) =>
    withCtx(actor, dataGoalPolicy.manage, (ctx) =>
      setTargets(
        ctx,
        setTargetsInput.parse({
          milestoneId,
          unitId: world.law,
          of: "unit",
          version: 0,
          completeness: "62,5",
          reachable: "",
          confirmed: "",
          duplicates: "",
          ...form,
        }),
      ),
    );
  const goalOf = (unitId: number) =>
    reads(world.office, (ctx) => getDataGoal(ctx, { milestoneId, unitId }, "en"));

  it("are a faculty's own where it has some, and of all otherwise; set by two at once, one is refused", async () => {
    const both = await Promise.allSettled([set({}), set({ completeness: "50" })]);
    expect(both.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    expect((await goalOf(world.law)).hasOwnTargets).toBe(true);
    expect((await goalOf(world.letters)).targets).toEqual({
      completeness: 250,
      confirmed: 250,
      duplicates: 2,
    });
    await asOffice((ctx) => dropTargets(ctx, { milestoneId, unitId: world.law, version: 1 }));
    expect(await goalOf(world.law)).toMatchObject({ hasOwnTargets: false, targets: { completeness: 250 } });
    await expect(set({ version: 1 })).rejects.toEqual(failure("stale"));
    const entries = await read(({ db }) =>
      db.auditEntry.findMany({ where: { subjectId: milestoneId, action: { startsWith: "targets" } } }),
    );
    expect(entries.map(({ action }) => action)).toEqual(["targets.set", "targets.set", "targets.dropped"]);
  });

  it("are percentages up to a hundred, and refused of a unit that is not there", async () => {
    for (const completeness of ["101", "-1", "5.55", "x"])
      expect(
        setTargetsInput.safeParse({
          milestoneId,
          unitId: 1,
          of: "unit",
          version: 0,
          completeness,
          reachable: "",
          confirmed: "",
          duplicates: "",
        }).success,
      ).toBe(false);
    await expect(set({ unitId: 99_999 })).rejects.toEqual(failure("not-found"));
    await expect(set({ milestoneId: NOBODYS })).rejects.toEqual(failure("not-found"));
  });

  it("are seen by the faculty and set by the office alone", async () => {
    const foreign = reads(world.ofLaw, (ctx) =>
      getDataGoal(ctx, { milestoneId, unitId: world.letters }, "en"),
    );
    await expect(foreign).rejects.toEqual(failure("not-found"));
    await expect(set({}, world.ofLaw)).rejects.toEqual(failure("forbidden"));
  });
});

describe("the funnel", () => {
  const code = "letters";
  const save = (form: object, actor = world.ofLetters) =>
    withCtx(actor, funnelPolicy.enter, (ctx) =>
      saveCounts(ctx, saveCountsInput.parse({ code, seen: "", source: "", ...form })),
    );
  const cohorts = (actor: UserActor) =>
    withCtx(actor, funnelPolicy.read, async (ctx) => (await getCohorts(ctx, code, "en")).classes);

  it("takes how many graduated, pasted as lines, and refuses what is no line", async () => {
    await save({ lines: "An;absolvenți\n2004;120\n2005\t1.310\n" });
    for (const lines of ["2004;x", "204;1", "2004;1\n2004;2"])
      expect(saveCountsInput.safeParse({ code, lines, seen: "", source: "" }).success, lines).toBe(false);
    await expect(save({ lines: "2004;1" })).rejects.toEqual(failure("stale"));
    await expect(save({ lines: "2004;1" }, world.ofLaw)).rejects.toEqual(failure("not-found"));
  });

  it("counts class by class what the records say, and follows an account that comes and goes", async () => {
    expect(await cohorts(world.ofLetters)).toEqual([
      { year: 2004, graduates: 120, records: 3, reachable: 2, registered: 1 },
      { year: 2005, graduates: 1310, records: 1, reachable: 1, registered: 0 },
    ]);
    const ana = { where: { email: "ana@example.org" } };
    await read(({ db }) => db.user.update({ ...ana, data: { disabledAt: NOW } }));
    expect((await cohorts(world.ofLetters))[0]?.registered).toBe(0);
    await read(({ db }) => db.user.update({ ...ana, data: { disabledAt: null } }));
    expect((await cohorts(world.ofLetters))[0]?.registered).toBe(1);
    const [wrong] = await read(({ db }) => db.$queryRaw<{ n: number }[]>`SELECT recount_statistics() AS n`);
    expect(wrong?.n).toBe(0);
  });

  it("shows a coordinator the own units, the office the whole university", async () => {
    const own = await withCtx(world.ofLetters, funnelPolicy.read, (ctx) => getFunnel(ctx, "en"));
    expect(own.university).toBeNull();
    expect(own.units).toMatchObject([{ code, graduates: 1430, records: 4, reachable: 3, registered: 1 }]);
    const all = await withCtx(world.office, funnelPolicy.read, (ctx) => getFunnel(ctx, "en"));
    expect(all.university).toEqual({ graduates: 1430, records: 5, reachable: 3, registered: 1 });
    await expect(cohorts(world.ofLaw)).rejects.toEqual(failure("not-found"));
  });
});
