import { Client } from "pg";
import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { confirmAll, decideActivity } from "@/lib/activities/commands/decide";
import { recordAttendance } from "@/lib/activities/commands/record-attendance";
import { addEvidence, changeReport, reportActivity, withdrawReport } from "@/lib/activities/commands/report";
import { engagementMode } from "@/lib/activities/engagement-mode";
import { activityPolicy } from "@/lib/activities/policy";
import { getOwnPage, listOwnActivities } from "@/lib/activities/queries/list-own";
import {
  activityStatistics,
  countByView,
  getForReview,
  listForReview,
} from "@/lib/activities/queries/review";
import { type Report, reportInput, reviewSearch } from "@/lib/activities/schema";
import { givePlace, moveCall, takePlaceBack, thankHelpers } from "@/lib/calls/commands/run-call";
import { signUpForCall, withdrawFromCall } from "@/lib/calls/commands/sign-up";
import { changeCall, createCall, removeCall } from "@/lib/calls/commands/write-call";
import { callPolicy } from "@/lib/calls/policy";
import { getCall, getCallAtDesk, listCalls, listManagedCalls } from "@/lib/calls/queries/calls";
import { type CallFacts, createCallInput } from "@/lib/calls/schema";
import { certificatePdf } from "@/lib/certificates/certificate-pdf";
import { changeShown, revokeCertificate } from "@/lib/certificates/commands/change";
import { issueCertificate } from "@/lib/certificates/commands/issue";
import { certificatePolicy } from "@/lib/certificates/policy";
import { getOwnCertificate, listCertificates, listOwnCertificates } from "@/lib/certificates/queries/list";
import { verifyCertificate } from "@/lib/certificates/queries/verify";
import { senderOf } from "@/lib/documents/sender";
import type { UserActor } from "@/lib/platform/actor";
import { type Ctx, withCtx, withSystemCtx } from "@/lib/platform/ctx";
import { toDomainError } from "@/lib/platform/errors";
import { newId } from "@/lib/platform/new-id";
import { HOUR_MS, makeAccount, makeEvent } from "../factories/events";
import { as, twoFaculties } from "../factories/two-faculties";

const DAY_MS = 24 * HOUR_MS;
const NOT_FOUND = { code: "not-found" };
const STALE = { code: "conflict", reason: "stale" };
const conflict = (reason: string) => ({ code: "conflict", reason });
const invalid = (fields: Record<string, string>) => ({ code: "invalid", fields });
const dayAt = (days: number) => new Date(Date.now() + days * DAY_MS).toISOString().slice(0, 10);
const THIS_YEAR = new Date().getUTCFullYear();

let unit: Awaited<ReturnType<typeof twoFaculties>>;
beforeAll(async () => {
  unit = await twoFaculties();
});
beforeEach(async () => {
  const db = new Client({ connectionString: process.env.DATABASE_URL });
  await db.connect();
  await db.query("TRUNCATE activity, certificate, call, call_sign_up, rate_limit, mail, ambassador CASCADE");
  await db.end();
});

const system = <T>(work: (ctx: Ctx) => Promise<T>) => withSystemCtx("test", work, { timeout: 30_000 });
const own = <T>(actor: UserActor, work: (ctx: Ctx) => Promise<T>) => as(actor, work, activityPolicy.own);
const desk = <T>(actor: UserActor, work: (ctx: Ctx) => Promise<T>) => as(actor, work, activityPolicy.decide);
const holder = <T>(actor: UserActor, work: (ctx: Ctx) => Promise<T>) =>
  as(actor, work, certificatePolicy.own);
const called = <T>(actor: UserActor, work: (ctx: Ctx) => Promise<T>) => as(actor, work, callPolicy.own);
const runs = <T>(actor: UserActor, work: (ctx: Ctx) => Promise<T>) => as(actor, work, callPolicy.manage);
const atDoor = (error: unknown) => Promise.reject(toDomainError(error));
const mailsTo = ({ email }: UserActor) =>
  system(({ db }) => db.mail.findMany({ where: { to: email }, orderBy: { id: "asc" } }));

const talk = (more: Partial<Record<keyof Report, unknown>> = {}): Report =>
  reportInput.parse({
    ...{ category: "TALK", title: "A talk", startsOn: dayAt(-1), hours: "2,5", peopleReached: "30" },
    ...{ studentsHelped: "", unitIds: [String(unit.letters)], evidenceUrl: "", ...more },
  });
