import { Client } from "pg";
import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { answerAppeal, appeal } from "@/lib/ambassadors/commands/appeal";
import { applyToServe } from "@/lib/ambassadors/commands/apply";
import { changeOwnPlace, changePlace, remind } from "@/lib/ambassadors/commands/change-place";
import { addPaper, giveGroupTask, removePaper, writePage } from "@/lib/ambassadors/commands/group-work";
import { moveByDesk, moveOneself } from "@/lib/ambassadors/commands/move-ambassador";
import { nominate } from "@/lib/ambassadors/commands/nominate";
import { signCharter } from "@/lib/ambassadors/commands/sign-charter";
import { tellOfCharter } from "@/lib/ambassadors/commands/tell-of-charter";
import { tendAmbassadors } from "@/lib/ambassadors/commands/tend-ambassadors";
import { withdrawByLink } from "@/lib/ambassadors/commands/withdraw-by-link";
import { linkToken } from "@/lib/ambassadors/link-token";
import { ambassadorPolicy } from "@/lib/ambassadors/policy";
import { getBadge, getCommunity, getGroup } from "@/lib/ambassadors/queries/community";
import { findSigning } from "@/lib/ambassadors/queries/find-signing";
import { getAmbassador } from "@/lib/ambassadors/queries/get-ambassador";
import { findBodyPaper, getGroupWork } from "@/lib/ambassadors/queries/group-work";
import { countByView, listAmbassadors } from "@/lib/ambassadors/queries/list-ambassadors";
import { findOwn, listOwnBodies } from "@/lib/ambassadors/queries/own";
import { listAmbassadorMeetings, programmeStatistics } from "@/lib/ambassadors/queries/statistics";
import { ambassadorsSearch } from "@/lib/ambassadors/schema/programme";
import type { Move } from "@/lib/ambassadors/status";
import { answerComment, commentOn } from "@/lib/charter/commands/comment";
import { adoptEdition, consultOn, reviseEdition } from "@/lib/charter/commands/move-edition";
import {
  addClause,
  changeClause,
  moveClause,
  removeClause,
  startEdition,
  titleEdition,
} from "@/lib/charter/commands/write-edition";
import { editionHash } from "@/lib/charter/edition-hash";
import { charterPolicy } from "@/lib/charter/policy";
import { getEdition, getEditionById } from "@/lib/charter/queries/get-edition";
import { listEditions } from "@/lib/charter/queries/list-editions";
import { shownNow } from "@/lib/claims/stranger";
import { markAttendance } from "@/lib/meetings/commands/attendance";
import { addMember, foundBody } from "@/lib/meetings/commands/body";
import { inviteMembers } from "@/lib/meetings/commands/invite";
import { planMeeting } from "@/lib/meetings/commands/plan-meeting";
import { meetingPolicy } from "@/lib/meetings/policy";
import { getBody, listBodies } from "@/lib/meetings/queries/list-bodies";
import type { UserActor } from "@/lib/platform/actor";
import { type Ctx, withCtx, withSystemCtx } from "@/lib/platform/ctx";
import { toDomainError } from "@/lib/platform/errors";
import { newId } from "@/lib/platform/new-id";
import { taskPolicy } from "@/lib/tasks/policy";
import { getTask } from "@/lib/tasks/queries/list-tasks";
import { todayPolicy } from "@/lib/today/policy";
import { listWaiting } from "@/lib/today/queries/waiting";
import type { AmbassadorStatus, CharterKind } from "@/prisma/generated/enums";
import { addPeople, as, graduate, twoFaculties } from "../factories/two-faculties";

const DAY_MS = 86_400_000;
const NOT_FOUND = { code: "not-found" };
const conflict = (reason: string) => ({ code: "conflict", reason });
const invalid = (fields: Record<string, string>) => ({ code: "invalid", fields });
const FOUR = (text: string) => ({ en: `${text} en`, ro: `${text} ro`, ru: `${text} ru`, bg: `${text} bg` });

let unit: Awaited<ReturnType<typeof twoFaculties>>;
let body: string;
beforeAll(async () => {
  unit = await twoFaculties();
  body = await system(async ({ db }) => {
    await db.institution.update({ where: { id: 1 }, data: { zone: "Europe/Bucharest" } });
    return (await db.body.findFirstOrThrow({ where: { kind: "AMBASSADORS" } })).id;
  });
});
/** The trail of signatures and steps is the owner's to empty. */
beforeEach(async () => {
  const db = new Client({ connectionString: process.env.DATABASE_URL });
  await db.connect();
  await db.query(
    "TRUNCATE ambassador, ambassador_step, charter_signature, charter_edition, charter_clause, clause_comment",
  );
  await db.query("TRUNCATE rate_limit, mail");
  await db.query("DELETE FROM meeting");
  await db.end();
});

const system = <T>(work: (ctx: Ctx) => Promise<T>, now?: Date) =>
  withSystemCtx("test", work, now ? { now } : {});
const desk = <T>(actor: UserActor, work: (ctx: Ctx) => Promise<T>) =>
  as(actor, work, ambassadorPolicy.decide);
const own = <T>(actor: UserActor, work: (ctx: Ctx) => Promise<T>) => as(actor, work, ambassadorPolicy.own);
const writes = <T>(work: (ctx: Ctx) => Promise<T>, now?: Date) =>
  withCtx(unit.office, charterPolicy.write, work, now ? { now } : {});
