import { beforeAll, describe, expect, it } from "vitest";
import { query } from "@/lib/cli/databases";
import { askColleague, decidePair, proposePair } from "@/lib/duplicates/commands/decide-pair";
import { startMergeMany, startUndoMany } from "@/lib/duplicates/commands/merge-many";
import { whatAgrees } from "@/lib/duplicates/compare-records";
import { duplicateJobs } from "@/lib/duplicates/jobs";
import { duplicatePolicy } from "@/lib/duplicates/policy";
import { listMerged } from "@/lib/duplicates/queries/list-merged";
import { countPairs, listPairs } from "@/lib/duplicates/queries/list-pairs";
import { listBatches, previewMany } from "@/lib/duplicates/queries/many";
import { keepPairs } from "@/lib/duplicates/scan/compare-pairs";
import type { Tab } from "@/lib/duplicates/status";
import { mergeRecords } from "@/lib/merging/commands/merge-records";
import { mergingPolicy } from "@/lib/merging/policy";
import type { UserActor } from "@/lib/platform/actor";
import { withSystemCtx } from "@/lib/platform/ctx";
import { newId } from "@/lib/platform/new-id";
import { listWaiting } from "@/lib/today/queries/waiting";
import { addPeople, as, graduate, twoFaculties } from "../factories/two-faculties";

const ownerUrl = process.env.DATABASE_URL ?? "";
let unit: Awaited<ReturnType<typeof twoFaculties>>;
beforeAll(async () => {
  unit = await twoFaculties();
});

const REASONS = [
  { code: "same-name" as const, points: 9, values: { name: "Ana Pop", otherName: "Ana Popp" } },
  { code: "similar-birth-date" as const, points: 4, values: { date: "1980-01-02", otherDate: "1980-01-03" } },
  { code: "different-email" as const, points: -2 },
];
type Given = { score?: number; contradiction?: boolean };

/** Two records that may be of one person, one of each faculty's. @returns the pair and both ids */
async function pair(one: number[], other: number[], { score = 90, contradiction = false }: Given = {}) {
  const people = [one, other].map((units) => graduate({ family: "Pop", given: "Ana", units }));
  await addPeople(people);
  const [lowId = "", highId = ""] = people.map(({ id }) => id).sort();
  const id = newId();
  await withSystemCtx("test", ({ db }) =>
    db.duplicatePair.create({
      data: { id, lowId, highId, lowUnitIds: [], highUnitIds: [], score, reasons: REASONS, contradiction },
    }),
  );
  return { id, people: [lowId, highId] as const };
}
const decides = <T>(actor: UserActor, run: Parameters<typeof as<T>>[1]) =>
  as(actor, run, duplicatePolicy.decide);
const listed = (actor: UserActor, tab: Exclude<Tab, "merged">) =>
  as(actor, async (ctx) => (await listPairs(ctx, tab)).pairs, duplicatePolicy.list);
const find = async (actor: UserActor, tab: Exclude<Tab, "merged">, id: string) =>
  (await listed(actor, tab)).find((one) => one.id === id);
const target = (id: string, version = 1) => ({ id, version });
const records = (ids: readonly string[]) =>
  withSystemCtx("test", ({ db }) => db.alumnus.count({ where: { id: { in: [...ids] } } }));

