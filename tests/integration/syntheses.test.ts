import { parse } from "csv-parse/sync";
import { beforeAll, describe, expect, it } from "vitest";
import type { Sender } from "@/lib/documents/document";
import { translator } from "@/lib/i18n/translator";
import { takeOverPlan } from "@/lib/plans/commands/take-over";
import { planPolicy } from "@/lib/plans/policy";
import type { UserActor } from "@/lib/platform/actor";
import { withSystemCtx } from "@/lib/platform/ctx";
import { newId } from "@/lib/platform/new-id";
import { acceptSynthesis, returnSynthesis } from "@/lib/syntheses/commands/decide-synthesis";
import { saveReport } from "@/lib/syntheses/commands/save-report";
import { saveSynthesis } from "@/lib/syntheses/commands/save-synthesis";
import { startSynthesis } from "@/lib/syntheses/commands/start-synthesis";
import { reportFile } from "@/lib/syntheses/document/report-file";
import { FIGURES, type Figure, figureKey } from "@/lib/syntheses/figures";
import { synthesisPolicy } from "@/lib/syntheses/policy";
import { getReport } from "@/lib/syntheses/queries/get-report";
import { getSynthesis } from "@/lib/syntheses/queries/get-synthesis";
import { saveSynthesisInput } from "@/lib/syntheses/schema";
import type { ReportName } from "@/lib/syntheses/status";
import type { SynthesisKind } from "@/prisma/generated/enums";
import { docxText } from "../factories/docx-text";
import { addPlan, addRound, type ReportedRound } from "../factories/reported-round";
import { addPeople, as, graduate, twoFaculties } from "../factories/two-faculties";

let unit: Awaited<ReturnType<typeof twoFaculties>>;
let physics: number;
let round: ReportedRound;
let last: ReportedRound;
const SENDER: Sender = { name: "Alma Mater", office: "Office", hue: 160 };

const write = <T>(actor: UserActor, run: Parameters<typeof as<T>>[1]) =>
  as(actor, run, synthesisPolicy.write);
const decide = <T>(run: Parameters<typeof as<T>>[1]) => as(unit.office, run, synthesisPolicy.decide);
const read = <T>(actor: UserActor, run: Parameters<typeof as<T>>[1]) => as(actor, run, synthesisPolicy.read);
const report = (name: ReportName, of = round, locale: "en" | "ro" | "ru" | "bg" = "en") =>
  as(unit.office, (ctx) => getReport(ctx, of.id, name, locale), synthesisPolicy.report);
const look = (actor: UserActor, id: string) => read(actor, (ctx) => getSynthesis(ctx, id, "en"));

const typed = (id: string, version: number, more: Record<string, string> = {}) =>
  saveSynthesisInput.parse({ id, version: String(version), ...more });

/** From nothing to accepted. */
async function accepted(
  actor: UserActor,
  of: ReportedRound,
  unitId: number,
  kind: SynthesisKind,
): Promise<string> {
  const id = await write(actor, (ctx) => startSynthesis(ctx, { roundId: of.id, unitId, kind }));
  const { version } = await look(actor, id);
  await write(actor, (ctx) =>
    saveSynthesis(ctx, typed(id, version, { intent: "submit", "prose-results": "Much." })),
  );
  await decide((ctx) => acceptSynthesis(ctx, { id, version: version + 2 }));
  return id;
}