const visitor = <T>(work: (ctx: Ctx) => Promise<T>) =>
  withCtx({ kind: "visitor" }, ambassadorPolicy.open, work);
const atDoor = (error: unknown) => Promise.reject(toDomainError(error));
const dayAt = (days: number) => new Date(Date.now() + days * DAY_MS).toISOString().slice(0, 10);
const dateAt = (days: number) => new Date(dayAt(days));
const mailsTo = (to: string) =>
  system(({ db }) => db.mail.findMany({ where: { to }, orderBy: [{ createdAt: "asc" }, { id: "asc" }] }));
const row = (id: string) =>
  system(({ db }) =>
    db.ambassador.findUniqueOrThrow({
      where: { id },
      include: { steps: { orderBy: { id: "asc" } }, signatures: true },
    }),
  );
const byEmail = (email: string) => system(({ db }) => db.ambassador.findFirstOrThrow({ where: { email } }));

/** Somebody with an account and nothing else. */
async function person(
  name: string,
  email = `${name.toLowerCase().replace(" ", ".")}@example.net`,
): Promise<UserActor> {
  const { id } = await system(({ db }) =>
    db.user.upsert({ where: { email }, create: { email, name }, update: {} }),
  );
  return { ...unit.office, userId: id, email, name, roles: [], unitIds: [] };
}

/** Puts somebody of letters into a state, without the way there. */
async function inState(status: AmbassadorStatus, name: string, more: object = {}) {
  const actor = await person(name);
  const { id } = await system(({ db }) =>
    db.ambassador.create({
      data: {
        ...{
          id: newId(),
          status,
          kind: "ALUMNUS",
          name,
          email: actor.email,
          userId: actor.userId,
          unitId: unit.letters,
        },
        ...{ startsOn: dateAt(-100), endsOn: dateAt(600), ...more },
      },
    }),
  );
  return { id, actor };
}

async function move(
  actor: UserActor,
  id: string,
  move: Move,
  more: { reason?: string; until?: string } = {},
) {
  const { version } = await row(id);
  const input = { id, version, move, reason: null, until: null, ...more };
  return desk(actor, (ctx) => moveByDesk(ctx, input));
}
async function moveOwn(actor: UserActor, id: string, move: Move, until: string | null = null) {
  const { version } = await row(id);
  return own(actor, (ctx) => moveOneself(ctx, { id, version, move, reason: null, until }));
}

/** The number beside the navigation's entry. */
const waiting = (actor: UserActor) =>
  withCtx(
    actor,
    todayPolicy.read,
    async (ctx) => (await listWaiting(ctx, actor)).find(({ kind }) => kind === "ambassadors")?.count ?? 0,
  );

const edition = (id: string) => as(unit.office, (ctx) => getEditionById(ctx, id, "en"), charterPolicy.list);
async function decision(bodyId = body): Promise<string> {
  return system(async ({ db }) => {
    const meeting = await db.meeting.create({
      data: { bodyId, title: "Assembly", locale: "en", status: "HELD" },
    });
    const year = 2026;
    const last = await db.decision.aggregate({ where: { bodyId, year }, _max: { number: true } });
    const number = (last._max.number ?? 0) + 1;
    return (
      await db.decision.create({ data: { bodyId, meetingId: meeting.id, year, number, text: "Adopted." } })
    ).id;
  });
}
/** An edition with two clauses, discussed until the day after tomorrow. */
async function discussed(kind: CharterKind = "CHARTER"): Promise<string> {
  const id = await writes((ctx) => startEdition(ctx, kind));
  if ((await edition(id)).clauses.length === 0) {
    await writes((ctx) => addClause(ctx, { id, label: "1", texts: FOUR("We meet.") }));
    await writes((ctx) => addClause(ctx, { id, label: "2", texts: FOUR("We help.") }));
  }
  const { version } = await edition(id);
  await writes((ctx) => titleEdition(ctx, { id, version, titles: FOUR("Charter") }));
  await writes((ctx) => consultOn(ctx, { id, version: version + 1, consultUntil: dayAt(2) }));
  return id;
}
async function adopted(kind: CharterKind = "CHARTER", days = 3): Promise<string> {
  const id = await discussed(kind);
  const decisionId = await decision();
  const { version } = await edition(id);
  await writes((ctx) => adoptEdition(ctx, { id, version, decisionId }), dateAt(days));
  return id;
}
/** In force since some days ago. */
async function charterOf(daysAgo: number): Promise<{ id: string; hash: string }> {
  return system(async ({ db }) => {
    const last = await db.charterEdition.aggregate({ where: { kind: "CHARTER" }, _max: { number: true } });
    await db.charterEdition.updateMany({
      where: { kind: "CHARTER", status: "ADOPTED" },
      data: { status: "SUPERSEDED" },
    });
    const number = (last._max.number ?? 0) + 1;
    const clauses = [{ position: 1, label: "1", texts: FOUR("We meet.") }];
    const hash = editionHash({ kind: "CHARTER", number, titles: FOUR("Charter"), clauses });
    const meeting = await db.meeting.create({
      data: { bodyId: body, title: "A", locale: "en", status: "HELD" },
    });
    const made = await db.decision.create({
      data: { bodyId: body, meetingId: meeting.id, year: 1990 + number, number: 1, text: "Yes." },
    });
    const { id } = await db.charterEdition.create({
      data: {
        ...{ kind: "CHARTER", number, titles: FOUR("Charter"), clauses: { create: clauses } },
      },
    });
    await db.charterEdition.update({
      where: { id },
      data: { status: "ADOPTED", decisionId: made.id, adoptedOn: dateAt(-daysAgo), hash },
    });
    return { id, hash };
  });
}

