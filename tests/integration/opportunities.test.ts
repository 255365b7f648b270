import { Client } from "pg";
import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { addCv, answerApplication, applyFor, withdrawApplication } from "@/lib/opportunities/commands/apply";
import { moveAtDesk, moveOwn, publishOpportunity } from "@/lib/opportunities/commands/move-opportunity";
import {
  followOffer,
  handleReport,
  reportOffer,
  tellOutcome,
} from "@/lib/opportunities/commands/report-offer";
import { tendOpportunities } from "@/lib/opportunities/commands/tend-opportunities";
import {
  changeOpportunity,
  createOpportunity,
  removeOpportunity,
} from "@/lib/opportunities/commands/write-opportunity";
import { opportunityPolicy } from "@/lib/opportunities/policy";
import {
  findCv,
  getForReview,
  getMine,
  getOpportunity,
  listForReview,
  listOpportunities,
  listReports,
} from "@/lib/opportunities/queries/list";
import { type Answered, createInput, listSearch } from "@/lib/opportunities/schema";
import type { Move } from "@/lib/opportunities/status";
import type { UserActor } from "@/lib/platform/actor";
import { type Ctx, withSystemCtx } from "@/lib/platform/ctx";
import { newId } from "@/lib/platform/new-id";
import { DAY_MS, makeAccount } from "../factories/events";
import { as, twoFaculties } from "../factories/two-faculties";

const NOT_FOUND = { code: "not-found" };
const STALE = { code: "conflict", reason: "stale" };
const conflict = (reason: string) => ({ code: "conflict", reason });
const dayAt = (days: number) => new Date(Date.now() + days * DAY_MS).toISOString().slice(0, 10);

let unit: Awaited<ReturnType<typeof twoFaculties>>;
beforeAll(async () => {
  unit = await twoFaculties();
});
beforeEach(async () => {
  const db = new Client({ connectionString: process.env.DATABASE_URL });
  await db.connect();
  await db.query("TRUNCATE opportunity, application, opportunity_report, rate_limit, mail CASCADE");
  await db.end();
});

const system = <T>(work: (ctx: Ctx) => Promise<T>) => withSystemCtx("test", work, { timeout: 30_000 });
const own = <T>(actor: UserActor, work: (ctx: Ctx) => Promise<T>) => as(actor, work, opportunityPolicy.use);
const desk = <T>(actor: UserActor, work: (ctx: Ctx) => Promise<T>) =>
  as(actor, work, opportunityPolicy.review);
const row = (id: string) => system(({ db }) => db.opportunity.findUniqueOrThrow({ where: { id } }));
const mailsTo = ({ email }: UserActor) =>
  system(({ db }) => db.mail.findMany({ where: { to: email }, orderBy: { id: "asc" } }));
const graduateOf = async (name: string): Promise<UserActor> => ({
  ...(await makeAccount(name)),
  alumnusId: newId(),
});

const facts = (more: object = {}) =>
  createInput.parse({
    ...{ kind: "PRACTICE", language: "en", title: "Practice", text: "Two weeks.", employer: "Firm" },
    ...{ employerUrl: "", country: "", city: "", startsOn: "", endsOn: "", placeCount: "2", pay: "" },
    ...{ programme: "", unitIds: String(unit.letters), applyUrl: "", applyUntil: "", ...more },
  });
const drafts = (actor: UserActor, more: object = {}) =>
  own(actor, (ctx) => createOpportunity(ctx, facts(more)));
const moves = async (actor: UserActor, id: string, move: Move) => {
  const { version } = await row(id);
  await own(actor, (ctx) => moveOwn(ctx, { id, version, move, reason: null }));
};
const submitted = async (actor: UserActor, more: object = {}) => {
  const id = await drafts(actor, more);
  await moves(actor, id, "submit");
  return id;
};
const publishes = async (actor: UserActor, id: string) => {
  const { version } = await row(id);
  await desk(actor, (ctx) => publishOpportunity(ctx, { id, version, eventId: null }));
};
const published = async (actor: UserActor, more: object = {}) => {
  const id = await submitted(actor, more);
  await publishes(unit.office, id);
  return id;
};
const applies = async (actor: UserActor, id: string) => {
  await own(actor, (ctx) => applyFor(ctx, { id, letter: "I write a secret." }));
  return system(({ db }) =>
    db.application.findFirstOrThrow({ where: { opportunityId: id, userId: actor.userId } }),
  );
};
const answers = (actor: UserActor, applicationId: string, status: Answered["status"], version = 1) =>
  own(actor, (ctx) => answerApplication(ctx, { applicationId, version, status, answer: "Come!" }));