describe("who decides a pair", () => {
  it("is whoever reaches both records: one person, two people, later, asked again", async () => {
    const { id, people } = await pair([unit.letters], [unit.letters]);
    await decides(unit.ofLetters, (ctx) => decidePair(ctx, target(id), "LATER"));
    expect(await find(unit.ofLetters, "open", id)).toBeUndefined();
    expect((await find(unit.ofLetters, "later", id))?.version).toBe(2);
    await decides(unit.ofLetters, (ctx) => decidePair(ctx, target(id, 2), "DIFFERENT"));
    expect((await find(unit.ofLetters, "different", id))?.decidedById).toBe(unit.ofLetters.userId);
    await decides(unit.ofLetters, (ctx) => decidePair(ctx, target(id, 3), "OPEN"));
    await decides(unit.ofLetters, (ctx) => decidePair(ctx, target(id, 4), "SAME"));
    expect(await records(people)).toBe(1);
    const { merges } = await as(unit.ofLetters, (ctx) => listMerged(ctx, "en"), duplicatePolicy.list);
    expect(merges[0]).toMatchObject({ name: "Ana Pop", isOfMany: false, canUndo: "yes" });
  });

  it("refuses what was decided from an older page", async () => {
    const { id } = await pair([unit.letters], [unit.letters]);
    await decides(unit.ofLetters, (ctx) => decidePair(ctx, target(id), "LATER"));
    await expect(decides(unit.ofLetters, (ctx) => decidePair(ctx, target(id), "SAME"))).rejects.toMatchObject(
      { reason: "stale" },
    );
  });

  it("refuses a pair that says something else by now, and lets what only weighs more pass", async () => {
    const { id, people } = await pair([unit.letters], [unit.letters]);
    const [low, high] = people;
    const found = (contradiction: boolean, points: number) =>
      withSystemCtx("test", (ctx) =>
        keepPairs(ctx, [
          { low, high, score: 90, contradiction, reasons: REASONS.map((reason) => ({ ...reason, points })) },
        ]),
      );
    await found(false, 3);
    expect((await find(unit.ofLetters, "open", id))?.version).toBe(1);
    await found(true, 3);
    await expect(decides(unit.ofLetters, (ctx) => decidePair(ctx, target(id), "SAME"))).rejects.toMatchObject(
      { reason: "stale" },
    );
    expect(await records(people)).toBe(2);
  });

  it("refuses a pair of which one record was merged into another since", async () => {
    const { id, people } = await pair([unit.letters], [unit.letters]);
    const survivor = graduate({ family: "Popp", given: "Ana", units: [unit.letters] });
    await addPeople([survivor]);
    await decides(unit.ofLetters, (ctx) => proposePair(ctx, target(id), "Sisters?"));
    const merge = { survivorId: survivor.id, mergedId: people[0], grounds: { score: null, reasons: [] } };
    await as(unit.office, (ctx) => mergeRecords(ctx, merge), mergingPolicy.merge);
    for (const decision of ["SAME", "DIFFERENT"] as const)
      await expect(
        decides(unit.ofLetters, (ctx) => decidePair(ctx, target(id, 2), decision)),
      ).rejects.toMatchObject({ reason: "stale" });
    expect(await find(unit.office, "proposed", id)).toMatchObject({ note: "Sisters?", version: 3 });
  });

  it("keeps what was said of a record when it becomes one with another", async () => {
    const { id, people } = await pair([unit.letters], [unit.letters]);
    const survivor = graduate({ family: "Popp", given: "Ana", units: [unit.letters] });
    await addPeople([survivor]);
    const rival = newId();
    const [lowId = "", highId = ""] = [survivor.id, people[1]].sort();
    await withSystemCtx("test", ({ db }) =>
      db.duplicatePair.create({
        data: {
          id: rival,
          lowId,
          highId,
          lowUnitIds: [],
          highUnitIds: [],
          score: 80,
          reasons: REASONS,
          contradiction: false,
        },
      }),
    );
    await decides(unit.ofLetters, (ctx) => proposePair(ctx, target(id), "The same mother."));
    const merge = { survivorId: survivor.id, mergedId: people[0], grounds: { score: null, reasons: [] } };
    await as(unit.office, (ctx) => mergeRecords(ctx, merge), mergingPolicy.merge);
    expect(await find(unit.office, "proposed", rival)).toMatchObject({
      note: "The same mother.",
      decidedById: unit.ofLetters.userId,
    });
  });

  it("is one of two who decide at the same moment", async () => {
    const { id, people } = await pair([unit.letters], [unit.letters]);
    const [same, different] = await Promise.allSettled([
      decides(unit.ofLetters, (ctx) => decidePair(ctx, target(id), "SAME")),
      decides(unit.ofBoth, (ctx) => decidePair(ctx, target(id), "DIFFERENT")),
    ]);
    expect([same.status, different.status].sort()).toEqual(["fulfilled", "rejected"]);
    expect(await records(people)).toBe(same.status === "fulfilled" ? 1 : 2);
  });

  it("goes on from the first page when the pair that a page ended with is gone", async () => {
    const gone = await as(unit.office, (ctx) => listPairs(ctx, "open", newId()), duplicatePolicy.list);
    expect(gone.pairs.map(({ id }) => id)).toEqual((await listed(unit.office, "open")).map(({ id }) => id));
    expect(gone.pairs).not.toEqual([]);
  });

  it("shows of another faculty's record nothing but whose it is, and what agrees", async () => {
    const { id } = await pair([unit.letters], [unit.law]);
    const seen = await find(unit.ofLetters, "open", id);
    expect(seen?.may).toBe("propose");
    expect(seen?.sides.map(({ record, unitIds }) => [record !== null, unitIds])).toEqual([
      [true, [unit.letters]],
      [false, [unit.law]],
    ]);
    expect(whatAgrees(seen?.reasons ?? [])).toEqual(["name", "birth"]);
    for (const decision of ["SAME", "DIFFERENT"] as const)
      await expect(
        decides(unit.ofLetters, (ctx) => decidePair(ctx, target(id), decision)),
      ).rejects.toMatchObject({ code: "forbidden" });
  });

  it("hands a proposal with its note to the office, which sees both and decides", async () => {
    const { id, people } = await pair([unit.letters], [unit.law]);
    await decides(unit.ofLetters, (ctx) => proposePair(ctx, target(id), "The same mother."));
    const proposed = await find(unit.office, "proposed", id);
    expect(proposed).toMatchObject({
      note: "The same mother.",
      may: "merge",
      decidedById: unit.ofLetters.userId,
    });
    expect(proposed?.sides.every(({ record }) => record)).toBe(true);
    await decides(unit.office, (ctx) => decidePair(ctx, target(id, 2), "SAME"));
    expect(await records(people)).toBe(1);
  });

  it("lets nobody doubt two people who saw one of the records only", async () => {
    const { id } = await pair([unit.letters], [unit.law]);
    await decides(unit.office, (ctx) => decidePair(ctx, target(id), "DIFFERENT"));
    for (const doubt of [
      (ctx: Parameters<typeof decidePair>[0]) => decidePair(ctx, target(id, 2), "OPEN"),
      (ctx: Parameters<typeof decidePair>[0]) => proposePair(ctx, target(id, 2), null),
    ])
      await expect(decides(unit.ofLetters, doubt)).rejects.toMatchObject({ code: "forbidden" });
    expect((await find(unit.ofBoth, "different", id))?.may).toBe("merge");
  });

  it("is unknown to whoever reaches neither record", async () => {
    const { id } = await pair([unit.law], [unit.law]);
    expect(await find(unit.ofLetters, "open", id)).toBeUndefined();
    await expect(
      decides(unit.ofLetters, (ctx) => decidePair(ctx, target(id), "LATER")),
    ).rejects.toMatchObject({ code: "not-found" });
  });
});

