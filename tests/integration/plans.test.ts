import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import { query } from "@/lib/cli/databases";
import { interleave } from "@/lib/cli/figures/g08-lost-update";
import { decideAmendment, proposeChange, proposeItem, retractAmendment } from "@/lib/plans/commands/amend";
import { submitPlan, withdrawPlan } from "@/lib/plans/commands/hand-in";
import { addItem, editItem, moveItem, removeItem } from "@/lib/plans/commands/items";
import { notePresence } from "@/lib/plans/commands/note-presence";
import { addPartner, removePartner } from "@/lib/plans/commands/partners";
import { addEvidence, closePlan, removeEvidence, reportProgress } from "@/lib/plans/commands/progress";
import { addComment, resolveComment } from "@/lib/plans/commands/remarks";
import { approvePlan, openReview, reinstatePlan, returnPlan, waivePlan } from "@/lib/plans/commands/review";
import { takeItem, takeOverPlan } from "@/lib/plans/commands/take-over";
import { saveSkip, saveSummary, startPlan } from "@/lib/plans/commands/write-plan";
import { itemsOf, planContent } from "@/lib/plans/content";
import { planJobs } from "@/lib/plans/jobs";
import { planPolicy } from "@/lib/plans/policy";
import { editionBefore, getEditionPdf, listEditions, readEdition } from "@/lib/plans/queries/editions";
import { getItem } from "@/lib/plans/queries/get-item";
import { getPlan } from "@/lib/plans/queries/get-plan";
import { countPlans, listPlans } from "@/lib/plans/queries/list-plans";
import { listOffers } from "@/lib/plans/queries/offers";
import type { UserActor } from "@/lib/platform/actor";
import { type Ctx, withCtx, withSystemCtx } from "@/lib/platform/ctx";
import { removeStored, storedPath } from "@/lib/platform/storage";
import {
  type OpenRound,
  openRound,
  plannedItem,
  reviewing,
  setRound,
  startedPlan,
  storedPlan,
  writing,
} from "../factories/plans";
import { random } from "../factories/random";
import { addPeople, graduate, twoFaculties } from "../factories/two-faculties";

type World = Awaited<ReturnType<typeof twoFaculties>>;
let world: World;
beforeAll(async () => {
  world = await twoFaculties();
});

const DAY_MS = 86_400_000;
const day = (days: number) => new Date(Date.now() + days * DAY_MS).toISOString().slice(0, 10);
const reading = <T>(actor: UserActor, run: (ctx: Ctx) => Promise<T>) => withCtx(actor, planPolicy.read, run);
const asSystem = <T>(run: (ctx: Ctx) => Promise<T>) => withSystemCtx("test", run);
const seen = async (id: string) => {
  const { version } = await storedPlan(id);
  return { id, version };
};
const storedItem = (id: string) => asSystem(({ db }) => db.planItem.findUniqueOrThrow({ where: { id } }));
const itemSeen = async (id: string) => {
  const { version } = await storedItem(id);
  return { id, version };
};
const noVisa = { visaName: null, visaOn: null };

async function trail(subjectId: string): Promise<string[]> {
  const rows = await asSystem(({ db }) =>
    db.auditEntry.findMany({ where: { subjectId }, orderBy: { id: "asc" } }),
  );
  return rows.map(({ action }) => action);
}
/** The names of the news that jobs will tell of a plan. */
async function news(planId: string): Promise<unknown[]> {
  const rows = await query(
    process.env.DATABASE_URL ?? "",
    `SELECT payload ->> 'news' AS news FROM graphile_worker._private_jobs WHERE payload ->> 'planId' = '${planId}' ORDER BY id`,
  );
  return rows.map((row) => row.news);
}

/** A round of one faculty with a plan that is complete. */
async function drafted(more: Partial<Parameters<typeof openRound>[0]> = {}) {
  const round = await openRound({ unitIds: [world.letters], prefix: randomUUID().slice(0, 8), ...more });
  const planId = round.plans[world.letters] ?? "";
  const { itemId } = await startedPlan(world.ofLetters, planId, round.measures.mandatory);
  return { round, planId, itemId };
}
async function submitted(more: Partial<Parameters<typeof openRound>[0]> = {}) {
  const made = await drafted(more);
  await writing(world.ofLetters, async (ctx) => submitPlan(ctx, { ...(await seen(made.planId)), ...noVisa }));
  return made;
}
async function inReview(more: Partial<Parameters<typeof openRound>[0]> = {}) {
  const made = await submitted(more);
  await reviewing(world.office, async (ctx) => openReview(ctx, await seen(made.planId)));
  return made;
}
async function running() {
  const made = await inReview();
  await reviewing(world.office, async (ctx) => approvePlan(ctx, await seen(made.planId)));
  return made;
}
const edited = ({ measures }: OpenRound, more: Parameters<typeof plannedItem>[0] = {}) => ({
  measureId: measures.mandatory,
  entries: [],
  item: plannedItem(more),
});