const APPLICATION = {
  ...{ kind: "ALUMNUS" as const, country: "ES", city: "Madrid", theme: "mentoring", languages: ["ro"] },
  ...{ motivation: "I would like to meet students.", name: null, email: null },
};
const address = (key: string) => ({ address: key, key });

describe("an application", () => {
  it("by an account is of that account, once", async () => {
    const ana = await person("Ana Pop");
    const send = () =>
      own(ana, (ctx) => applyToServe(ctx, { ...APPLICATION, unitId: unit.letters }, "local"));
    await send();
    expect(await byEmail(ana.email)).toMatchObject({
      status: "APPLIED",
      name: "Ana Pop",
      userId: ana.userId,
    });
    await expect(send()).rejects.toMatchObject(conflict("already-ambassador"));
    expect((await mailsTo(ana.email)).map(({ subject }) => subject)).toHaveLength(1);
  });

  it("by a stranger gets the same answer whether the address is known or not, and a machine's is dropped", async () => {
    const shown = await system(async (ctx) => shownNow({ ...ctx, now: new Date(Date.now() - 10_000) }));
    const stranger = {
      ...APPLICATION,
      name: "Ion Pop",
      email: address("ion@example.net"),
      unitId: null,
      shown,
    };
    const send = (more: object = {}) =>
      visitor((ctx) => applyToServe(ctx, { ...stranger, ...more }, "10.0.0.1"));
    await expect(send()).resolves.toBeUndefined();
    await expect(send()).resolves.toBeUndefined();
    await expect(send({ website: "x", email: address("bot@example.net") })).resolves.toBeUndefined();
    await expect(send({ shown: undefined, email: address("bot@example.net") })).resolves.toBeUndefined();
    await expect(send({ name: null })).rejects.toMatchObject(invalid({ name: "required" }));
    expect(await system(({ db }) => db.ambassador.count())).toBe(1);
    expect(await mailsTo("ion@example.net")).toHaveLength(1);
    expect(await mailsTo("bot@example.net")).toHaveLength(0);
  });
});

describe("a nomination", () => {
  const send = (actor: UserActor, email: string, unitId: number | null = unit.letters) =>
    own(actor, (ctx) =>
      nominate(ctx, {
        ...{
          name: "Vera Rus",
          email: address(email),
          kind: "FRIEND" as const,
          unitId,
          country: null,
          reason: "Kind.",
        },
      }),
    );

  it("is told to the person with the name of whoever made it, and can be refused by the link", async () => {
    const ana = await person("Ana Pop");
    await send(ana, "vera@example.net");
    const vera = await byEmail("vera@example.net");
    const [mail] = await mailsTo("vera@example.net");
    expect(mail?.subject).toContain("Ana Pop");
    expect(mail?.text).toContain(linkToken(vera.id));
    expect((await visitor((ctx) => findSigning(ctx, linkToken(vera.id), "en"))).state).toBe("waiting");
    await visitor((ctx) => withdrawByLink(ctx, linkToken(vera.id)));
    expect((await row(vera.id)).status).toBe("DECLINED");
    await expect(visitor((ctx) => withdrawByLink(ctx, linkToken(vera.id)))).rejects.toMatchObject(NOT_FOUND);
  });

  it("tells whoever made it nothing of a place that the person has already", async () => {
    const ana = await person("Ana Pop");
    await inState("ACTIVE", "Vera Rus", { email: "vera@example.net" });
    await expect(send(ana, "vera@example.net")).resolves.toBeUndefined();
    expect(await system(({ db }) => db.ambassador.count())).toBe(1);
  });

  it("gives no say over the person", async () => {
    await send(unit.ofLaw, "vera@example.net");
    const { id } = await byEmail("vera@example.net");
    await expect(move(unit.ofLaw, id, "screen")).rejects.toMatchObject(NOT_FOUND);
    await expect(
      as(unit.ofLaw, (ctx) => getAmbassador(ctx, id, "en"), ambassadorPolicy.list),
    ).rejects.toMatchObject(NOT_FOUND);
    expect((await as(unit.ofLaw, (ctx) => countByView(ctx), ambassadorPolicy.list)).pipeline).toBe(0);
  });
});