describe("asking a colleague", () => {
  it("puts the pair before the colleague, and nobody else's count", async () => {
    const { id } = await pair([unit.letters], [unit.law]);
    const waits = async (actor: UserActor) =>
      (await as(actor, (ctx) => listWaiting(ctx, { ...actor }))).find(({ kind }) => kind === "duplicates")
        ?.count ?? 0;
    const [before, beforeOfBoth] = [await waits(unit.ofLaw), await waits(unit.ofBoth)];
    await decides(unit.ofLetters, (ctx) =>
      askColleague(ctx, target(id), { colleagueId: unit.ofLaw.userId, note: "Is she yours?" }),
    );
    const [first] = await listed(unit.ofLaw, "asked");
    expect(first).toMatchObject({ id, askedId: unit.ofLaw.userId, note: "Is she yours?" });
    expect([await waits(unit.ofLaw), await waits(unit.ofBoth)]).toEqual([before, beforeOfBoth - 1]);
  });

  it("asks nobody who has neither record in reach", async () => {
    const { id } = await pair([unit.letters], [unit.letters]);
    await expect(
      decides(unit.ofLetters, (ctx) =>
        askColleague(ctx, target(id), { colleagueId: unit.ofLaw.userId, note: null }),
      ),
    ).rejects.toMatchObject({ fields: { colleagueId: "invalid" } });
  });
});