describe("an offer", () => {
  it("is written by graduates only, and is its poster's while it is a draft", async () => {
    const [ana, stranger] = [await graduateOf("Ana"), await makeAccount("Stranger")];
    await expect(drafts(stranger)).rejects.toMatchObject({ code: "forbidden" });
    await expect(drafts(ana, { unitIds: "99999" })).rejects.toMatchObject({ fields: { unitIds: "invalid" } });
    const id = await drafts(ana);
    for (const reader of [stranger, unit.ofLetters, unit.office])
      await expect(own(reader, (ctx) => getOpportunity(ctx, id, "en"))).rejects.toMatchObject(NOT_FOUND);
    for (const staff of [unit.ofLetters, unit.office])
      await expect(desk(staff, (ctx) => getForReview(ctx, id, "en"))).rejects.toMatchObject(NOT_FOUND);
    await expect(own(stranger, (ctx) => getMine(ctx, id, "en"))).rejects.toMatchObject(NOT_FOUND);
    await own(ana, (ctx) => changeOpportunity(ctx, { id, version: 1, ...facts({ title: "Better" }) }));
    await expect(
      own(ana, (ctx) => changeOpportunity(ctx, { id, version: 1, ...facts() })),
    ).rejects.toMatchObject(STALE);
    await own(ana, (ctx) => removeOpportunity(ctx, { id, version: 2 }));
    expect(await system(({ db }) => db.opportunity.count())).toBe(0);
  });

  it("is published by staff of its units, never by its poster, for sixty days or its last day", async () => {
    const ana = await graduateOf("Ana");
    const id = await submitted(ana);
    await expect(publishes(unit.ofLaw, id)).rejects.toMatchObject(NOT_FOUND);
    await publishes(unit.ofLetters, id);
    const out = await row(id);
    expect(out).toMatchObject({ status: "PUBLISHED", closedAt: null });
    expect(out.expiresOn?.toISOString().slice(0, 10)).toBe(dayAt(60));
    expect(await mailsTo(ana)).toHaveLength(1);
    const soon = await published(ana, { applyUntil: dayAt(5) });
    expect((await row(soon)).expiresOn?.toISOString().slice(0, 10)).toBe(dayAt(5));
    const past = await submitted(ana, { applyUntil: dayAt(-2) });
    await expect(publishes(unit.office, past)).rejects.toMatchObject(conflict("offer-past"));
    const ofStaff = await submitted({ ...unit.ofLetters, alumnusId: newId() });
    await expect(publishes(unit.ofLetters, ofStaff)).rejects.toMatchObject(NOT_FOUND);
    const forAll = await submitted(ana, { unitIds: "" });
    await expect(publishes(unit.ofBoth, forAll), "for all: the office's").rejects.toMatchObject(NOT_FOUND);
    await publishes(unit.office, forAll);
    const search = listSearch.parse({ kind: "", unit: "", q: "" });
    expect(
      (await own(unit.ofLaw, (ctx) => listOpportunities(ctx, search, "en"))).offers.map(({ id }) => id),
    ).toEqual([soon, id, forAll]);
  });

  it("comes back with a reason, is handed in again, renewed without staff, and checked again when changed", async () => {
    const ana = await graduateOf("Ana");
    const id = await submitted(ana);
    const returns = (reason: string | null) =>
      desk(unit.ofLetters, (ctx) => moveAtDesk(ctx, { id, version: 2, move: "return", reason }));
    await expect(returns(null)).rejects.toMatchObject({ fields: { reason: "required" } });
    await returns("Which firm?");
    expect((await mailsTo(ana))[0]?.text).toContain("Which firm?");
    await expect(moves(ana, id, "submit"), "it is a draft first").rejects.toMatchObject(STALE);
    await own(ana, (ctx) => changeOpportunity(ctx, { id, version: 3, ...facts() }));
    await moves(ana, id, "submit");
    await publishes(unit.ofLetters, id);
    await moves(ana, id, "renew");
    expect((await row(id)).status).toBe("PUBLISHED");
    const { version } = await row(id);
    await expect(
      own(ana, (ctx) => changeOpportunity(ctx, { id, version, ...facts() })),
    ).rejects.toMatchObject(STALE);
    await moves(ana, id, "revise");
    expect((await row(id)).status).toBe("DRAFT");
    await expect(moves(ana, id, "publish")).rejects.toMatchObject(STALE);
  });

  it("stays at the desk when its poster is gone", async () => {
    const id = await published(await graduateOf("Ana"));
    await system(({ db }) => db.opportunity.update({ where: { id }, data: { posterId: null } }));
    expect(await desk(unit.ofLetters, (ctx) => listForReview(ctx, "published", "en"))).toHaveLength(1);
    await expect(applies(await makeAccount("Dan"), id)).rejects.toMatchObject(conflict("offer-closed"));
  });

  it("counts who goes to an address outside, and takes no letters then", async () => {
    const id = await published(await graduateOf("Ana"), { applyUrl: "https://firm.example.org/jobs" });
    const dan = await makeAccount("Dan");
    expect(await own(dan, (ctx) => followOffer(ctx, id))).toContain("firm.example.org");
    expect((await row(id)).clickCount).toBe(1);
    await expect(applies(dan, id)).rejects.toMatchObject(conflict("offer-closed"));
  });
});