/** What the database says about a unit in a round, asked by other queries than the portal's. */
async function counted(of: ReportedRound, unitId: number): Promise<Record<string, number>> {
  const [row] = await withSystemCtx(
    "test",
    ({ db }) =>
      db.$queryRaw<Record<string, number>[]>`
      WITH item AS (
        SELECT i.* FROM plan_item i JOIN plan p ON p.id = i.plan_id
        WHERE p.round_id = ${of.id}::uuid AND p.unit_id = ${unitId} AND i.removed_at IS NULL
      ), list AS (
        SELECT i.* FROM import i, round r
        WHERE r.id = ${of.id}::uuid AND i.unit_id = ${unitId} AND i.status = 'APPLIED'
          AND i.applied_at::date BETWEEN r.starts_on AND r.ends_on
      ), held AS (
        SELECT m.id FROM meeting m JOIN body b ON b.id = m.body_id
        WHERE m.round_id = ${of.id}::uuid AND m.status = 'HELD' AND b.kind = 'COORDINATORS'
      ), done AS (
        SELECT a.* FROM activity a, round r
        WHERE r.id = ${of.id}::uuid AND a.starts_on BETWEEN r.starts_on AND r.ends_on AND ${unitId} = ANY (a.unit_ids)
          AND a.status IN ('CONFIRMED', 'AUTOMATIC') AND a.category <> 'ATTENDANCE'
      ), act AS (
        SELECT a.* FROM deadline_act a JOIN milestone m ON m.id = a.milestone_id
        WHERE m.round_id = ${of.id}::uuid AND a.unit_id = ${unitId}
      )
      SELECT
        (SELECT count(DISTINCT measure_id) FROM item)::int AS "measuresCovered",
        (SELECT count(*) FROM plan_skip s JOIN plan p ON p.id = s.plan_id
          WHERE p.round_id = ${of.id}::uuid AND p.unit_id = ${unitId})::int AS "measuresSkipped",
        (SELECT count(*) FROM item)::int AS "itemsPlanned",
        (SELECT count(*) FROM item WHERE status = 'DONE')::int AS "itemsDone",
        (SELECT count(*) FROM item WHERE status = 'PARTLY')::int AS "itemsPartly",
        (SELECT count(*) FROM item WHERE status = 'NOT_DONE')::int AS "itemsNotDone",
        (SELECT count(*) FROM item WHERE status = 'MOVED')::int AS "itemsMoved",
        (SELECT count(*) FROM item WHERE status = 'DROPPED')::int AS "itemsDropped",
        (SELECT count(*) FROM item WHERE status IN ('PLANNED', 'ACTIVE'))::int AS "itemsOpen",
        (SELECT coalesce(sum(people_count), 0) FROM item)::int AS "peoplePlanned",
        (SELECT coalesce(sum(reached_count), 0) FROM item)::int AS "peopleReached",
        (SELECT coalesce(sum(hours_count), 0) FROM item)::int AS "hoursPlanned",
        (SELECT coalesce(sum(amount_minor), 0) FROM item WHERE currency = 'RON')::int AS "moneyPlanned RON",
        (SELECT count(*) FROM plan_item_partner p JOIN item ON item.id = p.item_id)::int AS "partnersNamed",
        (SELECT count(DISTINCT p.alumnus_id) FROM plan_item_partner p JOIN item ON item.id = p.item_id)::int AS "graduatesNamed",
        (SELECT count(*) FROM calendar_entry c JOIN item ON item.id = c.plan_item_id WHERE c.cancelled_at IS NULL)::int AS "datesEntered",
        (SELECT count(*) FROM plan_evidence e JOIN item ON item.id = e.item_id)::int AS "evidenceGiven",
        (SELECT count(DISTINCT v.meeting_id) FROM invitee v JOIN attendance a ON a.invitee_id = v.id
          WHERE v.meeting_id IN (SELECT id FROM held) AND v.unit_id = ${unitId} AND a.state IN ('PRESENT', 'ONLINE'))::int AS "meetingsAttended",
        (SELECT count(*) FROM list)::int AS "importsApplied",
        (SELECT coalesce(sum((counts ->> 'NEW')::int), 0) FROM list)::int AS "recordsCreated",
        (SELECT coalesce(sum((counts ->> 'UPDATE')::int), 0) FROM list)::int AS "recordsUpdated",
        (SELECT count(*) FROM done)::int AS "activitiesDone",
        (SELECT round(coalesce(sum(minutes), 0) / 60.0) FROM done)::int AS "hoursGiven",
        (SELECT coalesce(sum(students_helped), 0) FROM done)::int AS "studentsHelped",
        (SELECT count(*) FROM act WHERE kind IN ('EXTENDED', 'SHIFTED'))::int AS "deadlinesMoved",
        (SELECT count(*) FROM act WHERE kind = 'WAIVED')::int AS "deadlinesWaived"`,
  );
  if (!row) throw new Error("nothing counted");
  return row;
}

