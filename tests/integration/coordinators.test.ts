import { beforeAll, describe, expect, it } from "vitest";
import { alumniPolicy } from "@/lib/alumni/policy";
import { auditPolicy } from "@/lib/audit/policy";
import { listTrail } from "@/lib/audit/queries/list-trail";
import { auditSearch } from "@/lib/audit/schema";
import { answerProposal } from "@/lib/coordinators/commands/answer-proposal";
import { appoint } from "@/lib/coordinators/commands/appoint";
import { endAppointmentOn } from "@/lib/coordinators/commands/end-appointment";
import {
  addLine,
  removeLine,
  signHandOver,
  startHandOver,
  tickLine,
} from "@/lib/coordinators/commands/hand-over";
import { makePromise } from "@/lib/coordinators/commands/make-promise";
import { coordinatorPolicy } from "@/lib/coordinators/policy";
import { getAppointment } from "@/lib/coordinators/queries/get-appointment";
import { getHandOver } from "@/lib/coordinators/queries/get-hand-over";
import { getOwnOffice } from "@/lib/coordinators/queries/get-own-office";
import { listOffices } from "@/lib/coordinators/queries/list-offices";
import { appointInput, endAppointmentInput } from "@/lib/coordinators/schema";
import { importPolicy } from "@/lib/imports/policy";
import { findActorOfAccount } from "@/lib/people/account-actor";
import { peoplePolicy } from "@/lib/people/policy";
import { getAccount } from "@/lib/people/queries/get-account";
import { planPolicy } from "@/lib/plans/policy";
import type { UserActor } from "@/lib/platform/actor";
import { type Ctx, withCtx, withSystemCtx } from "@/lib/platform/ctx";
import type { Permission } from "@/lib/platform/policy";
import { findActor } from "@/lib/platform/session";
import { taskPolicy } from "@/lib/tasks/policy";
import { listWaiting } from "@/lib/today/queries/waiting";
import { seedDemo } from "@/prisma/seed/demo";
import { actorOf, signedIn } from "@/tests/factories/staff";

const NOW = new Date("2026-11-22T10:00:00Z");
const NOBODYS = "0192a000-0000-7000-8000-000000000000";
const MINUTE = 60_000;
let office: UserActor;

beforeAll(async () => {
  await seedDemo("ubb");
  // Room for appointments: the demo has a coordinator nearly everywhere.
  await withSystemCtx("test", async ({ db }) => {
    const theirs = { user: { email: { contains: "@demo.example" } } };
    await db.handOver.deleteMany();
    await db.appointment.deleteMany({
      where: {
        ...theirs,
        NOT: { user: { email: { in: ["coordinator@demo.example", "coordinator2@demo.example"] } } },
      },
    });
  });
  office = await actorOf("office@demo.example", NOW);
});

const later = (minutes: number) => new Date(NOW.getTime() + minutes * MINUTE);
const as = <T>(actor: UserActor, can: Permission, run: (ctx: Ctx) => Promise<T>, now = NOW) =>
  withCtx(actor, can, run, { now });
const asOffice = <T>(run: (ctx: Ctx) => Promise<T>, now = NOW) =>
  as(office, coordinatorPolicy.appoint, run, now);
const failure = (reason: string, fields = {}) => expect.objectContaining({ reason, fields });
const read = <T>(run: (ctx: Ctx) => Promise<T>) => withSystemCtx("test", run);
const setZone = (zone: string) =>
  read(({ db }) => db.institution.update({ where: { id: 1 }, data: { zone } }));

/** @returns the id of the appointment. */
function appointed(form: object, now = NOW): Promise<string> {
  const input = appointInput.parse({
    email: "ada@univ.example",
    name: "Ada Pop",
    unit: "chimie",
    office: "COORDINATOR",
    act: "9/2026",
    startsOn: "2026-11-01",
    endsOn: "",
    isSigned: "on",
    ...form,
  });
  return asOffice((ctx) => appoint(ctx, input), now);
}
const proposed = (form: object) => appointed({ isSigned: undefined, ...form });
const row = (id: string) => read(({ db }) => db.appointment.findUniqueOrThrow({ where: { id } }));
async function end(id: string, form: object = {}, now = NOW) {
  const { version } = await row(id);
  const input = endAppointmentInput.parse({ id, version, lastDay: "", reason: "", ...form });
  return asOffice((ctx) => endAppointmentOn(ctx, input), now);
}
async function answer(id: string, word: "accept" | "decline", actor: UserActor, now = NOW) {
  const { version } = await row(id);
  const run = (ctx: Ctx) => answerProposal(ctx, { id, version, answer: word, reason: null });
  return as(actor, coordinatorPolicy.own, run, now);
}
const entriesOf = (subjectId: string) =>
  read(async ({ db }) =>
    (await db.auditEntry.findMany({ where: { subjectId }, orderBy: { id: "asc" } })).map(
      ({ action }) => action,
    ),
  );