describe("a letter", () => {
  it("is read by its two people only, with its file", async () => {
    const [ana, dan, eve] = [await graduateOf("Ana"), await makeAccount("Dan"), await makeAccount("Eve")];
    const id = await published(ana);
    const letter = await applies(dan, id);
    await own(dan, (ctx) => addCv(ctx, { applicationId: letter.id, key: newId(), name: "cv.pdf" }));
    for (const reader of [ana, dan])
      expect((await own(reader, (ctx) => findCv(ctx, letter.id))).name).toBe("cv.pdf");
    for (const reader of [eve, unit.ofLetters, unit.office]) {
      await expect(own(reader, (ctx) => findCv(ctx, letter.id))).rejects.toMatchObject(NOT_FOUND);
      for (const reach of [own, desk])
        if (reader !== eve || reach === own)
          expect(await reach(reader, ({ db }) => db.application.findMany())).toEqual([]);
      await expect(answers(reader, letter.id, "ACCEPTED", 2)).rejects.toMatchObject(NOT_FOUND);
    }
    expect((await own(ana, (ctx) => getMine(ctx, id, "en"))).letters).toMatchObject([{ name: "Dan" }]);
    expect(JSON.stringify(await system(({ db }) => db.auditEntry.findMany()), bigints)).not.toContain(
      "secret",
    );
    expect((await mailsTo(ana)).map(({ text }) => text).join()).not.toContain("secret");
  });

  it("is sent once, also at the same time, and not to oneself", async () => {
    const [ana, dan] = [await graduateOf("Ana"), await makeAccount("Dan")];
    const id = await published(ana);
    await expect(applies(ana, id)).rejects.toMatchObject(conflict("own-offer"));
    const both = await Promise.allSettled([applies(dan, id), applies(dan, id)]);
    expect(both.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    await expect(applies(dan, id)).rejects.toMatchObject(conflict("already-applied"));
    await moves(ana, id, "fill");
    await expect(applies(await makeAccount("Eve"), id)).rejects.toMatchObject(conflict("offer-closed"));
  });

  it("is answered once for good, also at the same time", async () => {
    const [ana, dan] = [await graduateOf("Ana"), await makeAccount("Dan")];
    const letter = await applies(dan, await published(ana));
    await answers(ana, letter.id, "SHORTLISTED");
    const both = await Promise.allSettled([
      answers(ana, letter.id, "ACCEPTED", 2),
      answers(ana, letter.id, "DECLINED", 2),
    ]);
    expect(both.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    await expect(answers(ana, letter.id, "DECLINED", 3)).rejects.toMatchObject(STALE);
    expect(await mailsTo(dan)).toHaveLength(2);
  });

  it("is emptied when it is taken back, and may be written again", async () => {
    const [ana, dan] = [await graduateOf("Ana"), await makeAccount("Dan")];
    const id = await published(ana);
    const letter = await applies(dan, id);
    await own(dan, (ctx) => addCv(ctx, { applicationId: letter.id, key: newId(), name: "cv.pdf" }));
    await expect(
      own(ana, (ctx) => withdrawApplication(ctx, { applicationId: letter.id })),
    ).rejects.toMatchObject(NOT_FOUND);
    await own(dan, (ctx) => withdrawApplication(ctx, { applicationId: letter.id }));
    const empty = await system(({ db }) => db.application.findUniqueOrThrow({ where: { id: letter.id } }));
    expect(empty).toMatchObject({ status: "WITHDRAWN", letter: "", cvKey: null, cvName: null });
    expect((await own(ana, (ctx) => getMine(ctx, id, "en"))).letters).toEqual([]);
    await expect(answers(ana, letter.id, "ACCEPTED", empty.version)).rejects.toMatchObject(STALE);
    expect(await applies(dan, id)).toMatchObject({ id: letter.id, status: "SENT" });
  });
});

describe("the end", () => {
  it("comes by itself, asks once what came of it, and forgets letters after six months", async () => {
    const [ana, dan] = [await graduateOf("Ana"), await makeAccount("Dan")];
    const id = await published(ana);
    const letter = await applies(dan, id);
    const ago = (days: number) => new Date(Date.now() - days * DAY_MS);
    const put = (data: { expiresOn?: Date; closedAt?: Date }) =>
      system(({ db }) => db.opportunity.update({ where: { id }, data }));
    const before = (await mailsTo(ana)).length;
    await put({ expiresOn: ago(2) });
    await system(tendOpportunities);
    expect(await row(id)).toMatchObject({ status: "EXPIRED", outcomeAskedAt: null });
    expect(await mailsTo(ana)).toHaveLength(before + 1);
    await put({ closedAt: ago(15) });
    await system(tendOpportunities);
    await system(tendOpportunities);
    expect(await mailsTo(ana)).toHaveLength(before + 2);
    const { version } = await row(id);
    await own(ana, (ctx) => tellOutcome(ctx, { id, version, takenCount: 1, outcomeNote: null }));
    expect(await system(({ db }) => db.application.count({ where: { id: letter.id } }))).toBe(1);
    await put({ closedAt: ago(190) });
    await system(tendOpportunities);
    expect(await system(({ db }) => db.application.count())).toBe(0);
    expect(await row(id)).toMatchObject({ takenCount: 1 });
  });
});

describe("a report", () => {
  it("is read and closed by the office, once", async () => {
    const id = await published(await graduateOf("Ana"));
    await own(await makeAccount("Eve"), (ctx) => reportOffer(ctx, { id, reason: "A fraud" }));
    expect(await desk(unit.ofLetters, (ctx) => listReports(ctx))).toEqual([]);
    const [report] = await desk(unit.office, (ctx) => listReports(ctx));
    const closing = { reportId: report?.id ?? "", outcome: "It is none" };
    await expect(desk(unit.ofLetters, (ctx) => handleReport(ctx, closing))).rejects.toMatchObject(NOT_FOUND);
    await desk(unit.office, (ctx) => handleReport(ctx, closing));
    await expect(desk(unit.office, (ctx) => handleReport(ctx, closing))).rejects.toMatchObject(STALE);
  });
});

/** Entries of the trail are numbered by more than JSON has numbers for. */
function bigints(_: string, value: unknown) {
  return typeof value === "bigint" ? String(value) : value;
}