const says = (actor: UserActor, more: Parameters<typeof talk>[0] = {}) =>
  own(actor, (ctx) => reportActivity(ctx, talk(more)));
const row = (id: string) => system(({ db }) => db.activity.findUniqueOrThrow({ where: { id } }));
const confirms = (actor: UserActor, id: string) =>
  desk(actor, (ctx) => decideActivity(ctx, { id, version: 1, decision: "confirm", reason: null }));

describe("the own log", () => {
  it("keeps what was reported, in minutes, and lets it be put right and withdrawn until it is confirmed", async () => {
    const ana = await makeAccount("Ana Log");
    const id = await says(ana);
    expect(await row(id)).toMatchObject({
      status: "SELF_REPORTED",
      minutes: 150,
      peopleReached: 30,
      userId: ana.userId,
    });
    await own(ana, (ctx) => changeReport(ctx, { id, version: 1, ...talk({ hours: "3" }) }));
    expect(await row(id)).toMatchObject({ minutes: 180, version: 2 });
    await expect(
      own(ana, (ctx) => changeReport(ctx, { id, version: 1, ...talk() })),
      "an old version",
    ).rejects.toMatchObject(STALE);
    const key = newId();
    await own(ana, (ctx) => addEvidence(ctx, { id, key }));
    expect((await own(ana, (ctx) => getOwnPage(ctx, id, "en"))).hasFile).toBe(true);
    await desk(unit.ofLetters, (ctx) =>
      decideActivity(ctx, { id, version: 3, decision: "confirm", reason: null }),
    );
    await expect(
      own(ana, (ctx) => withdrawReport(ctx, { id, version: 4 })).catch(atDoor),
    ).rejects.toMatchObject(STALE);
    const other = await says(ana);
    await own(ana, (ctx) => withdrawReport(ctx, { id: other, version: 1 }));
    expect((await own(ana, (ctx) => listOwnActivities(ctx, "en"))).activities.map((one) => one.id)).toEqual([
      id,
    ]);
  });

  it("refuses days to come and units that are none, and shows nobody what is somebody else's", async () => {
    const [ana, dan] = [await makeAccount("Ana Own"), await makeAccount("Dan Own")];
    await expect(says(ana, { startsOn: dayAt(3) })).rejects.toMatchObject(invalid({ startsOn: "future" }));
    await expect(says(ana, { unitIds: ["9999"] })).rejects.toMatchObject(invalid({ unitIds: "invalid" }));
    const id = await says(ana);
    await expect(own(dan, (ctx) => getOwnPage(ctx, id, "en"))).rejects.toMatchObject(NOT_FOUND);
    expect((await own(dan, (ctx) => listOwnActivities(ctx, "en"))).activities).toEqual([]);
  });

  it("nobody writes a confirmed entry past the portal", async () => {
    const ana = await makeAccount("Ana Sly");
    const insert = own(ana, ({ db }) =>
      db.activity.create({
        data: {
          ...{ userId: ana.userId, name: "Ana", category: "TALK", title: "x", startsOn: new Date() },
          status: "CONFIRMED",
        },
      }),
    );
    await expect(insert.catch(atDoor)).rejects.toMatchObject(NOT_FOUND);
  });
});