const valuesOf = (figures: readonly Figure[]) =>
  Object.fromEntries(figures.map((figure) => [figureKey(figure), figure.value]));
const picked = (from: Record<string, number>, like: Record<string, number>) =>
  Object.fromEntries(Object.keys(like).map((name) => [name, from[name]]));
const added = (...all: Record<string, number>[]) =>
  Object.fromEntries(
    Object.keys(all[0] ?? {}).map((name) => [name, all.reduce((sum, one) => sum + (one[name] ?? 0), 0)]),
  );

beforeAll(async () => {
  unit = await twoFaculties();
  const person = graduate({ given: "Ana", family: "Mărgean", units: [unit.letters] });
  await addPeople([person]);
  physics = await withSystemCtx("test", async ({ db }) => {
    const data = {
      code: "physics",
      kind: "FACULTY" as const,
      names: { create: { names: { en: "Physics" } } },
    };
    return (await db.unit.create({ data })).id;
  });
  last = await addRound([unit.letters, unit.law], 2025);
  round = await addRound([unit.letters, unit.law, physics], 2026, last.id);
  await addPlan(last, unit.letters, "AL-2025/1", [{ measure: 0, status: "DONE", people: 10, reached: 4 }]);
  const planId = await addPlan(round, unit.letters, "AL-2026/1", [
    {
      ...{ measure: 0, status: "DONE", people: 1200, reached: 1034, hours: 6, evidence: 2, dates: 1 },
      ...{ money: [125_050n, "RON"], partners: [{ alumnusId: person.id }, { name: "Primăria" }] },
    },
    { measure: 0, status: "PARTLY", people: 5, reached: 3, partners: [{ alumnusId: person.id }] },
    { measure: 1, status: "NOT_DONE", people: 7, money: [100n, "RON"] },
    { measure: 1, status: "MOVED", dates: 2 },
    { measure: 1, status: "DROPPED" },
    { measure: 1, status: "DONE", people: 99, reached: 99, evidence: 1, isRemoved: true },
  ]);
  await addPlan(round, unit.law, "AL-2026/2", [
    { measure: 2, status: "DONE", people: 40, reached: 41 },
    { measure: 1, status: "ACTIVE" },
  ]);
  await withSystemCtx("test", async ({ db, now }) => {
    await db.planSkip.create({ data: { planId, measureId: round.measures[2] ?? "", reason: "No staff" } });
    const list = { unitId: unit.letters, fileName: "list.csv", storageKey: "x", byteSize: 1, sha256: "x" };
    const applied = {
      ...list,
      status: "APPLIED" as const,
      rowCount: 14,
      counts: { NEW: 12, UPDATE: 2, SAME: 5 },
    };
    await db.import.create({ data: { ...applied, appliedAt: new Date("2026-05-05T10:00:00Z") } });
    await db.import.create({ data: { ...applied, appliedAt: new Date("2025-05-05T10:00:00Z") } });
    await db.import.create({ data: { ...list, status: "UNDONE", appliedAt: now, counts: { NEW: 3 } } });
    const talk = { name: "Ana", category: "TALK", title: "A talk", status: "CONFIRMED" } as const;
    const inRound = { ...talk, startsOn: new Date("2026-05-05"), unitIds: [unit.letters] };
    await db.activity.createMany({
      data: [
        { ...inRound, minutes: 100, peopleReached: 40, studentsHelped: 12 },
        { ...inRound, minutes: 45, unitIds: [unit.letters, unit.law] },
        // Not in the round, not confirmed, and no more than being there.
        { ...inRound, startsOn: new Date("2025-05-05") },
        { ...inRound, status: "SELF_REPORTED" },
        { ...inRound, category: "ATTENDANCE", status: "AUTOMATIC" },
      ],
    });
    await db.deadlineAct.create({
      data: {
        ...{
          milestoneId: round.milestones.EX_ANTE,
          unitId: unit.letters,
          kind: "EXTENDED",
          reason: "Illness",
        },
        ...{ fromOn: new Date("2026-03-15"), toOn: new Date("2026-03-30") },
      },
    });
    const body = await db.body.findFirstOrThrow({ where: { kind: "COORDINATORS" } });
    const meetingId = newId();
    await db.meeting.create({
      data: {
        id: meetingId,
        bodyId: body.id,
        roundId: round.id,
        title: "First meeting",
        locale: "en",
        status: "HELD",
      },
    });
    const hours = { startsAt: new Date("2026-02-01T08:00:00Z"), endsAt: new Date("2026-02-01T10:00:00Z") };
    const sitting = await db.sitting.create({ data: { meetingId, ...hours } });
    for (const [unitId, state] of [
      [unit.letters, "ONLINE"],
      [unit.law, "ABSENT"],
    ] as const) {
      const invitee = await db.invitee.create({ data: { meetingId, unitId, name: "Somebody" } });
      await db.attendance.create({ data: { sittingId: sitting.id, inviteeId: invitee.id, state } });
    }
    const zero = {
      withEmail: 0,
      verified: 0,
      withPhone: 0,
      withEmployer: 0,
      registered: 0,
      informed: 0,
      imported: 0,
    };
    await db.databaseSnapshot.create({
      data: {
        ...{
          milestoneId: round.milestones.DATABASE,
          unitId: unit.letters,
          takenAt: now,
          isDue: true,
          verdict: "PARTLY",
        },
        figures: { ...zero, records: 1500, completeness: 900, reachable: 450, confirmed: 30, duplicates: 7 },
        targets: { completeness: 500, reachable: 500 },
      },
    });
  });
}, 60_000);