describe("merging many", () => {
  const work = { signal: new AbortController().signal };
  const many = <T>(run: Parameters<typeof as<T>>[1]) => as(unit.office, run, duplicatePolicy.mergeMany);

  it("merges what the preview showed and nothing else, and gives all of it back", async () => {
    const sure = [
      await pair([unit.letters], [unit.letters], { score: 100 }),
      await pair([unit.letters], [unit.law], { score: 99 }),
    ];
    const not = [
      await pair([unit.letters], [unit.letters], { score: 98 }),
      await pair([unit.letters], [unit.letters], { score: 100, contradiction: true }),
    ];
    const preview = await many((ctx) => previewMany(ctx, 99));
    expect(preview.pairs.map(({ id }) => id).sort()).toEqual(sure.map(({ id }) => id).sort());
    const seenAt = new Date();
    const late = await pair([unit.letters], [unit.letters], { score: 100 });
    await withSystemCtx("test", ({ db }) =>
      db.duplicatePair.update({
        where: { id: late.id },
        data: {
          comparedAt: new Date(seenAt.getTime() + 60_000),
          foundAt: new Date(seenAt.getTime() + 60_000),
        },
      }),
    );
    const batchId = await many((ctx) => startMergeMany(ctx, { from: 99, seenAt }));
    await duplicateJobs["merge-many"]({ batchId }, { ...work, onBehalfOf: unit.office.userId });
    for (const { people } of sure) expect(await records(people)).toBe(1);
    for (const { people } of [...not, late]) expect(await records(people)).toBe(2);
    const [batch] = await many(listBatches);
    expect(batch).toMatchObject({ status: "MERGED", asked: 2, merged: 2, byId: unit.office.userId });

    await many((ctx) => startUndoMany(ctx, { id: batchId, version: batch?.version ?? 0 }));
    await duplicateJobs["undo-merge-many"]({ batchId }, { ...work, onBehalfOf: unit.office.userId });
    for (const { people } of sure) expect(await records(people)).toBe(2);
    expect((await many(listBatches))[0]).toMatchObject({ status: "UNDONE", merged: 0 });
    // A machine merged them and a person took it back: the next merge of many leaves them alone.
    for (const { id, people } of sure) {
      const later = await listed(unit.office, "later");
      expect(later.some(({ sides }) => sides.every((side) => people.includes(side.id)))).toBe(true);
      expect((await many((ctx) => previewMany(ctx, 99))).pairs.map((one) => one.id)).not.toContain(id);
    }
  });

  it("leaves two people's accounts, and whoever wants nothing done, alone", async () => {
    const [joined, restricted] = [
      await pair([unit.letters], [unit.letters], { score: 100 }),
      await pair([unit.letters], [unit.letters], { score: 100 }),
    ];
    await withSystemCtx("test", async ({ db }) => {
      for (const alumnusId of joined.people)
        await db.user.create({
          data: { id: newId(), email: `${alumnusId}@example.org`, name: "Ana", alumnusId },
        });
      await db.alumnus.update({ where: { id: restricted.people[0] }, data: { restrictedAt: new Date() } });
    });
    const shown = (await many((ctx) => previewMany(ctx, 99))).pairs.map(({ id }) => id);
    expect(shown).not.toContain(joined.id);
    expect(shown).not.toContain(restricted.id);
    expect((await find(unit.ofLetters, "open", joined.id))?.may).toBe("propose");
    await expect(
      decides(unit.ofLetters, (ctx) => decidePair(ctx, target(joined.id), "SAME")),
    ).rejects.toMatchObject({ code: "forbidden" });
  });

  it("passes a pair over that cannot be merged or given back, once trying again has not helped", async () => {
    const [bad, good] = [
      await pair([unit.letters], [unit.letters], { score: 100 }),
      await pair([unit.letters], [unit.letters], { score: 99 }),
    ];
    const batchId = await many((ctx) => startMergeMany(ctx, { from: 99, seenAt: new Date() }));
    const office = { ...work, onBehalfOf: unit.office.userId };
    await query(
      ownerUrl,
      `CREATE FUNCTION fail() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RAISE EXCEPTION ''broken''; END';
       CREATE TRIGGER fails BEFORE DELETE ON alumnus FOR EACH ROW WHEN (old.id IN (${bad.people.map((id) => `'${id}'`).join(", ")})) EXECUTE FUNCTION fail()`,
    );
    await expect(duplicateJobs["merge-many"]({ batchId }, office)).rejects.toThrow("broken");
    expect(await records(good.people)).toBe(2);
    await duplicateJobs["merge-many"]({ batchId }, { ...office, isLastTry: true });
    expect([await records(bad.people), await records(good.people)]).toEqual([2, 1]);
    expect(await find(unit.office, "later", bad.id)).toBeDefined();
    const [merged] = await many(listBatches);
    expect(merged).toMatchObject({ status: "MERGED", merged: 1 });

    await query(
      ownerUrl,
      `DROP TRIGGER fails ON alumnus;
       CREATE TRIGGER fails BEFORE INSERT ON alumnus FOR EACH ROW EXECUTE FUNCTION fail()`,
    );
    await many((ctx) => startUndoMany(ctx, { id: batchId, version: merged?.version ?? 0 }));
    await expect(duplicateJobs["undo-merge-many"]({ batchId }, office)).rejects.toThrow("broken");
    await duplicateJobs["undo-merge-many"]({ batchId }, { ...office, isLastTry: true });
    await query(ownerUrl, "DROP TRIGGER fails ON alumnus");
    expect((await many(listBatches))[0]).toMatchObject({ status: "UNDONE", merged: 1 });
    expect(await records(good.people)).toBe(1);
  });

  it("refuses a threshold below the office's own, and a list without a pair", async () => {
    await expect(many((ctx) => startMergeMany(ctx, { from: 60, seenAt: new Date() }))).rejects.toMatchObject({
      reason: "stale",
    });
    await expect(
      many((ctx) => startMergeMany(ctx, { from: 100, seenAt: new Date("2020-01-01T00:00:00Z") })),
    ).rejects.toMatchObject({ reason: "stale" });
  });
});

it("counts each list for its reader", async () => {
  const [ofLetters, ofOffice] = [
    await as(unit.ofLetters, countPairs, duplicatePolicy.list),
    await as(unit.office, countPairs, duplicatePolicy.list),
  ];
  expect(ofOffice.open).toBeGreaterThan(ofLetters.open);
});