describe("the desk", () => {
  it("confirms in its reach only, sends back with a reason that is mailed, and takes a confirmation back", async () => {
    const ana = await makeAccount("Ana Desk");
    const id = await says(ana);
    await expect(confirms(unit.ofLaw, id)).rejects.toMatchObject(NOT_FOUND);
    const back = (version: number, decision: "return" | "takeBack", reason: string | null) =>
      desk(unit.ofLetters, (ctx) => decideActivity(ctx, { id, version, decision, reason }));
    await expect(back(1, "return", null)).rejects.toMatchObject(invalid({ reason: "required" }));
    await back(1, "return", "Which year?");
    expect(await row(id)).toMatchObject({ status: "RETURNED", returnReason: "Which year?" });
    expect((await mailsTo(ana))[0]?.text).toContain("Which year?");
    await own(ana, (ctx) => changeReport(ctx, { id, version: 2, ...talk({ title: "A talk, year 2" }) }));
    expect(await row(id)).toMatchObject({ status: "SELF_REPORTED", returnReason: null });
    await desk(unit.ofLetters, (ctx) =>
      decideActivity(ctx, { id, version: 3, decision: "confirm", reason: null }),
    );
    await expect(back(3, "takeBack", "Twice")).rejects.toMatchObject(STALE);
    await back(4, "takeBack", "Twice");
    expect(await row(id)).toMatchObject({ status: "RETURNED", version: 5 });
  });

  it("leaves what nobody's unit was helped by to the office", async () => {
    const id = await says(await makeAccount("Ana Alone"), { unitIds: [] });
    await expect(confirms(unit.ofLetters, id)).rejects.toMatchObject(NOT_FOUND);
    await confirms(unit.office, id);
    expect(await row(id)).toMatchObject({ status: "CONFIRMED", decidedById: unit.office.userId });
  });

  it("nobody confirms what they did themselves, also not among many and not past the portal", async () => {
    for (const self of [unit.ofLetters, unit.office]) {
      const id = await says(self);
      await expect(confirms(self, id)).rejects.toMatchObject(NOT_FOUND);
      expect(await desk(self, (ctx) => confirmAll(ctx, [id]))).toBe(0);
    }
    const id = await says(unit.ofLetters);
    const past = desk(unit.ofLetters, ({ db }) =>
      db.activity.updateMany({ where: { id }, data: { status: "CONFIRMED" } }),
    );
    await expect(past.catch(atDoor)).rejects.toMatchObject(NOT_FOUND);
  });

  it("confirms many at once, each in reach and once, and counts them", async () => {
    const ana = await makeAccount("Ana Many");
    const ids = [
      await says(ana),
      await says(ana, { category: "MEDIA" }),
      await says(ana, { unitIds: [String(unit.law)] }),
    ];
    const twice = await Promise.all([1, 2].map(() => desk(unit.ofLetters, (ctx) => confirmAll(ctx, ids))));
    expect(
      twice.reduce((sum, count) => sum + count, 0),
      "two at once",
    ).toBe(2);
    expect(await as(unit.ofLetters, countByView, activityPolicy.review)).toEqual({
      waiting: 0,
      counted: 2,
      returned: 0,
    });
    const figures = await as(unit.ofLetters, activityStatistics, activityPolicy.review);
    expect(figures).toMatchObject({ persons: 1, minutes: 300, people: 60 });
    expect(figures.modes).toEqual([
      { mode: "volunteer", count: 1 },
      { mode: "communication", count: 1 },
    ]);
    const list = (actor: UserActor) =>
      as(actor, (ctx) => listForReview(ctx, reviewSearch.parse({}), "en"), activityPolicy.review);
    expect((await list(unit.ofLaw)).activities.map(({ id }) => id)).toEqual([ids[2]]);
    expect((await list(unit.ofLetters)).activities).toEqual([]);
    const [waits] = await system(
      ({ db }) =>
        db.$queryRaw<{ n: number }[]>`SELECT waiting_activities(${[unit.law]}::int[], NULL::uuid) AS n`,
    );
    expect(waits?.n).toBe(1);
  });

  it("derives the mode of engagement from the kind", () => {
    expect((["TALK", "ATTENDANCE", "CONTENT", "FUNDRAISING"] as const).map(engagementMode)).toEqual([
      ...["volunteer", "experiential", "communication", "volunteer"],
    ]);
  });
});