describe("writing a plan", () => {
  it("begins it, keeps items and reasons, and lists what is missing", async () => {
    const round = await openRound({ unitIds: [world.letters] });
    const planId = round.plans[world.letters] ?? "";
    await writing(world.ofLetters, async (ctx) => startPlan(ctx, await seen(planId)));
    expect((await reading(world.ofLetters, (ctx) => getPlan(ctx, planId, "en"))).missing).toEqual([
      { what: "measure", measureId: round.measures.mandatory },
    ]);
    const skip = { planId, measureId: round.measures.mandatory };
    await writing(world.ofLetters, (ctx) => saveSkip(ctx, { ...skip, before: null, reason: "No staff" }));
    expect((await reading(world.ofLetters, (ctx) => getPlan(ctx, planId, "en"))).missing).toEqual([]);
    const stale = writing(world.ofLetters, (ctx) =>
      saveSkip(ctx, { ...skip, before: null, reason: "Other" }),
    );
    await expect(stale).rejects.toMatchObject({ reason: "stale" });
    await writing(world.ofLetters, (ctx) => saveSkip(ctx, { ...skip, before: "No staff", reason: null }));
    const itemId = await writing(world.ofLetters, (ctx) =>
      addItem(ctx, {
        planId,
        measureId: round.measures.mandatory,
        item: plannedItem({ ownerName: null, endsOn: null }),
      }),
    );
    expect((await reading(world.ofLetters, (ctx) => getPlan(ctx, planId, "en"))).missing).toEqual([
      { what: "item", itemId, fields: ["owner", "endsOn"] },
    ]);
    expect(await trail(planId)).toEqual(["plan.started", "plan.measure-skipped", "plan.measure-skipped"]);
  });

  it("keeps every field of an item, its owner among the officers, and its money to the minor unit", async () => {
    const { round, itemId } = await drafted();
    const item = plannedItem({
      ownerId: world.ofLetters.userId,
      ownerName: null,
      amountMinor: 125_050,
      currency: "RON",
    });
    await writing(world.ofLetters, async (ctx) =>
      editItem(ctx, { ...(await itemSeen(itemId)), measureId: round.measures.other, entries: [], item }),
    );
    const stored = await storedItem(itemId);
    expect(stored).toMatchObject({
      measureId: round.measures.other,
      amountMinor: 125_050n,
      changedById: world.ofLetters.userId,
    });
    const stranger = plannedItem({ ownerId: world.ofLaw.userId });
    const refused = writing(world.ofLetters, async (ctx) =>
      editItem(ctx, {
        ...(await itemSeen(itemId)),
        measureId: round.measures.other,
        entries: [],
        item: stranger,
      }),
    );
    await expect(refused).rejects.toMatchObject({ code: "invalid", fields: { ownerId: "not_open" } });
  });

  it("puts items in another order under their measure, as whoever does it saw them", async () => {
    const { planId, itemId, round } = await drafted();
    const add = (measureId: string, title: string) =>
      writing(world.ofLetters, (ctx) => addItem(ctx, { planId, measureId, item: plannedItem({ title }) }));
    const second = await add(round.measures.mandatory, "Second");
    await add(round.measures.other, "Elsewhere");
    const third = await add(round.measures.mandatory, "Third");
    // As two that were added at once.
    await asSystem(({ db }) => db.planItem.updateMany({ where: { planId }, data: { position: 7 } }));
    const titles = async () =>
      itemsOf((await reading(world.ofLetters, (ctx) => getPlan(ctx, planId, "en"))).content).map(
        ({ title }) => title,
      );
    const move = async (id: string, direction: "up" | "down") =>
      writing(world.ofLetters, async (ctx) => moveItem(ctx, { ...(await itemSeen(id)), direction }));
    const first = "A meeting of graduates";
    await move(third, "up");
    expect(await titles()).toEqual([first, "Third", "Second", "Elsewhere"]);
    await move(itemId, "down");
    await move(itemId, "up");
    await move(itemId, "up");
    expect(await titles()).toEqual([first, "Third", "Second", "Elsewhere"]);
    await move(second, "up");
    expect(await titles()).toEqual([first, "Second", "Third", "Elsewhere"]);
    expect((await trail(third)).slice(1)).toEqual(["plan-item.moved"]);
    const stale = writing(world.ofBoth, (ctx) => moveItem(ctx, { id: third, version: 1, direction: "up" }));
    await expect(stale).rejects.toMatchObject({ reason: "stale" });
    await writing(world.ofLetters, async (ctx) => submitPlan(ctx, { ...(await seen(planId)), ...noVisa }));
    await expect(move(third, "up")).rejects.toMatchObject({ reason: "plan-locked" });
  });

  it("lets the second of two editors know, and loses neither version", async () => {
    const { round, itemId, planId } = await drafted();
    const before = await itemSeen(itemId);
    await writing(world.ofLetters, (ctx) =>
      editItem(ctx, { ...before, ...edited(round, { title: "First" }) }),
    );
    const second = writing(world.ofBoth, (ctx) =>
      editItem(ctx, { ...before, ...edited(round, { title: "Second" }) }),
    );
    await expect(second).rejects.toMatchObject({ code: "conflict", reason: "stale" });
    const { stored } = await reading(world.ofBoth, (ctx) => getItem(ctx, planId, itemId, "en"));
    expect(stored).toMatchObject({ version: before.version + 1, values: { title: "First" } });
    expect(stored.title).toContain(world.ofLetters.name);
  });

  it("links dates of the own calendar only", async () => {
    const { round, itemId } = await drafted();
    const [own, foreign] = await asSystem(async ({ db }) =>
      Promise.all(
        [world.letters, world.law].map((unitId) =>
          db.calendarEntry.create({
            data: { unitId, titles: { en: "Day" }, startsOn: new Date("2027-03-01") },
          }),
        ),
      ),
    );
    const entries = [own?.id ?? "", foreign?.id ?? ""];
    await writing(world.ofLetters, async (ctx) =>
      editItem(ctx, { ...(await itemSeen(itemId)), ...edited(round), entries }),
    );
    const linked = await asSystem(({ db }) => db.calendarEntry.findMany({ where: { planItemId: itemId } }));
    expect(linked.map(({ id }) => id)).toEqual([own?.id]);
  });

  it("names partners in reach or by name, each once", async () => {
    const [ours, theirs] = [
      graduate({ family: "Partener", given: "Ana", units: [world.letters] }),
      graduate({ family: "Strain", given: "Ion", units: [world.law] }),
    ];
    await addPeople([ours, theirs]);
    const { itemId, planId } = await drafted();
    const add = (alumnusId: string | null, name: string | null) =>
      writing(world.ofLetters, (ctx) => addPartner(ctx, { itemId, alumnusId, name, part: null }));
    await add(ours.id, null);
    await add(null, "Radio Cluj");
    await expect(add(ours.id, null)).rejects.toMatchObject({ reason: "already-partner" });
    await expect(add(theirs.id, null)).rejects.toMatchObject({ code: "not-found" });
    const { partners } = await reading(world.ofLetters, (ctx) => getItem(ctx, planId, itemId, "en"));
    expect(partners.map(({ name }) => name)).toEqual(["Ana Partener", "Radio Cluj"]);
    await writing(world.ofLetters, (ctx) => removePartner(ctx, { itemId, partId: partners[1]?.id ?? "" }));
    expect(await trail(itemId)).toContain("plan-item.partner-removed");
  });

  it("tells who else has it open", async () => {
    const { planId, itemId } = await drafted();
    const note = (actor: UserActor, at: string | null) =>
      reading(actor, (ctx) => notePresence(ctx, { planId, itemId: at }));
    expect(await note(world.ofLetters, itemId)).toEqual([]);
    expect(await note(world.ofBoth, null)).toEqual([{ name: world.ofLetters.name, itemId }]);
    await expect(note(world.ofLaw, null)).rejects.toMatchObject({ code: "not-found" });
  });

  it("publishes a summary by language", async () => {
    const { planId } = await drafted();
    const texts = { "summary.en": "We meet.", "summary.ro": null, "summary.ru": null, "summary.bg": null };
    await writing(world.ofLetters, async (ctx) =>
      saveSummary(ctx, { ...(await seen(planId)), isPublic: true, texts }),
    );
    expect(await storedPlan(planId)).toMatchObject({ summary: { en: "We meet." }, isSummaryPublic: true });
    const old = writing(world.ofLetters, (ctx) =>
      saveSummary(ctx, { id: planId, version: 1, isPublic: false, texts }),
    );
    await expect(old).rejects.toMatchObject({ reason: "stale" });
  });
});