describe("a synthesis", () => {
  it("goes from the faculty to the office and back, is mailed about, and freezes", async () => {
    const place = { roundId: round.id, unitId: unit.letters, kind: "EX_ANTE" as const };
    const id = await write(unit.ofLetters, (ctx) => startSynthesis(ctx, place));
    expect(await write(unit.ofLetters, (ctx) => startSynthesis(ctx, place))).toBe(id);
    await write(unit.ofLetters, (ctx) =>
      saveSynthesis(
        ctx,
        typed(id, 1, { "prose-intentions": "More.", "remark-itemsPlanned": "As last year" }),
      ),
    );
    await expect(
      write(unit.ofBoth, (ctx) => saveSynthesis(ctx, typed(id, 1, { "prose-intentions": "Less." }))),
    ).rejects.toMatchObject({ code: "conflict", reason: "stale" });
    const stored = await look(unit.ofBoth, id);
    expect(stored).toMatchObject({
      prose: { intentions: "More." },
      savedBy: "letters@example.org",
      version: 2,
    });
    await write(unit.ofLetters, (ctx) =>
      saveSynthesis(ctx, typed(id, 2, { intent: "submit", "prose-intentions": "More." })),
    );
    await expect(
      write(unit.ofLetters, (ctx) => saveSynthesis(ctx, typed(id, 4, { "prose-intentions": "Late." }))),
    ).rejects.toMatchObject({ reason: "synthesis-moved-on" });
    await decide((ctx) => returnSynthesis(ctx, { id, version: 4, reason: "Name the partners." }));
    await write(unit.ofLetters, (ctx) =>
      saveSynthesis(ctx, typed(id, 5, { intent: "submit", "prose-intentions": "More, with partners." })),
    );
    await decide((ctx) => acceptSynthesis(ctx, { id, version: 7 }));
    const mails = await withSystemCtx("test", ({ db }) =>
      db.mail.findMany({ orderBy: { createdAt: "asc" } }),
    );
    const toLetters = mails.filter(({ to }) => to === "letters@example.org").map(({ text }) => text);
    expect(toLetters).toHaveLength(2);
    expect(toLetters[0]).toContain("Name the partners.");
    expect(mails.map(({ to }) => to)).not.toContain("law@example.org");

    const before = (await look(unit.ofLetters, id)).content;
    await withSystemCtx("test", ({ db }) =>
      db.planItem.updateMany({ where: { plan: { unitId: unit.letters } }, data: { title: "Renamed since" } }),
    );
    expect((await look(unit.ofLetters, id)).content).toEqual(before);
    await expect(
      withSystemCtx("test", ({ db }) => db.synthesis.update({ where: { id }, data: { prose: {} } })),
    ).rejects.toThrow();
  });

  it("is its faculty's and the office's alone, and of units that take part", async () => {
    const id = await write(unit.ofLaw, (ctx) =>
      startSynthesis(ctx, { roundId: round.id, unitId: unit.law, kind: "EX_ANTE" }),
    );
    await expect(look(unit.ofLetters, id)).rejects.toMatchObject({ code: "not-found" });
    await expect(look(unit.office, id)).resolves.toMatchObject({ status: "DRAFT" });
    await expect(
      write(unit.ofLetters, (ctx) =>
        startSynthesis(ctx, { roundId: round.id, unitId: physics, kind: "EX_ANTE" }),
      ),
    ).rejects.toMatchObject({ code: "not-found" });
    await expect(
      write(unit.ofLaw, (ctx) => startSynthesis(ctx, { roundId: last.id, unitId: physics, kind: "EX_ANTE" })),
    ).rejects.toMatchObject({ code: "not-found" });
    const of = { roundId: last.id, unitId: unit.law, kind: "EX_POST" } as const;
    const empty = await write(unit.ofLaw, (ctx) => startSynthesis(ctx, of));
    await expect(
      write(unit.ofLaw, (ctx) => saveSynthesis(ctx, typed(empty, 1, { intent: "submit" }))),
    ).rejects.toMatchObject({ reason: "synthesis-empty" });
  });

  it("says the same figures to the faculty and to the office, each as a query of its own counts it", async () => {
    for (const [actor, unitId] of [
      [unit.ofLetters, unit.letters],
      [unit.ofLaw, unit.law],
    ] as const)
      for (const kind of ["EX_ANTE", "EX_POST"] as const) {
        const place = { roundId: round.id, unitId, kind };
        const id = await write(actor, (ctx) => startSynthesis(ctx, place));
        const { content } = await look(actor, id);
        const seen = valuesOf(content.figures);
        expect(seen).toEqual(picked(await counted(round, unitId), seen));
        if (kind === "EX_POST")
          expect([seen.activitiesDone, seen.studentsHelped]).toEqual(unitId === unit.law ? [1, 0] : [2, 12]);
        expect((await look(unit.office, id)).content.figures).toEqual(content.figures);
      }
  });
});