const unitsOf = async (email: string, at = NOW) => (await actorOf(email, at)).unitIds;

describe("an appointment by a signed act", () => {
  it("opens an account, gives the office, tells the person and writes it down", async () => {
    const id = await appointed({ weeklyHours: "7,5", languages: "ro, en" });
    const { userId, acceptedAt } = await row(id);
    expect(acceptedAt).toEqual(NOW);
    expect(await entriesOf(userId)).toEqual(["user.opened", "appointment.made"]);
    const [mail] = await read(({ db }) => db.mail.findMany({ where: { to: "ada@univ.example" } }));
    expect(mail?.text).toContain("/ro/me/office");
    expect(mail?.text).toContain("Facultatea de Chimie și Inginerie Chimică");
    expect(await actorOf("ada@univ.example", NOW)).toMatchObject({
      roles: ["coordinator"],
      unitIds: [expect.any(Number)],
    });
    expect(await asOffice((ctx) => getAppointment(ctx, id, "en"))).toMatchObject({
      name: "Ada Pop",
      state: "held",
      weeklyHours: 7.5,
      languages: ["ro", "en"],
      unit: { code: "chimie" },
    });
    const { units, posts } = await asOffice((ctx) => listOffices(ctx, "ro"));
    expect(units.find(({ code }) => code === "chimie")?.coordinator?.name).toBe("Ada Pop");
    expect(posts).toBeCloseTo((7.5 + 2 * 8) / 40);
  });

  it("takes an existing account as it is", async () => {
    const id = await appointed({
      email: "ADA@univ.example",
      name: "Somebody Else",
      unit: "fizica",
      office: "DEPUTY",
    });
    const { userId } = await row(id);
    expect(await asOffice((ctx) => getAccount(ctx, userId, "en"))).toMatchObject({
      name: "Ada Pop",
      offices: [{ office: "DEPUTY" }, { office: "COORDINATOR" }],
    });
  });

  it("lets a unit have one coordinator at a time, also when two are appointed at once; deputies are not limited", async () => {
    await expect(appointed({ email: "b@univ.example" })).rejects.toEqual(failure("coordinator-overlap"));
    const both = await Promise.allSettled([
      appointed({ email: "c@univ.example", unit: "mediu" }),
      proposed({ email: "d@univ.example", unit: "mediu" }),
    ]);
    expect(both.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    await appointed({ email: "e@univ.example", office: "DEPUTY" });
    await appointed({ email: "f@univ.example", office: "DEPUTY" });
  });

  it("lets two serve together for the hand-over, 30 days and not one more", async () => {
    await appointed({
      email: "old@univ.example",
      unit: "psihologie",
      startsOn: "2025-01-01",
      endsOn: "2026-12-30",
    });
    await expect(
      appointed({ email: "new@univ.example", unit: "psihologie", startsOn: "2026-11-30" }),
    ).rejects.toEqual(failure("coordinator-overlap"));
    await appointed({ email: "new@univ.example", unit: "psihologie", startsOn: "2026-12-01" });
    const during = new Date("2026-12-20T10:00:00Z");
    expect(await unitsOf("old@univ.example", during)).toEqual(await unitsOf("new@univ.example", during));
  });

  it("refuses an unknown unit and an end before the beginning", async () => {
    await expect(appointed({ unit: "university" })).rejects.toEqual(failure("invalid", { unit: "not_open" }));
    const refused = appointInput.safeParse({
      email: "a@univ.example",
      name: "A",
      unit: "sport",
      office: "DEPUTY",
      act: "",
      startsOn: "2026-11-02",
      endsOn: "2026-11-01",
    });
    expect(refused.error?.issues).toMatchObject([{ path: ["endsOn"], message: "order" }]);
  });
});

describe("a proposal", () => {
  it("gives no rights; with the yes they come, at the next sign-in", async () => {
    const id = await proposed({ email: "p1@univ.example", unit: "sport" });
    const [mail] = await read(({ db }) => db.mail.findMany({ where: { to: "p1@univ.example" } }));
    expect(mail?.text).toContain("/ro/me/office");
    const token = await signedIn("p1@univ.example", NOW);
    const person = await findActor(token, NOW);
    expect(person).toMatchObject({ unitIds: [], roles: [] });
    expect(
      (await asOffice((ctx) => listOffices(ctx, "ro"))).units.find(({ code }) => code === "sport"),
    ).toMatchObject({
      coordinator: null,
      coming: [{ state: "proposed" }],
    });
    if (!person) throw new Error("nobody");
    const waiting = await as(person, coordinatorPolicy.own, (ctx) => listWaiting(ctx, person));
    expect(waiting).toEqual([{ kind: "proposal", count: 1, href: "/me/office" }]);
    await answer(id, "accept", person, later(1));
    // The session that said yes has no rights in it: it is over.
    expect(await findActor(token, later(2))).toBeNull();
    expect(await unitsOf("p1@univ.example", later(2))).toHaveLength(1);
    const found = await read((ctx) => findActorOfAccount({ ...ctx, now: later(2) }, person.userId));
    expect(found?.unitIds).toHaveLength(1);
    expect(await entriesOf(person.userId)).toContain("appointment.accepted");
    await expect(answer(id, "decline", person, later(3))).rejects.toEqual(failure("stale"));
  });

  it("is declined, which leaves the office free; answered at once by two windows, it is answered once", async () => {
    const id = await proposed({ email: "p2@univ.example", unit: "business" });
    const person = await actorOf("p2@univ.example", NOW);
    const both = await Promise.allSettled([answer(id, "accept", person), answer(id, "decline", person)]);
    expect(both.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    const second = await proposed({ email: "p3@univ.example", unit: "teatru-film" });
    await answer(second, "decline", await actorOf("p3@univ.example", NOW));
    expect(await unitsOf("p3@univ.example")).toEqual([]);
    await appointed({ email: "p4@univ.example", unit: "teatru-film" });
  });

  it("is nobody else's to answer or to see", async () => {
    const id = await proposed({ email: "p5@univ.example", unit: "litere", office: "ASSISTANT" });
    const stranger = { ...(await actorOf("ada@univ.example", NOW)), owesPromise: false };
    await expect(answer(id, "accept", stranger)).rejects.toEqual(failure("not-found"));
    await expect(
      as(stranger, coordinatorPolicy.handOver, (ctx) => getAppointment(ctx, id, "en")),
    ).rejects.toEqual(failure("not-found"));
  });

  it("is taken back: the row goes, the audit keeps it", async () => {
    const id = await proposed({ email: "p6@univ.example", unit: "litere", office: "ASSISTANT" });
    const { userId } = await row(id);
    expect(await end(id)).toBe(false);
    expect(await entriesOf(userId)).toContain("appointment.withdrawn");
    expect(await asOffice((ctx) => getAccount(ctx, userId, "en"))).toMatchObject({ offices: [] });
  });
});

describe("the end of an office", () => {
  it("comes at the minute: the open session is over, the next one has no unit, and the day is on record", async () => {
    const id = await appointed({ email: "g@univ.example", unit: "litere", office: "DEPUTY" });
    const token = await signedIn("g@univ.example", NOW);
    expect((await findActor(token, NOW))?.unitIds).toHaveLength(1);
    await end(id, { reason: "moved" }, later(5));
    expect(await findActor(token, later(5))).toBeNull();
    expect(await unitsOf("g@univ.example", later(5))).toEqual([]);
    expect(await row(id)).toMatchObject({ endedAt: later(5), endedReason: "moved" });
    await expect(end(id, {}, later(6))).rejects.toEqual(failure("stale"));
  });

  it("refuses what somebody else has changed, and an end before the beginning", async () => {
    const id = await appointed({ email: "h@univ.example", unit: "litere", office: "DEPUTY" });
    await expect(end(id, { version: 7 })).rejects.toEqual(failure("stale"));
    await expect(end(id, { lastDay: "2026-10-01" })).rejects.toEqual(
      failure("invalid", { lastDay: "order" }),
    );
    await expect(
      asOffice((ctx) => endAppointmentOn(ctx, { id: NOBODYS, version: 1, lastDay: null, reason: null })),
    ).rejects.toEqual(failure("not-found"));
  });

  it("leaves a unit vacant, with since when; what waits there is the office's", async () => {
    const id = await appointed({ email: "v@univ.example", unit: "inginerie", startsOn: "2026-01-01" });
    const vacant = async () =>
      (await asOffice((ctx) => listOffices(ctx, "ro"))).units.find(({ code }) => code === "inginerie");
    expect(await vacant()).toMatchObject({ coordinator: { name: "Ada Pop" } });
    const before = await waitingForOffice();
    const { unitId } = await row(id);
    await read(({ db }) =>
      db.claim.create({
        data: {
          status: "CLAIM_PENDING",
          email: "x@example.org",
          locale: "en",
          given: "A",
          family: "B",
          unitId,
        },
      }),
    );
    await end(id, { lastDay: "2026-11-20" });
    expect(await vacant()).toMatchObject({
      coordinator: null,
      vacantSince: new Date("2026-11-21"),
      waiting: 1,
    });
    expect(await waitingForOffice()).toBe(before + 1);
  });
  const waitingForOffice = () =>
    read(
      async ({ db }) => (await db.$queryRaw<{ n: number }[]>`SELECT waiting_claims(NULL) AS n`)[0]?.n ?? 0,
    );

  // The last day is 29 March 2026, on which clocks in Europe go forward; elsewhere a zone is half or most of a day away.
  it.each([
    ["Europe/Bucharest", "2026-03-29T20:59:59Z", "2026-03-29T21:00:00Z"],
    ["Pacific/Kiritimati", "2026-03-29T09:59:59Z", "2026-03-29T10:00:00Z"],
    ["Pacific/Chatham", "2026-03-29T10:14:59Z", "2026-03-29T10:15:00Z"],
    ["America/St_Johns", "2026-03-30T02:29:59Z", "2026-03-30T02:30:00Z"],
    ["Africa/Casablanca", "2026-03-29T22:59:59Z", "2026-03-29T23:00:00Z"],
  ])("comes at midnight of the last day in %s", async (zone, before, after) => {
    const email = `${zone.split("/")[1]?.toLowerCase().replace("_", "")}@univ.example`;
    const term = { startsOn: "2026-01-01", endsOn: "2026-03-29" };
    await appointed({ email, office: "DEPUTY", ...term }, new Date("2026-01-01T00:00:00Z"));
    const token = await signedIn(email, new Date(before));
    await setZone(zone);
    expect((await findActor(token, new Date(before)))?.unitIds).toHaveLength(1);
    expect((await findActor(token, new Date(after)))?.unitIds).toEqual([]);
    await setZone("Europe/Bucharest");
  });

  it.each([
    ["2028-02-29", "2028-02-29T21:59:59Z", "2028-02-29T22:00:00Z"],
    ["2026-10-25", "2026-10-25T21:59:59Z", "2026-10-25T22:00:00Z"],
  ])("comes at midnight of %s as well", async (endsOn, before, after) => {
    const email = `leap-${endsOn}@univ.example`;
    await appointed(
      { email, office: "DEPUTY", startsOn: "2026-01-01", endsOn },
      new Date("2026-01-01T00:00:00Z"),
    );
    const token = await signedIn(email, new Date(before));
    expect((await findActor(token, new Date(before)))?.unitIds).toHaveLength(1);
    expect((await findActor(token, new Date(after)))?.unitIds).toEqual([]);
  });
});

describe("the promise of confidentiality", () => {
  const owes = (actor: UserActor, at: Date) =>
    read(async ({ db }) => {
      const asked = JSON.stringify({ userId: actor.userId, unitIds: actor.unitIds });
      return (await db.$queryRaw<{ owed: boolean }[]>`SELECT owes_promise(${asked}::jsonb, ${at}) AS owed`)[0]
        ?.owed;
    });

  it("is owed by officers, once a year, and counts once", async () => {
    const ada = await actorOf("ada@univ.example", NOW);
    expect(await owes(ada, NOW)).toBe(true);
    const promise = (ctx: Ctx) => makePromise(ctx, "ro", { wordingVersion: 1, isPromised: "on" });
    await as(ada, coordinatorPolicy.own, promise);
    await as(ada, coordinatorPolicy.own, promise);
    expect(await owes(ada, NOW)).toBe(false);
    // New year in Bucharest is at 22:00 UTC.
    expect(await owes(ada, new Date("2026-12-31T21:59:59Z"))).toBe(false);
    expect(await owes(ada, new Date("2026-12-31T22:00:00Z"))).toBe(true);
    expect((await entriesOf(ada.userId)).filter((action) => action === "promise.made")).toHaveLength(1);
    expect(await as(ada, coordinatorPolicy.own, (ctx) => getOwnOffice(ctx, "en"))).toMatchObject({
      isOfficer: true,
      steps: { promise: true, handOver: null },
    });
  });

  it("is asked before anything that the office opens, at every door, and leaves what is one's own", async () => {
    const email = "owing@univ.example";
    await appointed({ email, office: "DEPUTY" });
    const token = await signedIn(email, NOW);
    const actor = async (at = NOW) => {
      const found = await findActor(token, at);
      if (!found) throw new Error("Nobody is signed in.");
      return found;
    };
    const owing = await actor();
    expect(owing).toMatchObject({ owesPromise: true, roles: ["coordinator"] });
    for (const can of [
      alumniPolicy.read,
      alumniPolicy.export,
      planPolicy.write,
      importPolicy.apply,
      taskPolicy.list,
    ])
      await expect(as(owing, can, async () => "open")).rejects.toEqual(failure("promise-first"));
    await expect(as(owing, coordinatorPolicy.appoint, async () => "open")).rejects.toEqual(
      failure("forbidden"),
    );
    expect(await as(owing, peoplePolicy.prove, async () => "open")).toBe("open");
    const promise = (ctx: Ctx) => makePromise(ctx, "ro", { wordingVersion: 1, isPromised: "on" });
    await as(owing, coordinatorPolicy.own, promise);
    expect(await actor()).toMatchObject({ owesPromise: false });
    expect(await as(await actor(), alumniPolicy.export, async ({ scope }) => scope.unitIds)).toHaveLength(1);
  });

  it("is not asked of others, nor taken for an old wording", async () => {
    const promise = (wordingVersion: number) => (ctx: Ctx) =>
      makePromise(ctx, "ro", { wordingVersion, isPromised: "on" });
    await expect(as(office, coordinatorPolicy.own, promise(1))).rejects.toEqual(failure("not-found"));
    expect(await owes(office, NOW)).toBe(false);
    const deputy = await actorOf("e@univ.example", NOW);
    await expect(as(deputy, coordinatorPolicy.own, promise(99))).rejects.toEqual(failure("stale"));
  });
});

describe("a hand-over", () => {
  let fromId: string;
  let id: string;
  const outgoing = () => actorOf("out@univ.example", NOW);
  const show = (actor: UserActor, now = NOW) =>
    as(actor, coordinatorPolicy.handOver, (ctx) => getHandOver(ctx, id, "en"), now);
  const sign = async (actor: UserActor, side: "outgoing" | "incoming", now = NOW) => {
    const { version } = await read(({ db }) => db.handOver.findUniqueOrThrow({ where: { id } }));
    return as(actor, coordinatorPolicy.handOver, (ctx) => signHandOver(ctx, { id, version, side }), now);
  };

  beforeAll(async () => {
    fromId = await appointed({
      email: "out@univ.example",
      name: "Olga Out",
      unit: "istorie-filosofie",
      startsOn: "2025-01-01",
      endsOn: "2026-12-01",
    });
    await as(await outgoing(), coordinatorPolicy.own, (ctx) =>
      makePromise(ctx, "ro", { wordingVersion: 1, isPromised: "on" }),
    );
    id = await as(await outgoing(), coordinatorPolicy.handOver, (ctx) =>
      startHandOver(ctx, { appointmentId: fromId }),
    );
    const unit = await read(({ db }) => db.unit.findUniqueOrThrow({ where: { code: "istorie-filosofie" } }));
    await read(({ db }) =>
      db.claim.create({
        data: {
          status: "CLAIM_PENDING",
          email: "y@example.org",
          locale: "en",
          given: "A",
          family: "B",
          unitId: unit.id,
        },
      }),
    );
  });

  it("begins with what the portal knows, is the same when begun again, and gets its successor", async () => {
    const again = await asOffice((ctx) => startHandOver(ctx, { appointmentId: fromId }));
    expect(again).toBe(id);
    const before = await show(await outgoing());
    expect(before.items.find(({ kind }) => kind === "claims")?.open).toEqual({ kind: "claims", count: 1 });
    expect(before.sides.map(({ name }) => name)).toEqual(["Olga Out", null]);
    const deputy = await appointed({
      ...{ email: "deputy-out@univ.example", name: "Dora Deputy", office: "DEPUTY" },
      ...{ unit: "istorie-filosofie", startsOn: "2025-01-01" },
    });
    const ofDeputy = await asOffice((ctx) => startHandOver(ctx, { appointmentId: deputy }));
    await proposed({
      email: "in@univ.example",
      name: "Ivan In",
      unit: "istorie-filosofie",
      startsOn: "2026-11-10",
    });
    expect((await show(await outgoing())).sides.map(({ name }) => name)).toEqual(["Olga Out", "Ivan In"]);
    // A new coordinator takes over the coordination, and not what a deputy leaves.
    expect(await read(({ db }) => db.handOver.findUnique({ where: { id: ofDeputy } }))).toMatchObject({
      toId: null,
    });
  });

  it("is seen by both, even without rights over the unit, and by nobody else", async () => {
    const incoming = await actorOf("in@univ.example", NOW);
    expect(incoming.unitIds).toEqual([]);
    expect((await show(incoming)).items).toHaveLength(7);
    for (const stranger of ["ada@univ.example", "alumnus@demo.example"])
      await expect(show(await actorOf(stranger, NOW))).rejects.toEqual(failure("not-found"));
    const stranger = await actorOf("ada@univ.example", NOW);
    const attempts: ((ctx: Ctx) => Promise<unknown>)[] = [
      (ctx: Ctx) => addLine(ctx, { id, text: "mine" }),
      (ctx: Ctx) => startHandOver(ctx, { appointmentId: fromId }),
      (ctx: Ctx) => signHandOver(ctx, { id, version: 1, side: "outgoing" as const }),
    ];
    for (const attempt of attempts)
      await expect(as(stranger, coordinatorPolicy.handOver, attempt)).rejects.toEqual(failure("not-found"));
  });

  it("takes lines of one's own, and wants every line ticked before anybody signs", async () => {
    const actor = await outgoing();
    const write = <T>(run: (ctx: Ctx) => Promise<T>) => as(actor, coordinatorPolicy.handOver, run);
    await write((ctx) => addLine(ctx, { id, text: "The key of the archive" }));
    await write((ctx) => addLine(ctx, { id, text: "A mistake" }));
    const wrong = (await show(actor)).items.find(({ text }) => text === "A mistake");
    await write((ctx) => removeLine(ctx, { id, itemId: wrong?.id ?? "" }));
    const [known] = (await show(actor)).items;
    await expect(write((ctx) => removeLine(ctx, { id, itemId: known?.id ?? "" }))).rejects.toEqual(
      failure("not-found"),
    );
    await expect(sign(actor, "outgoing")).rejects.toEqual(failure("hand-over-open"));
    for (const { id: itemId } of (await show(actor)).items)
      await write((ctx) => tickLine(ctx, { id, itemId, to: "done" }));
    expect((await show(actor)).items.every(({ doneBy }) => doneBy === "Olga Out")).toBe(true);
  });

  it("is signed by each for the own side, once; the office signs in the place of somebody who is gone", async () => {
    const actor = await outgoing();
    await expect(sign(actor, "incoming")).rejects.toEqual(failure("forbidden"));
    const incoming = await actorOf("in@univ.example", NOW);
    const both = await Promise.allSettled([sign(incoming, "incoming"), sign(incoming, "incoming")]);
    expect(both.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    await expect(
      as(actor, coordinatorPolicy.handOver, (ctx) => addLine(ctx, { id, text: "too late" })),
    ).rejects.toEqual(failure("stale"));
    await sign(office, "outgoing");
    const done = await show(actor);
    expect(done.state).toBe("done");
    expect(done.sides.map(({ signedFor }) => signedFor)).toEqual(["Ioana Dumitrescu", null]);
    expect(await entriesOf(id)).toEqual(
      expect.arrayContaining(["hand-over.begun", "hand-over.changed", "hand-over.signed"]),
    );
    const trail = await as(office, auditPolicy.read, (ctx) =>
      listTrail(ctx, auditSearch.parse({ subject: "hand-over", subjectId: id })),
    );
    const signatures = trail.entries.filter(({ action }) => action === "hand-over.signed");
    expect(signatures.map(({ onBehalfOf }) => onBehalfOf.length)).toEqual([1, 0]);
  });
});