describe("handing in", () => {
  it("refuses what is incomplete and what lacks the dean's visa", async () => {
    const { planId, itemId, round } = await drafted({ isVisaNeeded: true });
    const submit = async (visa: typeof noVisa | { visaName: string; visaOn: string }) =>
      writing(world.ofLetters, async (ctx) => submitPlan(ctx, { ...(await seen(planId)), ...visa }));
    await expect(submit(noVisa)).rejects.toMatchObject({
      fields: { visaName: "required", visaOn: "required" },
    });
    await writing(world.ofLetters, async (ctx) =>
      editItem(ctx, { ...(await itemSeen(itemId)), ...edited(round, { expected: null }) }),
    );
    const visa = { visaName: "Dean", visaOn: "2026-11-01" };
    await expect(submit(visa)).rejects.toMatchObject({ reason: "plan-incomplete" });
    expect((await storedPlan(planId)).status).toBe("DRAFT");
    await writing(world.ofLetters, async (ctx) =>
      editItem(ctx, { ...(await itemSeen(itemId)), ...edited(round) }),
    );
    await submit(visa);
    const stored = await storedPlan(planId);
    expect(stored).toMatchObject({ status: "SUBMITTED", edition: 1, visaName: "Dean" });
    expect(await news(planId)).toEqual(["submitted"]);
    const [edition] = await reading(world.ofLetters, (ctx) => listEditions(ctx, planId));
    const { content } = await reading(world.ofLetters, (ctx) => readEdition(ctx, planId, edition?.id ?? ""));
    expect(itemsOf(content).map(({ title }) => title)).toEqual(["A meeting of graduates"]);
    expect(content).toMatchObject({ visaName: "Dean", visaOn: "2026-11-01" });
  });

  it("locks the items, and is taken back while nobody opened it", async () => {
    const { planId, itemId, round } = await submitted();
    const edit = writing(world.ofLetters, async (ctx) =>
      editItem(ctx, { ...(await itemSeen(itemId)), ...edited(round, { title: "Late" }) }),
    );
    await expect(edit).rejects.toMatchObject({ reason: "plan-locked" });
    await writing(world.ofLetters, async (ctx) => withdrawPlan(ctx, await seen(planId)));
    expect((await storedPlan(planId)).status).toBe("DRAFT");
    await writing(world.ofLetters, async (ctx) => submitPlan(ctx, { ...(await seen(planId)), ...noVisa }));
    expect((await storedPlan(planId)).edition).toBe(2);
    await reviewing(world.office, async (ctx) => openReview(ctx, await seen(planId)));
    const late = writing(world.ofLetters, async (ctx) => withdrawPlan(ctx, await seen(planId)));
    await expect(late).rejects.toMatchObject({ reason: "plan-moved-on" });
  });

  it("freezes what is stored, whoever edits at the same moment", async () => {
    for (let n = 0; n < 8; n++) {
      const { planId, itemId, round } = await drafted();
      const [plan, item] = [await seen(planId), await itemSeen(itemId)];
      const [handedIn] = await Promise.allSettled([
        writing(world.ofLetters, (ctx) => submitPlan(ctx, { ...plan, ...noVisa })),
        ...["x", "y"].map((title) =>
          writing(world.ofBoth, (ctx) => editItem(ctx, { ...item, ...edited(round, { title }) })),
        ),
      ]);
      expect(handedIn.status).toBe("fulfilled");
      const { content } = await asSystem(({ db }) => db.planEdition.findFirstOrThrow({ where: { planId } }));
      const [frozen] = itemsOf(planContent.parse(content));
      expect(frozen?.title).toBe((await storedItem(itemId)).title);
    }
  });
});