describe("attendance", () => {
  const cameTo = (
    eventId: string,
    { userId, name, email }: UserActor,
    status: "CHECKED_IN" | "CONFIRMED" | "NO_SHOW",
  ) =>
    system(({ db }) =>
      db.registration.create({
        data: { eventId, userId, name, email, status, admissions: { create: { checkedInAt: new Date() } } },
      }),
    );
  const lines = (eventId: string) =>
    system(({ db }) => db.activity.findMany({ where: { eventId }, orderBy: { name: "asc" } }));

  it("notes who came and who had a part, once each, and follows the door", async () => {
    const [ana, dan, eva, ion] = await Promise.all(
      ["Ana Came", "Dan Spoke", "Eva Stayed", "Ion Missed"].map(makeAccount),
    );
    if (!ana || !dan || !eva || !ion) throw new Error("four");
    // At an hour that is of one day in every zone that the university may be in.
    const startsAt = new Date(`${dayAt(-1)}T10:00:00Z`);
    const { id } = await makeEvent({ startsAt, unitId: unit.letters });
    await cameTo(id, ana, "CHECKED_IN");
    await cameTo(id, dan, "CHECKED_IN");
    await cameTo(id, eva, "CONFIRMED");
    await cameTo(id, ion, "NO_SHOW");
    const parts = [
      { userId: dan.userId, name: dan.name, kind: "SPEAKER" as const },
      { userId: ion.userId, name: ion.name, kind: "HELPER" as const },
    ];
    await system(({ db }) =>
      db.eventRole.createMany({ data: parts.map((part) => ({ ...part, eventId: id })) }),
    );
    await system((ctx) => recordAttendance(ctx, id));
    await Promise.all([1, 2].map(() => system((ctx) => recordAttendance(ctx, id))));
    expect(await lines(id)).toMatchObject([
      {
        name: "Ana Came",
        category: "ATTENDANCE",
        minutes: null,
        status: "AUTOMATIC",
        unitIds: [unit.letters],
      },
      { name: "Dan Spoke", category: "TALK", minutes: 120, peopleReached: 2 },
    ]);
    await system(({ db }) =>
      db.registration.updateMany({
        where: { eventId: id, userId: ana.userId },
        data: { status: "CONFIRMED" },
      }),
    );
    await system((ctx) => recordAttendance(ctx, id));
    expect((await lines(id)).map(({ name }) => name)).toEqual(["Dan Spoke"]);
    // Whoever decides about a report sees what that day counts already.
    const report = await says(dan, { startsOn: dayAt(-1) });
    const seen = await as(unit.ofLetters, (ctx) => getForReview(ctx, report, "en"), activityPolicy.review);
    expect(seen.sameDay).toMatchObject([{ category: "TALK", status: "AUTOMATIC" }]);
    expect(seen.decisions).toEqual(["confirm", "return"]);
  });
});

describe("a certificate", () => {
  const verify = (code: string) =>
    withCtx({ kind: "visitor" }, certificatePolicy.verify, (ctx) =>
      verifyCertificate(ctx, code, "203.0.113.7"),
    );
  const issue = (actor: UserActor, shown: ("name" | "figures" | "activities")[] = ["name", "figures"]) =>
    holder(actor, (ctx) => issueCertificate(ctx, { year: THIS_YEAR, shown }));
  const stored = (id: string) => system(({ db }) => db.certificate.findUniqueOrThrow({ where: { id } }));
  const did = async (actor: UserActor, title = "A talk") => {
    const id = await says(actor, {
      title,
      startsOn: new Date(Date.UTC(THIS_YEAR, 0, 1)).toISOString().slice(0, 10),
    });
    await confirms(unit.office, id);
  };

  it("says what was confirmed, the same however often it is asked for, and is replaced when there is more", async () => {
    const ana = await makeAccount("Ana Certified");
    await expect(issue(ana)).rejects.toMatchObject(conflict("nothing-to-certify"));
    await did(ana);
    const id = await issue(ana);
    expect(await issue(ana, ["name"])).toBe(id);
    const first = await stored(id);
    expect(first).toMatchObject({
      name: "Ana Certified",
      year: THIS_YEAR,
      shown: ["name"],
      figures: { minutes: 150 },
    });
    await did(ana, "Another");
    const second = await issue(ana);
    expect(await verify(first.code)).toMatchObject({ state: "replaced", name: null, figures: null });
    expect(await verify((await stored(second)).code)).toMatchObject({
      state: "valid",
      figures: { minutes: 300 },
    });
    expect((await holder(ana, listOwnCertificates)).map((one) => one.id)).toEqual([second]);
  });

  it("of two asked for at once one holds", async () => {
    const ana = await makeAccount("Ana Twice");
    await did(ana);
    await Promise.allSettled([issue(ana), issue(ana), issue(ana)]);
    expect(await system(({ db }) => db.certificate.count({ where: { revokedAt: null } }))).toBe(1);
  });

  it("shows what the holder agreed to, and nobody else's file", async () => {
    const [ana, dan] = [await makeAccount("Ana Shown"), await makeAccount("Dan Shown")];
    await did(ana);
    const id = await issue(ana, []);
    const { code } = await stored(id);
    expect(await verify(code)).toMatchObject({
      state: "valid",
      year: THIS_YEAR,
      name: null,
      figures: null,
      activities: [],
    });
    await holder(ana, (ctx) => changeShown(ctx, { id, shown: ["name", "activities"] }));
    expect(await verify(code)).toMatchObject({
      name: "Ana Shown",
      figures: null,
      activities: [{ title: "A talk" }],
    });
    await expect(holder(dan, (ctx) => changeShown(ctx, { id, shown: [] }))).rejects.toMatchObject(NOT_FOUND);
    await expect(holder(dan, (ctx) => getOwnCertificate(ctx, id))).rejects.toMatchObject(NOT_FOUND);
    const pdf = await holder(ana, async (ctx) =>
      certificatePdf(await getOwnCertificate(ctx, id), await senderOf(ctx, "ro"), {
        url: "http://x.ro/c",
        locale: "ro",
      }),
    );
    expect(pdf.subarray(0, 5).toString()).toBe("%PDF-");
    await expect(verify(newId())).rejects.toMatchObject(NOT_FOUND);
  });

  it("is revoked by the office, for good and with a reason, and never changes", async () => {
    const ana = await makeAccount("Ana Revoked");
    await did(ana);
    const id = await issue(ana);
    const { code } = await stored(id);
    const revoke = () =>
      withCtx(unit.office, certificatePolicy.revoke, (ctx) =>
        revokeCertificate(ctx, { id, reason: "A mistake" }),
      );
    const change = (data: { name?: string; figures?: object; revokedAt?: null; revokeReason?: null }) =>
      system(({ db }) => db.certificate.update({ where: { id }, data })).catch(atDoor);
    await expect(change({ name: "Somebody" })).rejects.toMatchObject(NOT_FOUND);
    await expect(change({ figures: {} })).rejects.toMatchObject(NOT_FOUND);
    await revoke();
    await expect(revoke()).rejects.toMatchObject(STALE);
    expect(await verify(code)).toMatchObject({ state: "revoked", revokeReason: "A mistake", name: null });
    expect((await mailsTo(ana)).at(-1)?.text).toContain("A mistake");
    await expect(change({ revokedAt: null, revokeReason: null })).rejects.toMatchObject(NOT_FOUND);
    expect(await withCtx(unit.office, certificatePolicy.list, listCertificates)).toHaveLength(1);
    await expect(withCtx(unit.ofLetters, certificatePolicy.revoke, listCertificates)).rejects.toMatchObject({
      code: "forbidden",
    });
  });

  it("is looked up so often and no more from one network, also by codes that nobody has", async () => {
    const looks = await Promise.allSettled(
      Array.from({ length: 10 }, async () => {
        for (let nth = 0; nth < 21; nth++)
          await verify(newId()).catch((error) => {
            if (error.code !== "not-found") throw error;
          });
      }),
    );
    expect(looks.some((one) => one.status === "rejected")).toBe(true);
  });
});