describe("the documents of a round", () => {
  let ids: string[];
  beforeAll(async () => {
    await accepted(unit.ofLetters, last, unit.letters, "EX_POST");
    ids = [
      await accepted(unit.ofLetters, round, unit.letters, "EX_POST"),
      await accepted(unit.ofLaw, round, unit.law, "EX_POST"),
    ];
  });

  it("add up what was accepted, name who is missing, and compare with the round before", async () => {
    const found = await report("ex-post");
    const [part] = found.parts;
    const [letters, law] = [await counted(round, unit.letters), await counted(round, unit.law)];
    const totals = valuesOf(part?.totals ?? []);
    expect(part?.chapters.map(({ unit: { code } }) => code)).toEqual(["letters", "law"]);
    expect(totals).toEqual(picked(added(letters, law), totals));
    expect(part?.missing.map(({ unit: { code } }) => code)).toEqual(["physics"]);
    const before = valuesOf(found.before?.parts[0]?.totals ?? []);
    expect(before).toEqual(picked(await counted(last, unit.letters), before));
    expect(ids).toHaveLength(2);
  });

  it("say every number in the CSV as a query counts it", async () => {
    const file = await reportFile(await report("ex-post"), "csv", SENDER, "en");
    const rows: Record<string, string>[] = parse(file, { bom: true, columns: true, delimiter: ";" });
    const t = translator("en", "syntheses");
    for (const [code, unitId] of [
      ["letters", unit.letters],
      ["law", unit.law],
    ] as const) {
      const values = await counted(round, unitId);
      const own = rows.filter((row) => row.Code === code);
      expect(own).toHaveLength(FIGURES.EX_POST.length);
      const said = Object.fromEntries(own.map((row) => [row.Figure, row.Value]));
      for (const name of FIGURES.EX_POST)
        expect([name, said[t(`figures.${name}.name`)]]).toEqual([name, String(values[name])]);
    }
    expect(rows.filter((row) => row.Code === "physics")).toMatchObject([{ Figure: "", Remark: "Not begun" }]);
  });

  it.each(["en", "ro", "ru", "bg"] as const)("open as DOCX and PDF and say the same (%s)", async (locale) => {
    const found = await report("ex-post", round, locale);
    const t = translator(locale, "syntheses");
    const { paragraphs, tables } = await docxText(await reportFile(found, "docx", SENDER, locale));
    expect(paragraphs).toContain("letters");
    expect(paragraphs).toContain(`Physics: ${t("states.NONE")}`);
    const overview = tables.find(([head]) => head?.[0] === t("columns.faculty") && head.length === 5);
    const [letters, law] = [await counted(round, unit.letters), await counted(round, unit.law)];
    const digits = (row: string[] | undefined) =>
      row?.slice(1).map((cell) => cell.replace(/[^\d].*?(?=\d{3}\b)/g, ""));
    const line = (values: Record<string, number>) => [values.itemsDone, values.peopleReached];
    expect(digits(overview?.[1])?.slice(0, 2).map(Number)).toEqual(line(letters));
    expect(digits(overview?.[2])?.slice(0, 2).map(Number)).toEqual(line(law));
    expect(digits(overview?.[3])?.slice(0, 2).map(Number)).toEqual(line(added(letters, law)));
    const databases = tables.find(([head]) => head?.[1] === t("columns.records"));
    expect(
      databases?.[1]?.slice(2, 5).map((cell) => cell.replace(",", ".").replace(/[\s\u00a0]*%/, "")),
    ).toEqual(["60", "30", "2"]);
    const pdf = await reportFile(found, "pdf", SENDER, locale);
    expect(pdf.subarray(0, 5).toString()).toBe("%PDF-");
  });

  it("are the annex's table by another path, with a word on a faculty", async () => {
    const asked = { id: round.id, kind: "annex", in: "en", section: `unit-${unit.law}` } as const;
    const say = (version: number, text: string) =>
      as(unit.office, (ctx) => saveReport(ctx, { ...asked, version, text }), synthesisPolicy.writeReport);
    await say(0, "A good year.");
    await expect(say(0, "A bad year.")).rejects.toMatchObject({ reason: "stale" });
    const found = await report("annex");
    const file = await reportFile(found, "csv", SENDER, "en");
    expect(await reportFile(await report("annex"), "csv", SENDER, "en")).toEqual(file);
    const rows: Record<string, string>[] = parse(file, { bom: true, columns: true, delimiter: ";" });
    const [letters, law] = [await counted(round, unit.letters), await counted(round, unit.law)];
    const line = (values: Record<string, number>) => ({
      "Actions planned": String(values.itemsPlanned),
      "Actions done": String(values.itemsDone),
      "People reached": String(values.peopleReached),
      "New graduates in lists": String(values.recordsCreated),
    });
    expect(rows).toMatchObject([line(letters), line(law), line(added(letters, law))]);
    expect(rows[0]).toMatchObject({ "Plan no.": "AL-2026/1", Database: "partly met" });
    const { paragraphs } = await docxText(await reportFile(found, "docx", SENDER, "en"));
    expect(paragraphs).toContain("A good year.");
    expect((await report("annex", round, "ro")).prose).toEqual({});
  });

  it("count what was planned before a merger once, with the faculty that goes on with it", async () => {
    const merged = await withSystemCtx("test", ({ db }) =>
      Promise.all(
        ["old", "heir", "heirs-heir"].map((code) =>
          db.unit.create({ data: { code, kind: "FACULTY", names: { create: { names: { en: code } } } } }),
        ),
      ),
    );
    const [old = 0, heir = 0, last = 0] = merged.map(({ id }) => id);
    const of = await addRound([old, heir, last], 2027);
    const partners = [{ name: "City hall" }];
    const plans = [
      await addPlan(of, old, "AL-2027/1", [
        { measure: 0, status: "ACTIVE", people: 30, partners, evidence: 1 },
        { measure: 1, status: "ACTIVE", people: 5 },
      ]),
      await addPlan(of, heir, "AL-2027/2", [{ measure: 0, status: "ACTIVE", people: 12 }]),
      await addPlan(of, last, "AL-2027/3", []),
    ] as const;
    await accepted(unit.office, of, old, "EX_ANTE");
    await accepted(unit.office, of, old, "EX_POST");
    const merge = async (at: 0 | 1) => {
      const [predecessorId, successorId] = [[old, heir][at] ?? 0, [heir, last][at] ?? 0];
      const effectiveOn = new Date("2026-11-01");
      await withSystemCtx("test", ({ db }) =>
        db.unitSuccession.create({ data: { predecessorId, successorId, kind: "MERGED", effectiveOn } }),
      );
      await as(
        unit.office,
        (ctx) => takeOverPlan(ctx, { planId: plans[at === 0 ? 1 : 2], fromId: plans[at] }),
        planPolicy.write,
      );
    };
    await merge(0);
    await accepted(unit.office, of, heir, "EX_ANTE");
    const ahead = async () => valuesOf((await report("ex-ante", of)).parts[0]?.totals ?? []);
    expect(await ahead()).toMatchObject({ itemsPlanned: 3, peoplePlanned: 47, partnersNamed: 1 });
    // What the old plan's actions have beside them did not come along.
    expect(valuesOf((await report("ex-post", of)).parts[0]?.totals ?? [])).toMatchObject({
      itemsPlanned: 2,
      evidenceGiven: 1,
    });
    await merge(1);
    await accepted(unit.office, of, last, "EX_POST");
    const found = await report("ex-post", of);
    expect(valuesOf(found.parts[0]?.totals ?? [])).toMatchObject({ itemsPlanned: 3, evidenceGiven: 1 });
    const { paragraphs } = await docxText(await reportFile(found, "docx", SENDER, "en"));
    expect(paragraphs).toContain(
      "The actions that “old” planned go on with “heirs-heir” and are counted there.",
    );
    const annex = await report("annex", of);
    const rows: Record<string, string>[] = parse(await reportFile(annex, "csv", SENDER, "en"), {
      ...{ bom: true, columns: true, delimiter: ";" },
    });
    expect(rows.map((row) => row["Actions planned"])).toEqual(["", "", "3", "3"]);
  });
});