describe("the way in", () => {
  it("is screened and invited by the unit's coordinator, and signed by the link", async () => {
    const { hash, id: editionId } = await charterOf(10);
    await own(await person("Ana Pop"), (ctx) =>
      nominate(ctx, {
        ...{ name: "Ștefan Țurcanu", email: address("stefan@example.net"), kind: "ALUMNUS" as const },
        ...{ unitId: unit.letters, country: "ES", reason: "Known." },
      }),
    );
    const { id } = await byEmail("stefan@example.net");
    expect([await waiting(unit.ofLetters), await waiting(unit.ofLaw)]).toEqual([1, 0]);
    await expect(move(unit.ofLetters, id, "invite")).rejects.toMatchObject(conflict("stale"));
    await move(unit.ofLetters, id, "screen");
    await move(unit.ofLetters, id, "invite");
    const token = linkToken(id);
    expect((await mailsTo("stefan@example.net")).at(-1)?.text).toContain(token);
    const sign = (typedName: string, more: object = {}) =>
      visitor((ctx) =>
        signCharter(ctx, { token, editionId, hash, typedName, isPublic: true, ...more }, "ru"),
      );
    expect((await visitor((ctx) => findSigning(ctx, token, "ru"))).edition?.clauses[0]?.text).toBe(
      "We meet. ru",
    );
    await expect(sign("Stefan Popescu")).rejects.toMatchObject(invalid({ typedName: "name_mismatch" }));
    await expect(sign("Stefan Turcanu", { hash: "0".repeat(64) })).rejects.toMatchObject(conflict("stale"));
    expect(await sign("țurcanu stefan")).toBe(true);
    const after = await row(id);
    expect(after).toMatchObject({ status: "ACTIVE", isPublic: true, tokenHash: null });
    expect(after.steps.map(({ to }) => to)).toEqual(["NOMINATED", "SCREENED", "INVITED", "SIGNED", "ACTIVE"]);
    expect(after.signatures).toMatchObject([{ typedName: "țurcanu stefan", hash, editionId, locale: "ru" }]);
    expect(Number(after.endsOn) - Number(after.startsOn)).toBeGreaterThan(728 * DAY_MS);
    await expect(sign("Stefan Turcanu")).rejects.toMatchObject(NOT_FOUND);
  });

  it("of two who press at once lets one through", async () => {
    const { hash, id: editionId } = await charterOf(10);
    const { id, actor } = await inState("INVITED", "Ana Pop", { startsOn: null, endsOn: null });
    const sign = () =>
      own(actor, (ctx) => signCharter(ctx, { editionId, hash, typedName: "Ana Pop", isPublic: false }, "en"));
    const results = await Promise.allSettled([sign(), sign()]);
    expect(results.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    const after = await row(id);
    expect([after.status, after.signatures.length]).toEqual(["ACTIVE", 1]);
  });

  it("waits for the first day that the invitation names", async () => {
    const { hash, id: editionId } = await charterOf(10);
    const { id, actor } = await inState("SCREENED", "Ana Pop", { startsOn: null, endsOn: null });
    await move(unit.office, id, "invite", { until: dayAt(5) });
    await own(actor, (ctx) =>
      signCharter(ctx, { editionId, hash, typedName: "Ana Pop", isPublic: false }, "en"),
    );
    expect((await row(id)).status).toBe("SIGNED");
    await system(tendAmbassadors, dateAt(4));
    expect((await row(id)).status).toBe("SIGNED");
    await system(tendAmbassadors, new Date(Date.now() + 6 * DAY_MS));
    expect(await row(id)).toMatchObject({ status: "ACTIVE", startsOn: dateAt(5) });
  });

  it("needs a charter, and a person whom the university may write to", async () => {
    const { id } = await inState("SCREENED", "Ana Pop", { nominatedById: unit.ofLaw.userId });
    await expect(move(unit.office, id, "invite")).rejects.toMatchObject(conflict("no-charter"));
    await charterOf(10);
    // Known from a list, and never told of it.
    const email = "ana.pop@example.net";
    await addPeople([
      graduate({
        ...{ family: "Pop", given: "Ana", units: [unit.letters] },
        contactPoints: [{ kind: "EMAIL", value: email, typed: email }],
      }),
    ]);
    await expect(move(unit.office, id, "invite")).rejects.toMatchObject(conflict("not-contactable"));
    expect(await mailsTo(email)).toHaveLength(0);
  });

  it("is not decided by the person, nor without a reason", async () => {
    const { id } = await inState("APPLIED", "Own", {
      userId: unit.ofLetters.userId,
      email: "letters@example.org",
    });
    await expect(move(unit.ofLetters, id, "screen")).rejects.toMatchObject(NOT_FOUND);
    await expect(move(unit.office, id, "decline")).rejects.toMatchObject(invalid({ reason: "required" }));
    await move(unit.office, id, "decline", { reason: "Not now." });
    expect((await mailsTo("letters@example.org")).at(-1)?.text).toContain("Not now.");
  });
});

describe("those who serve", () => {
  it("take a leave, come back by themselves or when it is over", async () => {
    const { id, actor } = await inState("ACTIVE", "Ana Pop");
    await expect(moveOwn(actor, id, "leave")).rejects.toMatchObject(invalid({ until: "required" }));
    await expect(moveOwn(actor, id, "leave", dayAt(-1))).rejects.toMatchObject(invalid({ until: "past" }));
    await expect(moveOwn(actor, id, "leave", dayAt(400))).rejects.toMatchObject(invalid({ until: "range" }));
    await moveOwn(actor, id, "leave", dayAt(20));
    expect((await row(id)).status).toBe("ON_LEAVE");
    await moveOwn(actor, id, "return");
    await moveOwn(actor, id, "leave", dayAt(20));
    await system(tendAmbassadors, dateAt(22));
    expect(await row(id)).toMatchObject({ status: "ACTIVE", leaveUntil: null });
  });

  it("are reminded of the end of the term twice, may renew it, and lapse", async () => {
    const { id, actor } = await inState("ACTIVE", "Ana Pop", { endsOn: dateAt(100) });
    await expect(moveOwn(actor, id, "renew")).rejects.toMatchObject(conflict("not-renewable"));
    for (const days of [39, 41, 42, 60, 87, 88])
      await system(tendAmbassadors, new Date(Date.now() + days * DAY_MS));
    expect((await mailsTo(actor.email)).length).toBe(2);
    await system(({ db }) => db.ambassador.update({ where: { id }, data: { endsOn: dateAt(30) } }));
    await moveOwn(actor, id, "renew");
    const renewed = await row(id);
    expect(Number(renewed.endsOn)).toBeGreaterThan(Number(dateAt(700)));
    await system(tendAmbassadors, new Date(Number(renewed.endsOn) + 3 * DAY_MS));
    expect((await row(id)).status).toBe("ENDED");
    expect((await mailsTo(actor.email)).length).toBe(3);
  });

  it("say who may see them; the desk says where they belong", async () => {
    const { id, actor } = await inState("ACTIVE", "Ana Pop");
    const place = { country: "ES", city: "Madrid", theme: null, languages: ["ro"] };
    await own(actor, (ctx) =>
      changeOwnPlace(ctx, { id, version: 1, ...place, isPublic: true, isRanked: false }),
    );
    await expect(
      own(actor, (ctx) =>
        changeOwnPlace(ctx, { id, version: 1, ...place, isPublic: false, isRanked: false }),
      ),
    ).rejects.toMatchObject(conflict("stale"));
    const put = (by: UserActor, unitId: number | null, version: number) =>
      desk(by, (ctx) => changePlace(ctx, { id, version, ...place, kind: "FRIEND", unitId }));
    await expect(put(unit.ofLetters, unit.law, 2)).rejects.toMatchObject(invalid({ unitId: "not_open" }));
    await put(unit.office, unit.law, 2);
    await expect(put(unit.ofLetters, unit.letters, 3)).rejects.toMatchObject(NOT_FOUND);
    expect(await row(id)).toMatchObject({ unitId: unit.law, kind: "FRIEND", isPublic: true });
  });

  it("are excluded by the office alone, hear why, and appeal once", async () => {
    const { id, actor } = await inState("ACTIVE", "Ana Pop");
    await expect(move(unit.ofLetters, id, "revoke", { reason: "Why." })).rejects.toMatchObject(
      conflict("stale"),
    );
    await move(unit.office, id, "revoke", { reason: "Sold the badge." });
    expect((await mailsTo(actor.email)).at(-1)?.text).toContain("Sold the badge.");
    const say = (version: number) => own(actor, (ctx) => appeal(ctx, { id, version, appeal: "I did not." }));
    await say(2);
    await expect(say(3)).rejects.toMatchObject(conflict("appeal-over"));
    const answer = (by: UserActor, verdict: "uphold" | "reject") =>
      desk(by, (ctx) => answerAppeal(ctx, { id, version: 3, verdict, answer: "You are right." }));
    await expect(answer(unit.ofLetters, "uphold")).rejects.toMatchObject(conflict("stale"));
    await answer(unit.office, "uphold");
    expect(await row(id)).toMatchObject({ status: "ACTIVE", appealAnswer: "You are right." });
    await expect(answer(unit.office, "reject")).rejects.toMatchObject(conflict("stale"));
    expect((await mailsTo(actor.email)).at(-1)?.text).toContain("You are right.");
  });

  it("have one open place at a time, which the database keeps", async () => {
    await inState("ACTIVE", "Ana Pop");
    await expect(inState("APPLIED", "Ana Pop")).rejects.toMatchObject({ code: "P2002" });
    await system(({ db }) => db.ambassador.updateMany({ data: { status: "ENDED" } }));
    await expect(inState("APPLIED", "Ana Pop")).resolves.toBeDefined();
  });

  it("are written to once more, once a day", async () => {
    const { id, actor } = await inState("INVITED", "Ana Pop");
    await desk(unit.ofLetters, (ctx) => remind(ctx, { id, version: 1 }));
    await expect(desk(unit.ofLetters, (ctx) => remind(ctx, { id, version: 1 }))).rejects.toMatchObject({
      code: "busy",
    });
    expect(await mailsTo(actor.email)).toHaveLength(1);
  });

  it("keep signatures that nobody can change", async () => {
    const { id: editionId, hash } = await charterOf(1);
    const { id: ambassadorId } = await inState("ACTIVE", "Ana Pop");
    const data = { ambassadorId, editionId, typedName: "Ana Pop", locale: "en", hash };
    await system(({ db }) => db.charterSignature.create({ data }));
    const change = system(({ db }) => db.charterSignature.updateMany({ data: { typedName: "X" } }));
    await expect(change.catch(atDoor)).rejects.toMatchObject(NOT_FOUND);
  });
});

describe("a new charter", () => {
  it("is told to all who serve, is to be signed in 30 days, then the badge greys until it is", async () => {
    const first = await charterOf(400);
    const { id, actor } = await inState("ACTIVE", "Ana Pop", { isPublic: true });
    const sign = ({ id: editionId, hash }: { id: string; hash: string }) =>
      own(actor, (ctx) => signCharter(ctx, { editionId, hash, typedName: "Ana Pop", isPublic: false }, "en"));
    await sign(first);
    const { publicId } = await row(id);
    const badge = () => visitor((ctx) => getBadge(ctx, publicId, "en"));
    expect(await badge()).toMatchObject({ state: "valid", signedNumber: 1, name: "Ana Pop" });
    const second = await charterOf(31);
    await system((ctx) => tellOfCharter(ctx, second.id));
    expect((await mailsTo(actor.email)).at(-1)?.text).toContain("/ambassador/sign");
    expect((await badge()).state).toBe("pending");
    expect(await own(actor, (ctx) => findOwn(ctx))).toMatchObject({ standing: "pending", isOpen: true });
    const list = await as(
      unit.office,
      (ctx) => listAmbassadors(ctx, ambassadorsSearch.parse({ view: "serving", pending: "1" }), "en"),
      ambassadorPolicy.list,
    );
    expect(list.ambassadors.map(({ name, standing }) => [name, standing])).toEqual([["Ana Pop", "pending"]]);
    await system(tendAmbassadors);
    await system(tendAmbassadors);
    expect(await mailsTo(actor.email)).toHaveLength(2);
    await sign(second);
    expect((await badge()).state).toBe("valid");
    expect((await row(id)).isPublic).toBe(true);
    await expect(sign(second)).rejects.toMatchObject(conflict("already-signed"));
  });

  it("shows a name on a badge only by consent, and no badge of somebody on the way in", async () => {
    const hidden = await row((await inState("ACTIVE", "Ana Pop")).id);
    const waiting = await row((await inState("INVITED", "Ion Pop", { isPublic: true })).id);
    const gone = await row((await inState("REVOKED", "Ema Pop", { isPublic: true, endReason: "x" })).id);
    expect(await visitor((ctx) => getBadge(ctx, hidden.publicId, "en"))).toMatchObject({
      state: "valid",
      name: null,
    });
    expect(await visitor((ctx) => getBadge(ctx, gone.publicId, "en"))).toMatchObject({
      state: "over",
      name: null,
    });
    await expect(visitor((ctx) => getBadge(ctx, waiting.publicId, "en"))).rejects.toMatchObject(NOT_FOUND);
  });
});

describe("a text", () => {
  it("is written, discussed, answered and adopted by a decision of the ambassadors", async () => {
    const id = await discussed();
    const [clause] = (await edition(id)).clauses;
    const ana = await person("Ana Pop");
    const say = (now?: Date) =>
      withCtx(
        ana,
        charterPolicy.comment,
        (ctx) => commentOn(ctx, { clauseId: clause?.id ?? "", text: "Twice a year." }),
        now ? { now } : {},
      );
    expect(await say()).toEqual({ kind: "CHARTER", number: 1 });
    await expect(say(dateAt(3))).rejects.toMatchObject(conflict("consultation-over"));
    const { version } = await edition(id);
    const adopt = async (decisionId: string, now: Date) =>
      writes((ctx) => adoptEdition(ctx, { id, version, decisionId }), now);
    const good = await decision();
    await expect(adopt(good, dateAt(1))).rejects.toMatchObject(conflict("consultation-open"));
    await expect(adopt(good, dateAt(3))).rejects.toMatchObject(conflict("comments-unanswered"));
    const comment = (await edition(id)).clauses[0]?.comments[0];
    await writes((ctx) => answerComment(ctx, { id: comment?.id ?? "", answer: "We shall." }));
    const foreign = await decision(await groupOf("WORKING_GROUP"));
    await expect(adopt(foreign, dateAt(3))).rejects.toMatchObject(invalid({ decisionId: "invalid" }));
    await adopt(good, dateAt(3));
    const seen = await visitor((ctx) => getEdition(ctx, "CHARTER", 1, "bg"));
    expect(seen).toMatchObject({ status: "ADOPTED", isUnchanged: true, title: "Charter bg" });
    expect(seen.adoption).toMatchObject({ year: 2026, bodyName: "Посланици" });
    expect(await visitor((ctx) => listEditions(ctx, "en"))).toHaveLength(1);
  });

  it("is not discussed before everybody can read it", async () => {
    const id = await writes((ctx) => startEdition(ctx, "BYLAWS"));
    const open = () => writes((ctx) => consultOn(ctx, { id, version: 1, consultUntil: dayAt(5) }));
    await expect(open()).rejects.toMatchObject({ code: "invalid", reason: "texts-missing" });
    await writes((ctx) => addClause(ctx, { id, label: "1", texts: { en: "Only English." } }));
    await expect(open()).rejects.toMatchObject({ code: "invalid", reason: "texts-missing" });
    await expect(visitor((ctx) => getEdition(ctx, "BYLAWS", 1, "en"))).rejects.toMatchObject(NOT_FOUND);
    await expect(writes((ctx) => startEdition(ctx, "BYLAWS"))).rejects.toMatchObject(
      conflict("edition-at-work"),
    );
  });

  it("changes as a draft alone, clause by clause", async () => {
    const id = await discussed();
    const [one, two] = (await edition(id)).clauses;
    const first = { id: one?.id ?? "", version: 1 };
    const change = () => writes((ctx) => changeClause(ctx, { ...first, label: "1", texts: FOUR("Now.") }));
    await expect(change()).rejects.toMatchObject(conflict("edition-closed"));
    const { version } = await edition(id);
    await writes((ctx) => reviseEdition(ctx, { id, version }));
    await change();
    await expect(change()).rejects.toMatchObject(conflict("stale"));
    await writes((ctx) => moveClause(ctx, { id: two?.id ?? "", version: 1, direction: "up" }));
    expect((await edition(id)).clauses.map(({ label }) => label)).toEqual(["2", "1"]);
    await writes((ctx) => removeClause(ctx, { id: two?.id ?? "", version: 1 }));
    expect((await edition(id)).clauses.map(({ text }) => text)).toEqual(["Now. en"]);
  });

  it("stays as it was adopted, which the database keeps; the next one begins with its words", async () => {
    const id = await adopted();
    const clause = (await edition(id)).clauses[0];
    const break1 = system(({ db }) =>
      db.charterClause.updateMany({ where: { id: clause?.id ?? "" }, data: { label: "9" } }),
    );
    await expect(break1.catch(atDoor)).rejects.toMatchObject(NOT_FOUND);
    const break2 = system(({ db }) => db.charterEdition.updateMany({ where: { id }, data: { titles: {} } }));
    await expect(break2.catch(atDoor)).rejects.toMatchObject(NOT_FOUND);
    const next = await adopted("CHARTER", 4);
    const [now, before] = [await edition(next), await edition(id)];
    expect([now.status, before.status, now.number]).toEqual(["ADOPTED", "SUPERSEDED", 2]);
    expect(now.clauses.map(({ text }) => text)).toEqual(before.clauses.map(({ text }) => text));
    expect(before.isUnchanged).toBe(true);
  });
});

async function groupOf(kind: "WORKING_GROUP" | "CHAPTER"): Promise<string> {
  return as(
    unit.office,
    (ctx) => foundBody(ctx, { kind, names: { en: "Alumni in Spain" }, unitId: null, quorumPermille: 500 }),
    meetingPolicy.found,
  );
}
const join = (id: string, actor: UserActor, part: "MEMBER" | "CHAIR" = "MEMBER") =>
  as(
    unit.office,
    (ctx) =>
      addMember(ctx, {
        id,
        name: actor.name,
        email: address(actor.email),
        part,
        startsOn: dayAt(-10),
        endsOn: null,
      }),
    meetingPolicy.run,
  );

describe("a group", () => {
  it("shows a page to everybody, with the members who want to be seen", async () => {
    const id = await groupOf("CHAPTER");
    const { actor: ana } = await inState("ACTIVE", "Ana Pop", { isPublic: true, country: "ES" });
    const { actor: ion } = await inState("ACTIVE", "Ion Pop", { country: "ES" });
    await join(id, ana, "CHAIR");
    await join(id, ion);
    const write = (actor: UserActor, more: object = {}) =>
      as(
        actor,
        (ctx) =>
          writePage(ctx, {
            ...{
              id,
              version: 0,
              slug: "alumni-in-spain",
              country: "ES",
              texts: { en: "We meet in Madrid." },
            },
            ...{ isPublished: true, ...more },
          }),
        ambassadorPolicy.belong,
      );
    await expect(write(ion)).rejects.toMatchObject(NOT_FOUND);
    await write(ana);
    await expect(write(ana)).rejects.toMatchObject(conflict("stale"));
    const seen = await visitor((ctx) => getGroup(ctx, "alumni-in-spain", "en"));
    expect(seen).toMatchObject({ name: "Alumni in Spain", country: "ES", members: 2, isReached: false });
    expect(seen.people).toMatchObject([{ name: "Ana Pop", part: "CHAIR" }]);
    const community = await visitor((ctx) => getCommunity(ctx, "en"));
    expect(community.countries).toEqual([{ country: "ES", count: 2 }]);
    expect(community.people.map(({ name }) => name)).toEqual(["Ana Pop"]);
    const other = await groupOf("CHAPTER");
    await expect(write(unit.office, { id: other })).rejects.toMatchObject(invalid({ slug: "taken" }));
    await write(ana, { version: 1, isPublished: false });
    await expect(visitor((ctx) => getGroup(ctx, "alumni-in-spain", "en"))).rejects.toMatchObject(NOT_FOUND);
  });

  it("shares papers among its members: whoever put one there, or runs it, takes it away", async () => {
    const id = await groupOf("WORKING_GROUP");
    const [ana, ion, eve] = [await person("Ana Pop"), await person("Ion Pop"), await person("Eve Pop")];
    await join(id, ana);
    await join(id, ion);
    const belong = <T>(actor: UserActor, work: (ctx: Ctx) => Promise<T>) =>
      as(actor, work, ambassadorPolicy.belong);
    const add = (actor: UserActor) =>
      belong(actor, (ctx) => addPaper(ctx, { id, key: crypto.randomUUID(), name: "plan.pdf" }));
    await expect(add(eve)).rejects.toMatchObject(NOT_FOUND);
    await add(ana);
    const { papers } = await belong(ion, (ctx) => getGroupWork(ctx, id, false));
    expect(papers).toMatchObject([{ name: "plan.pdf", by: "Ana Pop", mayRemove: false }]);
    const paper = papers[0]?.id ?? "";
    await expect(belong(eve, (ctx) => findBodyPaper(ctx, paper))).rejects.toMatchObject(NOT_FOUND);
    await expect(belong(ion, (ctx) => removePaper(ctx, paper))).rejects.toMatchObject(NOT_FOUND);
    await belong(ana, (ctx) => removePaper(ctx, paper));
    await add(ion);
    const [left] = (await belong(unit.office, (ctx) => getGroupWork(ctx, id, true))).papers;
    await belong(unit.office, (ctx) => removePaper(ctx, left?.id ?? ""));
  });

  it("gives its members tasks, by whoever runs it; the others see them", async () => {
    const id = await groupOf("WORKING_GROUP");
    const [ana, ion] = [await person("Ana Pop"), await person("Ion Pop")];
    await join(id, ana, "CHAIR");
    await join(id, ion);
    const belong = <T>(actor: UserActor, work: (ctx: Ctx) => Promise<T>) =>
      as(actor, work, ambassadorPolicy.belong);
    const { owners } = await belong(ana, (ctx) => getGroupWork(ctx, id, true));
    const memberId = owners.find(({ name }) => name === "Ion Pop")?.id ?? "";
    const give = (actor: UserActor) =>
      belong(actor, (ctx) => giveGroupTask(ctx, { id, title: "Find a room", memberId, dueOn: dayAt(9) }));
    await expect(give(ion)).rejects.toMatchObject(NOT_FOUND);
    await give(ana);
    const { tasks } = await belong(ana, (ctx) => getGroupWork(ctx, id, true));
    expect(tasks).toMatchObject([{ title: "Find a room", ownerName: "Ion Pop", isOwn: false }]);
    const task = await as(ion, (ctx) => getTask(ctx, tasks[0]?.id ?? "", "en"), taskPolicy.list);
    expect(task.title).toBe("Find a room");
  });
});

describe("the ambassadors' body", () => {
  it("is made of all who serve, without a list, and its meetings tell who came for the first time", async () => {
    const people = [];
    for (const name of ["Ana A", "Ana B", "Ana C", "Ana D", "Ana E"])
      people.push(await inState("ACTIVE", name));
    await inState("ON_LEAVE", "Ana Leave");
    const run = <T>(work: (ctx: Ctx) => Promise<T>) => as(unit.office, work, meetingPolicy.run);
    const held = async (days: number, came: readonly string[]) => {
      const sitting = { id: null, day: dayAt(days), from: "10:00", to: "12:00", place: null, link: null };
      const id = await run((ctx) =>
        planMeeting(ctx, {
          ...{
            bodyId: body,
            title: `Meeting ${days}`,
            locale: "en",
            milestoneId: null,
            items: [],
            tasks: [],
          },
          sittings: [sitting],
        }),
      );
      const { version } = await system(({ db }) => db.meeting.findUniqueOrThrow({ where: { id } }));
      await run((ctx) => inviteMembers(ctx, { id, version }));
      const { invitees, sittings } = await system(({ db }) =>
        db.meeting.findUniqueOrThrow({ where: { id }, include: { invitees: true, sittings: true } }),
      );
      for (const { id: inviteeId, name } of invitees)
        if (came.includes(name))
          await run((ctx) =>
            markAttendance(ctx, { sittingId: sittings[0]?.id ?? "", inviteeId, state: "PRESENT" }),
          );
      return { id, asked: invitees.length };
    };
    expect((await held(-60, ["Ana A", "Ana B"])).asked).toBe(5);
    await held(-10, ["Ana A", "Ana C", "Ana D"]);
    const [latest, first] = await visitor((ctx) => listAmbassadorMeetings(ctx));
    expect(latest).toMatchObject({ asked: 5, came: 3, firstTime: 2 });
    expect(first).toMatchObject({ came: 2, firstTime: 2 });
    const [one] = people;
    if (!one) throw new Error("nobody");
    const bodies = await own(one.actor, (ctx) => listOwnBodies(ctx, "en"));
    expect(bodies).toMatchObject([{ id: body, kind: "AMBASSADORS" }]);
    const page = await as(one.actor, (ctx) => getBody(ctx, body, "en"), meetingPolicy.read);
    expect([page.ambassadors, page.runs]).toEqual([5, false]);
    const listed = await as(one.actor, (ctx) => listBodies(ctx, "en"), meetingPolicy.read);
    expect(listed).toMatchObject([{ kind: "AMBASSADORS", members: 5 }]);
    await expect(join(body, one.actor)).rejects.toMatchObject(conflict("members-by-programme"));
    await join(body, one.actor, "CHAIR");
    const meeting = await held(-5, []);
    expect(meeting.asked).toBe(5);
  });

  it("is told in figures, of the desk's reach", async () => {
    await inState("ACTIVE", "Ana Pop", { country: "ES" });
    await inState("ACTIVE", "Ion Pop", { country: "DE", unitId: unit.law, kind: "STUDENT" });
    await inState("APPLIED", "Ema Pop", { unitId: unit.law });
    const figures = (actor: UserActor) =>
      as(actor, (ctx) => programmeStatistics(ctx, "en"), ambassadorPolicy.list);
    const all = await figures(unit.office);
    expect(all.country).toEqual([
      { value: "DE", count: 1 },
      { value: "ES", count: 1 },
    ]);
    expect(all.status).toEqual([
      { value: "ACTIVE", count: 2 },
      { value: "APPLIED", count: 1 },
    ]);
    expect((await figures(unit.ofLetters)).country).toEqual([{ value: "ES", count: 1 }]);
  });
});