it("is the coordinator's and the deputies' to hand in, not an assistant's", async () => {
  const { planId } = await drafted();
  const assistant = await asSystem(async ({ db }) => {
    const startsOn = new Date("2020-01-01");
    const office = { unitId: world.letters, startsOn, office: "ASSISTANT" as const, acceptedAt: startsOn };
    return db.user.create({
      data: { email: "assistant@example.org", name: "Assistant", appointments: { create: office } },
    });
  });
  const actor: UserActor = { ...world.ofLetters, userId: assistant.id };
  const refused = writing(actor, async (ctx) => submitPlan(ctx, { ...(await seen(planId)), ...noVisa }));
  await expect(refused).rejects.toMatchObject({ code: "forbidden" });
});

describe("the review", () => {
  it("returns with a remark and a new day, which is recorded; the next edition shows what changed", async () => {
    const { planId, itemId, round } = await inReview();
    const bare = reviewing(world.office, async (ctx) =>
      returnPlan(ctx, { ...(await seen(planId)), dueOn: day(20), comment: null }),
    );
    await expect(bare).rejects.toMatchObject({ fields: { comment: "required" } });
    const past = reviewing(world.office, async (ctx) =>
      returnPlan(ctx, { ...(await seen(planId)), dueOn: day(-2), comment: "Say who comes." }),
    );
    await expect(past).rejects.toMatchObject({ fields: { dueOn: "past" } });
    await reviewing(world.office, (ctx) => addComment(ctx, { planId, itemId, body: "Say who comes." }));
    await reviewing(world.office, async (ctx) =>
      returnPlan(ctx, { ...(await seen(planId)), dueOn: day(20), comment: null }),
    );
    const { milestoneId } = round;
    const own = await asSystem(({ db }) =>
      db.milestoneUnit.findUnique({ where: { milestoneId_unitId: { milestoneId, unitId: world.letters } } }),
    );
    expect(own?.dueOn?.toISOString().slice(0, 10)).toBe(day(20));
    const [act] = await asSystem(({ db }) => db.deadlineAct.findMany({ where: { milestoneId } }));
    expect(act).toMatchObject({ kind: "EXTENDED", reason: "Say who comes.", byId: world.office.userId });

    const { comments } = await reading(world.ofLetters, (ctx) => getPlan(ctx, planId, "en"));
    expect(comments).toMatchObject([{ itemId, body: "Say who comes.", by: world.office.name, edition: 1 }]);
    await writing(world.ofLetters, (ctx) =>
      resolveComment(ctx, { planId, commentId: comments[0]?.id ?? "" }),
    );
    await writing(world.ofLetters, async (ctx) =>
      editItem(ctx, {
        ...(await itemSeen(itemId)),
        ...edited(round, { audience: "Graduates of 2004" }),
      }),
    );
    await writing(world.ofLetters, async (ctx) => submitPlan(ctx, { ...(await seen(planId)), ...noVisa }));
    const stored = await storedPlan(planId);
    expect(stored).toMatchObject({ edition: 2, status: "SUBMITTED", reviewOpenedAt: null });
    const before = await reviewing(world.office, (ctx) => editionBefore(ctx, stored));
    expect(before?.number).toBe(1);
    expect(itemsOf(before?.content ?? planContent.parse({}))[0]?.audience).toBeNull();
    expect(await trail(planId)).toEqual([
      ...["plan.started", "plan.submitted", "plan.review-opened", "plan.commented", "plan.returned"],
      ...["plan.comment-resolved", "plan.submitted"],
    ]);
  });

  it("lets the office alone remark while it reads", async () => {
    const { planId } = await inReview();
    const remark = (actor: UserActor) =>
      writing(actor, (ctx) => addComment(ctx, { planId, itemId: null, body: "Hm" }));
    await expect(remark(world.ofLetters)).rejects.toMatchObject({ reason: "plan-locked" });
    await remark(world.office);
  });

  it("approves under the next number, freezes, makes the PDF once, and begins with the round", async () => {
    const { planId } = await running();
    const stored = await storedPlan(planId);
    expect(stored.status).toBe("IN_PROGRESS");
    expect(stored.number).toMatch(/\/1$/);
    expect(await news(planId)).toEqual(["submitted", "opened", "approved", "begun"]);
    const [edition] = await reading(world.ofLetters, (ctx) => listEditions(ctx, planId));
    const id = edition?.id ?? "";
    expect(edition).toMatchObject({ kind: "APPROVED", hasPdf: false });
    const make = () => planJobs["make-plan-pdf"]({ editionId: id });
    await make();
    const { key, name } = await reading(world.ofLetters, (ctx) => getEditionPdf(ctx, id));
    await make();
    expect((await reading(world.ofLetters, (ctx) => getEditionPdf(ctx, id))).key).toBe(key);
    expect(name).toMatch(/-1\.pdf$/);
    expect(storedPath(key)).toContain(key);
    await removeStored(key);
    expect((await trail(planId)).filter((action) => action === "plan.pdf-made")).toHaveLength(1);
    const foreign = reading(world.ofLaw, (ctx) => getEditionPdf(ctx, id));
    await expect(foreign).rejects.toMatchObject({ code: "not-found" });
  });

  it("waits for the round's first day", async () => {
    const { planId, round } = await inReview({ startsOn: new Date(Date.now() + 5 * DAY_MS) });
    await reviewing(world.office, async (ctx) => approvePlan(ctx, await seen(planId)));
    expect((await storedPlan(planId)).status).toBe("APPROVED");
    const tend = () => planJobs["tend-plans"]();
    await tend();
    expect((await storedPlan(planId)).status).toBe("APPROVED");
    await asSystem(({ db }) =>
      db.round.update({ where: { id: round.id }, data: { startsOn: new Date(Date.now() - 2 * DAY_MS) } }),
    );
    await tend();
    await tend();
    expect((await storedPlan(planId)).status).toBe("IN_PROGRESS");
    expect((await trail(planId)).filter((action) => action === "plan.begun")).toHaveLength(1);
  });

  it("gives each number once when 20 approve at the same moment", async () => {
    const unitIds = await asSystem(async ({ db }) => {
      const units = [];
      for (let n = 0; n < 20; n++)
        units.push(
          await db.unit.create({
            data: {
              code: `u-${randomUUID()}`,
              kind: "INSTITUTE",
              names: { create: { names: { en: `U${n}` } } },
            },
          }),
        );
      return units.map(({ id }) => id);
    });
    const { plans, id } = await openRound({ unitIds, prefix: "P" });
    await asSystem(({ db }) => db.plan.updateMany({ where: { roundId: id }, data: { status: "IN_REVIEW" } }));
    const all = Object.values(plans);
    const outcomes = await Promise.allSettled(
      all.map((planId) => reviewing(world.office, (ctx) => approvePlan(ctx, { id: planId, version: 1 }))),
    );
    // A loaded machine may answer "busy", and then nothing was given.
    const approved = outcomes.filter(({ status }) => status === "fulfilled").length;
    const numbers = (await Promise.all(all.map(storedPlan))).flatMap(({ number }) => number ?? []);
    expect(numbers).toHaveLength(approved);
    expect(new Set(numbers).size).toBe(approved);
    expect(numbers.map((number) => Number(number.split("/")[1])).sort((a, b) => a - b)).toEqual(
      Array.from({ length: approved }, (_, n) => n + 1),
    );
  });

  it("gives one plan one number when 20 approve it at the same moment", async () => {
    const { planId, round } = await inReview();
    const target = await seen(planId);
    const outcomes = await Promise.allSettled(
      Array.from({ length: 20 }, () => reviewing(world.office, (ctx) => approvePlan(ctx, target))),
    );
    expect(outcomes.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    const { lastNumber } = await asSystem(({ db }) =>
      db.round.findUniqueOrThrow({ where: { id: round.id } }),
    );
    expect(lastNumber).toBe(1);
    expect((await trail(planId)).filter((action) => action === "plan.approved")).toHaveLength(1);
  });

  it("waives with a reason and takes that back", async () => {
    const { planId, round } = await drafted();
    await reviewing(world.office, async (ctx) =>
      waivePlan(ctx, { ...(await seen(planId)), reason: "New faculty" }),
    );
    expect(await storedPlan(planId)).toMatchObject({ status: "WAIVED", waiveReason: "New faculty" });
    await reviewing(world.office, async (ctx) =>
      reinstatePlan(ctx, { ...(await seen(planId)), reason: "After all" }),
    );
    expect((await storedPlan(planId)).status).toBe("DRAFT");
    const acts = await asSystem(({ db }) =>
      db.deadlineAct.findMany({ where: { milestoneId: round.milestoneId }, orderBy: { at: "asc" } }),
    );
    expect(acts.map(({ kind }) => kind)).toEqual(["WAIVED", "REINSTATED"]);
  });
});

describe("a running plan", () => {
  const report = { percent: 40, outcome: null, reachedCount: null };

  it("shows progress and evidence, with a reason for what was not done", async () => {
    const { itemId } = await running();
    const tell = async (status: "ACTIVE" | "DONE" | "NOT_DONE") =>
      writing(world.ofLetters, async (ctx) =>
        reportProgress(ctx, { ...(await itemSeen(itemId)), ...report, status }),
      );
    await tell("ACTIVE");
    await expect(tell("NOT_DONE")).rejects.toMatchObject({ fields: { outcome: "required" } });
    await tell("DONE");
    expect(await storedItem(itemId)).toMatchObject({ status: "DONE", percent: 100 });
    await writing(world.ofLetters, (ctx) =>
      addEvidence(ctx, { itemId, note: null, url: "https://example.org/photos" }),
    );
    const [kept] = await asSystem(({ db }) => db.planEvidence.findMany({ where: { itemId } }));
    await writing(world.ofLetters, (ctx) => removeEvidence(ctx, { itemId, partId: kept?.id ?? "" }));
    expect(await trail(itemId)).toEqual([
      ...["plan-item.added", "plan-item.progressed", "plan-item.progressed"],
      ...["plan-item.evidence-added", "plan-item.evidence-removed"],
    ]);
  });

  it("changes by what the office accepts, and the approved edition stays", async () => {
    const { planId, itemId, round } = await running();
    const edit = writing(world.ofLetters, async (ctx) =>
      editItem(ctx, { ...(await itemSeen(itemId)), ...edited(round, { title: "Sly" }) }),
    );
    await expect(edit).rejects.toMatchObject({ reason: "plan-locked" });
    const propose = async (title: string, measureId = round.measures.mandatory) =>
      writing(world.ofLetters, async (ctx) =>
        proposeChange(ctx, {
          ...(await itemSeen(itemId)),
          measureId,
          reason: "Room gone",
          item: plannedItem({ title }),
        }),
      );
    await expect(propose("A meeting of graduates")).rejects.toMatchObject({ reason: "nothing-changed" });
    await propose("Moved to May");
    await writing(world.ofLetters, (ctx) =>
      proposeItem(ctx, {
        planId,
        measureId: round.measures.other,
        reason: "More",
        item: plannedItem({ title: "One more" }),
      }),
    );
    const [open] = (await reading(world.office, (ctx) => getPlan(ctx, planId, "en"))).amendments;
    expect(open?.changes.map(({ kind }) => kind)).toEqual(["change", "add"]);
    const target = { id: open?.id ?? "", version: open?.version ?? 0 };
    const decide = (version: number) =>
      reviewing(world.office, (ctx) =>
        decideAmendment(ctx, { ...target, version, to: "ACCEPTED", decision: null }),
      );
    await expect(decide(1)).rejects.toMatchObject({ reason: "stale" });
    await decide(target.version);
    const plan = await reading(world.ofLetters, (ctx) => getPlan(ctx, planId, "en"));
    expect(itemsOf(plan.content).map(({ title }) => title)).toEqual(["Moved to May", "One more"]);
    expect(plan.editions.map(({ kind, number }) => [kind, number])).toEqual([
      ["AMENDED", 2],
      ["APPROVED", 1],
      ["SUBMITTED", 1],
    ]);
    const approved = plan.editions.find(({ kind }) => kind === "APPROVED");
    const { content } = await reading(world.ofLetters, (ctx) => readEdition(ctx, planId, approved?.id ?? ""));
    expect(itemsOf(content).map(({ title }) => title)).toEqual(["A meeting of graduates"]);

    expect((await storedItem(itemId)).measureId).toBe(round.measures.mandatory);

    await propose("Again");
    const [again] = (await reading(world.office, (ctx) => getPlan(ctx, planId, "en"))).amendments;
    await writing(world.ofLetters, (ctx) =>
      retractAmendment(ctx, { id: again?.id ?? "", version: again?.version ?? 0 }),
    );
    expect((await news(planId)).slice(-5)).toEqual([
      ...["proposed", "proposed", "accepted", "proposed", "retracted"],
    ]);
  });

  it("goes under another measure by what the office accepts, and the trail says from where", async () => {
    const { planId, itemId, round } = await running();
    const propose = async (measureId: string, title = "A meeting of graduates") =>
      writing(world.ofLetters, async (ctx) =>
        proposeChange(ctx, {
          ...(await itemSeen(itemId)),
          measureId,
          reason: "Fits better",
          item: plannedItem({ title }),
        }),
      );
    await expect(propose(randomUUID())).rejects.toMatchObject({ code: "not-found" });
    await propose(round.measures.mandatory, "Renamed");
    // The latest word counts.
    await propose(round.measures.other);
    const [open] = (await reading(world.office, (ctx) => getPlan(ctx, planId, "en"))).amendments;
    expect(open?.changes).toMatchObject([
      {
        is: { title: "A meeting of graduates" },
        measure: { was: round.measures.mandatory, is: round.measures.other },
      },
    ]);
    const target = { id: open?.id ?? "", version: open?.version ?? 0 };
    await reviewing(world.office, (ctx) =>
      decideAmendment(ctx, { ...target, to: "ACCEPTED", decision: null }),
    );
    expect(await storedItem(itemId)).toMatchObject({ measureId: round.measures.other });
    const entry = await asSystem(({ db }) =>
      db.auditEntry.findFirstOrThrow({
        where: { subjectId: itemId, action: "plan-item.edited" },
        include: { detail: true },
      }),
    );
    expect(entry.detail?.changes).toEqual({ measureId: [round.measures.mandatory, round.measures.other] });
  });

  it("is closed once each item has its end and the report is accepted", async () => {
    const { planId, itemId, round } = await running();
    const close = async () => writing(world.ofLetters, async (ctx) => closePlan(ctx, await seen(planId)));
    await expect(close()).rejects.toMatchObject({ reason: "synthesis-missing" });
    await asSystem(({ db }) =>
      db.synthesis.create({
        data: {
          roundId: round.id,
          unitId: world.letters,
          kind: "EX_POST",
          status: "ACCEPTED",
          content: {},
          submittedAt: new Date(),
        },
      }),
    );
    await expect(close()).rejects.toMatchObject({ reason: "items-unfinished" });
    await writing(world.ofLetters, async (ctx) =>
      reportProgress(ctx, { ...(await itemSeen(itemId)), ...report, status: "MOVED", outcome: "No room" }),
    );
    await setRound(round.id, "CLOSED");
    await close();
    expect((await storedPlan(planId)).status).toBe("CLOSED");

    const next = await openRound({ unitIds: [world.letters], previousId: round.id, prefix: "N" });
    const nextId = next.plans[world.letters] ?? "";
    await writing(world.ofLetters, async (ctx) => startPlan(ctx, await seen(nextId)));
    const offer = async () =>
      reading(
        world.ofLetters,
        async (ctx) => (await listOffers(ctx, await getPlan(ctx, nextId, "en"), "en")).moved,
      );
    expect(await offer()).toMatchObject([{ id: itemId, measureId: next.measures.mandatory }]);
    const take = () =>
      writing(world.ofLetters, (ctx) =>
        takeItem(ctx, { planId: nextId, itemId, measureId: next.measures.mandatory }),
      );
    const taken = await Promise.allSettled([take(), take(), take()]);
    expect(taken.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    expect(await offer()).toEqual([]);
  });
});

describe("a faculty that is merged while the round runs", () => {
  it("hands its plan on, and both histories stay", async () => {
    const [old, heir] = await asSystem(async ({ db }) => {
      const make = (code: string) =>
        db.unit.create({ data: { code, kind: "FACULTY", names: { create: { names: { en: code } } } } });
      return [await make(`old-${randomUUID()}`), await make(`heir-${randomUUID()}`)] as const;
    });
    const round = await openRound({ unitIds: [old.id, heir.id], prefix: "M" });
    const [fromId, planId] = [round.plans[old.id] ?? "", round.plans[heir.id] ?? ""];
    const both = { ...world.office };
    const { itemId } = await startedPlan(both, fromId, round.measures.mandatory);
    await writing(both, async (ctx) => startPlan(ctx, await seen(planId)));
    await writing(both, async (ctx) => submitPlan(ctx, { ...(await seen(fromId)), ...noVisa }));
    const early = writing(both, (ctx) => takeOverPlan(ctx, { planId, fromId }));
    await expect(early).rejects.toMatchObject({ code: "not-found" });
    await asSystem(({ db }) =>
      db.unitSuccession.create({
        data: {
          predecessorId: old.id,
          successorId: heir.id,
          kind: "MERGED",
          effectiveOn: new Date("2026-11-01"),
        },
      }),
    );
    const outcomes = await Promise.allSettled(
      Array.from({ length: 5 }, () => writing(both, (ctx) => takeOverPlan(ctx, { planId, fromId }))),
    );
    expect(outcomes.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    const heirs = await asSystem(({ db }) => db.planItem.findMany({ where: { planId } }));
    expect(heirs).toMatchObject([{ title: "A meeting of graduates", originId: fromId }]);
    expect(await storedItem(itemId)).toMatchObject({ planId: fromId });
    expect(await storedPlan(fromId)).toMatchObject({ mergedIntoId: planId, status: "SUBMITTED" });
    expect(await trail(fromId)).toEqual(["plan.started", "plan.submitted", "plan.merged"]);
    expect(await trail(planId)).toEqual(["plan.started", "plan.took-over"]);
    const open = reviewing(world.office, async (ctx) => openReview(ctx, await seen(fromId)));
    await expect(open).rejects.toMatchObject({ reason: "plan-moved-on" });

    // Whoever coordinates the successor reads both.
    const heirsOwn: UserActor = { ...world.ofLaw, unitIds: [heir.id] };
    expect((await reading(heirsOwn, (ctx) => getPlan(ctx, fromId, "en"))).mergedInto?.id).toBe(planId);
    expect(
      (await reading(heirsOwn, (ctx) => listPlans(ctx, { view: null, roundId: round.id }, "en"))).length,
    ).toBe(2);
  });
});

describe("whoever may not", () => {
  it("finds no plan of another faculty, whatever is asked", async () => {
    const { planId, itemId, round } = await drafted();
    const amendmentId = await asSystem(async ({ db }) => {
      const row = { planId, reason: "x", changes: [], proposedById: world.ofLetters.userId };
      return (await db.planAmendment.create({ data: row })).id;
    });
    const target = await seen(planId);
    const item = await itemSeen(itemId);
    const measureId = round.measures.mandatory;
    const asked: Record<string, (ctx: Ctx) => Promise<unknown>> = {
      getPlan: (ctx) => getPlan(ctx, planId, "en"),
      getItem: (ctx) => getItem(ctx, planId, itemId, "en"),
      startPlan: (ctx) => startPlan(ctx, target),
      saveSkip: (ctx) => saveSkip(ctx, { planId, measureId, before: null, reason: "x" }),
      addItem: (ctx) => addItem(ctx, { planId, measureId, item: plannedItem() }),
      editItem: (ctx) => editItem(ctx, { ...item, ...edited(round) }),
      removeItem: (ctx) => removeItem(ctx, item),
      addPartner: (ctx) => addPartner(ctx, { itemId, alumnusId: null, name: "x", part: null }),
      submitPlan: (ctx) => submitPlan(ctx, { ...target, ...noVisa }),
      withdrawPlan: (ctx) => withdrawPlan(ctx, target),
      addComment: (ctx) => addComment(ctx, { planId, itemId: null, body: "x" }),
      reportProgress: (ctx) =>
        reportProgress(ctx, { ...item, status: "DONE", percent: 100, outcome: null, reachedCount: null }),
      addEvidence: (ctx) => addEvidence(ctx, { itemId, note: null, url: "https://example.org" }),
      closePlan: (ctx) => closePlan(ctx, target),
      moveItem: (ctx) => moveItem(ctx, { ...item, direction: "up" }),
      proposeChange: (ctx) => proposeChange(ctx, { ...item, measureId, reason: "x", item: plannedItem() }),
      proposeItem: (ctx) => proposeItem(ctx, { planId, measureId, reason: "x", item: plannedItem() }),
      retractAmendment: (ctx) => retractAmendment(ctx, { id: amendmentId, version: 1 }),
      takeItem: (ctx) => takeItem(ctx, { planId, itemId, measureId }),
      takeOver: (ctx) => takeOverPlan(ctx, { planId, fromId: planId }),
      saveSummary: (ctx) =>
        saveSummary(ctx, {
          ...target,
          isPublic: false,
          texts: { "summary.en": "x", "summary.ro": null, "summary.ru": null, "summary.bg": null },
        }),
    };
    for (const [name, run] of Object.entries(asked))
      await expect(writing(world.ofLaw, run), name).rejects.toMatchObject({ code: "not-found" });
    expect(
      await reading(world.ofLaw, (ctx) => listPlans(ctx, { view: null, roundId: round.id }, "en")),
    ).toEqual([]);
    expect((await reading(world.office, (ctx) => countPlans(ctx, round.id))).writing).toBe(1);
  });

  it("is refused the review", async () => {
    const { planId } = await submitted();
    const target = await seen(planId);
    const refused = reviewing(world.ofLetters, (ctx) => openReview(ctx, target));
    await expect(refused).rejects.toMatchObject({ code: "forbidden" });
  });

  it("is told by mail what concerns them, in their language, and not by what they did", async () => {
    const { planId } = await inReview();
    await planJobs["tell-of-plan"](
      { planId, news: "opened" },
      { onBehalfOf: world.office.userId, signal: new AbortController().signal },
    );
    await planJobs["tell-of-plan"](
      { planId, news: "submitted" },
      { onBehalfOf: world.office.userId, signal: new AbortController().signal },
    );
    const mails = await asSystem(({ db }) => db.mail.findMany({ where: { text: { contains: planId } } }));
    expect(mails.map(({ to }) => to).sort()).toEqual(["both@example.org", "letters@example.org"]);
    expect(mails.every(({ text }) => text.includes(`/plans/${planId}`))).toBe(true);
  });
});

describe("G8", () => {
  it("overwrites nothing silently, however editors interleave", async () => {
    const { value, holds } = await interleave(25, random(8));
    expect(holds, value).toBe(true);
  });
});