describe("a call", () => {
  const facts = (more: Record<string, string> = {}): CallFacts =>
    createCallInput.parse({
      ...{ "titles.en": "Five people", kind: "HELPERS", audience: "ACCOUNTS", unitId: String(unit.letters) },
      ...{ placeCount: "2", skills: "French, driving; French", ...more },
    });
  const opened = async (more: Record<string, string> = {}) => {
    const id = await runs(unit.ofLetters, (ctx) => createCall(ctx, facts(more)));
    await runs(unit.ofLetters, (ctx) => moveCall(ctx, { id, version: 1, move: "open", reason: null }));
    return id;
  };
  const signs = (actor: UserActor, id: string, note: string | null = null) =>
    called(actor, (ctx) => signUpForCall(ctx, { id, note }));
  const state = (id: string) =>
    system(async ({ db }) => {
      const { taken, placeCount, status, version } = await db.call.findUniqueOrThrow({ where: { id } });
      const active = await db.callSignUp.findMany({
        where: { callId: id, cancelledAt: null },
        orderBy: { id: "asc" },
      });
      const placed = active.filter(({ placedAt }) => placedAt !== null);
      return {
        taken,
        placeCount,
        status,
        version,
        placed,
        waiting: active.filter(({ placedAt }) => placedAt === null),
      };
    });

  it("is written, opened, and found by those whom it is for", async () => {
    const [ana, dan] = [await makeAccount("Ana Called"), await makeAccount("Dan Serves")];
    await system(({ db }) =>
      db.ambassador.create({
        data: {
          status: "ACTIVE",
          kind: "FRIEND",
          name: dan.name,
          email: dan.email,
          userId: dan.userId,
          publicId: newId(),
        },
      }),
    );
    const draft = await runs(unit.ofLetters, (ctx) => createCall(ctx, facts({ audience: "AMBASSADORS" })));
    await expect(called(dan, (ctx) => getCall(ctx, draft, "en"))).rejects.toMatchObject(NOT_FOUND);
    await expect(runs(unit.ofLaw, (ctx) => getCallAtDesk(ctx, draft, "en"))).rejects.toMatchObject(NOT_FOUND);
    await runs(unit.ofLetters, (ctx) => moveCall(ctx, { id: draft, version: 1, move: "open", reason: null }));
    expect(await called(dan, (ctx) => getCall(ctx, draft, "en"))).toMatchObject({
      left: 2,
      skills: ["French", "driving"],
    });
    await expect(called(ana, (ctx) => getCall(ctx, draft, "en"))).rejects.toMatchObject(NOT_FOUND);
    await expect(signs(ana, draft)).rejects.toMatchObject(NOT_FOUND);
    const open = await opened();
    expect((await called(ana, (ctx) => listCalls(ctx, "en"))).open.map(({ id }) => id)).toEqual([open]);
    expect((await runs(unit.ofLaw, (ctx) => listManagedCalls(ctx, "open", "en"))).counts.open).toBe(0);
    await expect(
      runs(unit.ofLaw, (ctx) => createCall(ctx, facts())),
      "another faculty's",
    ).rejects.toMatchObject(invalid({ unitId: "invalid" }));
    await expect(runs(unit.ofLetters, (ctx) => createCall(ctx, facts({ unitId: "" })))).rejects.toMatchObject(
      invalid({ unitId: "required" }),
    );
  });

  it("gives its places to the first who come at once, never more, and the others wait in order", async () => {
    const id = await opened();
    const people = await Promise.all([1, 2, 3, 4, 5, 6].map((nth) => makeAccount(`Racer ${nth}`)));
    await Promise.all(people.flatMap((one) => [signs(one, id), signs(one, id, "again").catch(() => {})]));
    const { taken, placed, waiting } = await state(id);
    expect([taken, placed.length, waiting.length]).toEqual([2, 2, 4]);
    // Whoever withdraws hands the place to who waits longest, however many do so at once.
    const leaving = people.filter(({ userId }) => placed.some((one) => one.userId === userId));
    const first = [...waiting]
      .sort((a, b) => Number(a.at) - Number(b.at) || a.id.localeCompare(b.id))
      .slice(0, 2);
    await Promise.all(leaving.map((one) => called(one, (ctx) => withdrawFromCall(ctx, { id }))));
    const after = await state(id);
    expect(after.taken).toBe(2);
    expect(after.placed.map((one) => one.userId).sort()).toEqual(first.map((one) => one.userId).sort());
    const promoted = people.find(({ userId }) => userId === first[0]?.userId);
    expect(promoted && (await mailsTo(promoted)).map(({ subject }) => subject)).toContain(
      "A place is yours: Five people",
    );
  });

  it("PostgreSQL itself gives no place too many, and lets nobody count by hand", async () => {
    const id = await opened({ placeCount: "1" });
    await signs(await makeAccount("Only One"), id);
    const two = await makeAccount("One Too Many");
    const past = system(({ db }) =>
      db.callSignUp.create({
        data: { callId: id, userId: two.userId, name: two.name, placedAt: new Date() },
      }),
    );
    await expect(past.catch(atDoor)).rejects.toMatchObject({ code: "invalid" });
    const counted = system(({ db }) => db.call.update({ where: { id }, data: { taken: 0 } }));
    await expect(counted.catch(atDoor)).rejects.toMatchObject(NOT_FOUND);
  });

  it("closes at its day, and its places follow a change", async () => {
    const ana = await makeAccount("Ana Late");
    const over = await opened({ signUpUntil: dayAt(-2) });
    await expect(signs(ana, over)).rejects.toMatchObject(conflict("call-closed"));
    const id = await opened({ placeCount: "1" });
    const [dan, eva] = [await makeAccount("Dan Change"), await makeAccount("Eva Change")];
    await signs(dan, id);
    await signs(eva, id);
    const change = (version: number, more: Record<string, string>) =>
      runs(unit.ofLetters, (ctx) => changeCall(ctx, { id, version, ...facts(more) }));
    await change(2, { placeCount: "2", place: "Aula" });
    expect((await state(id)).taken).toBe(2);
    expect((await mailsTo(eva)).map(({ subject }) => subject)).toEqual([
      ...["We have your answer: Five people", "A place is yours: Five people", "Changed: Five people"],
    ]);
    await expect(change(3, { placeCount: "1" })).rejects.toMatchObject(
      invalid({ placeCount: "places_taken" }),
    );
    await expect(runs(unit.ofLetters, (ctx) => removeCall(ctx, { id, version: 3 }))).rejects.toMatchObject(
      STALE,
    );
  });

  it("the desk chooses where it said so, takes a place back with a word, and cancels with a reason", async () => {
    const id = await opened({ isChosen: "on", placeCount: "1" });
    const [ana, dan] = [await makeAccount("Ana Chosen"), await makeAccount("Dan Chosen")];
    await signs(ana, id);
    await signs(dan, id);
    const { waiting } = await state(id);
    const of = ({ userId }: UserActor) => ({
      signUpId: waiting.find((one) => one.userId === userId)?.id ?? "",
    });
    await expect(runs(unit.ofLaw, (ctx) => givePlace(ctx, of(dan)))).rejects.toMatchObject(NOT_FOUND);
    const both = await Promise.allSettled(
      [ana, dan].map((one) => runs(unit.ofLetters, (ctx) => givePlace(ctx, of(one)))),
    );
    expect(both.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    const [placed] = (await state(id)).placed;
    const back = (reason: string | null) =>
      runs(unit.ofLetters, (ctx) => takePlaceBack(ctx, { signUpId: placed?.id ?? "", reason }));
    await expect(back(null)).rejects.toMatchObject(invalid({ reason: "required" }));
    await back("We were too many.");
    const [lost, kept] = placed?.userId === ana.userId ? [ana, dan] : [dan, ana];
    expect((await mailsTo(lost)).at(-1)?.text).toContain("We were too many.");
    const cancel = (reason: string | null) =>
      runs(unit.ofLetters, (ctx) => moveCall(ctx, { id, version: 2, move: "cancel", reason }));
    await expect(cancel(null)).rejects.toMatchObject(invalid({ reason: "required" }));
    await cancel("The hall is closed.");
    expect((await mailsTo(kept)).at(-1)?.text).toContain("The hall is closed.");
    expect((await mailsTo(lost)).at(-1)?.text).not.toContain("The hall is closed.");
  });

  it("thanks who came with a mail and a confirmed entry, once, instead of what the event noted", async () => {
    const [ana, dan] = [await makeAccount("Ana Thanked"), await makeAccount("Dan Absent")];
    const event = await makeEvent({
      startsAt: new Date(Date.now() - 5 * HOUR_MS),
      unitId: unit.letters,
      kind: "CEREMONY",
    });
    await system(({ db }) =>
      db.eventRole.create({
        data: { eventId: event.id, userId: ana.userId, name: ana.name, kind: "HELPER" },
      }),
    );
    await system((ctx) => recordAttendance(ctx, event.id));
    const ahead = await opened({ day: dayAt(5), from: "10:00" });
    await expect(
      runs(unit.ofLetters, (ctx) =>
        thankHelpers(ctx, { id: ahead, version: 2, came: [], hours: null, note: null }),
      ),
    ).rejects.toMatchObject(conflict("call-ahead"));
    const id = await opened({ eventId: event.id });
    await signs(ana, id);
    await signs(dan, id);
    const came = (await state(id)).placed.filter(({ userId }) => userId === ana.userId).map((one) => one.id);
    const thank = () =>
      runs(unit.ofLetters, (ctx) =>
        thankHelpers(ctx, { id, version: 2, came, hours: 180, note: "You were great." }),
      );
    const both = await Promise.allSettled([thank(), thank()]);
    expect(both.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    await system((ctx) => recordAttendance(ctx, event.id));
    const found = await system(({ db }) => db.activity.findMany());
    expect(found).toMatchObject([
      {
        userId: ana.userId,
        status: "CONFIRMED",
        category: "CEREMONY",
        minutes: 180,
        callId: id,
        eventId: null,
      },
    ]);
    expect((await mailsTo(ana)).at(-1)?.text).toContain("You were great.");
    expect((await mailsTo(dan)).map(({ subject }) => subject)).toEqual(["You have a place: Five people"]);
    expect((await called(ana, (ctx) => getCall(ctx, id, "en"))).answer).toBe("helped");
  });
});
