import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { calendarPolicy } from "@/lib/calendar/policy";
import type { UserActor } from "@/lib/platform/actor";
import { audit } from "@/lib/platform/audit";
import { type Ctx, withCtx, withSystemCtx } from "@/lib/platform/ctx";
import { toDomainError } from "@/lib/platform/errors";
import { editTask, handTask, moveTask } from "@/lib/tasks/commands/change-task";
import { createTask } from "@/lib/tasks/commands/create-task";
import { taskPolicy } from "@/lib/tasks/policy";
import { countTasks, getTask, listTasks } from "@/lib/tasks/queries/list-tasks";
import { taskSearch } from "@/lib/tasks/schema";
import { switchDigest } from "@/lib/today/commands";
import { todayPolicy } from "@/lib/today/policy";
import { listChanged } from "@/lib/today/queries/changed";
import { listDue } from "@/lib/today/queries/due";
import { listWaiting } from "@/lib/today/queries/waiting";
import { sendDigests } from "@/lib/today/send-digests";
import type { PlanStatus } from "@/prisma/generated/enums";
import { twoFaculties } from "../factories/two-faculties";

let unit: Awaited<ReturnType<typeof twoFaculties>>;
beforeAll(async () => {
  unit = await twoFaculties();
  await withSystemCtx("test", async ({ db }) => {
    await db.institution.update({ where: { id: 1 }, data: { zone: "Europe/Bucharest" } });
    await db.unit.update({ where: { id: unit.letters }, data: { email: "dean@letters.example" } });
  });
});
beforeEach(() =>
  withSystemCtx("test", async ({ db }) => {
    await db.round.deleteMany();
    await db.task.deleteMany();
    await db.digest.deleteMany();
    await db.mail.deleteMany();
    await db.rateLimit.deleteMany();
    await db.user.updateMany({ data: { wantsDigest: true, locale: "en" } });
  }),
);

const day = (text: string) => new Date(`${text}T00:00:00Z`);
/** A working morning, half past seven in Bucharest whatever the season. */
const morning = (text: string) => new Date(`${text}T05:30:00Z`);
const as = <T>(actor: UserActor, run: (ctx: Ctx) => Promise<T>, can = taskPolicy.change) =>
  withCtx(actor, can, run);
const failure = (code: string, reason = code) => expect.objectContaining({ code, reason });
/** What a door makes of it. */
const atDoor = (error: unknown) => Promise.reject(toDomainError(error));
const search = (asked: object = {}) => taskSearch.parse(asked);

function give(
  actor: UserActor,
  ownerId: string,
  more: { unitId?: number; dueOn?: string; title?: string } = {},
) {
  const { unitId, dueOn, title = "Write to the class of 1996" } = more;
  return as(
    actor,
    (ctx) => createTask(ctx, { title, ownerId, unitId: unitId ?? null, dueOn: dueOn ? day(dueOn) : null }),
    taskPolicy.create,
  );
}

/** An open round whose plans are due on a day, with a plan of each faculty in a state. */
function openRound(dueOn: string, plans: { letters: PlanStatus; law: PlanStatus }) {
  return withSystemCtx("test", async ({ db }) => {
    const round = await db.round.create({
      data: {
        names: { en: "Alumni 2026", ro: "Alumni 2026" },
        startsOn: day("2026-01-01"),
        endsOn: day("2027-12-31"),
        status: "OPEN",
        numberPrefix: "AL",
        milestones: {
          create: { kind: "PLAN", names: { en: "Draft plan", ro: "Proiectul planului" }, dueOn: day(dueOn) },
        },
        units: {
          create: [unit.letters, unit.law].map((unitId) => ({ unitId, joinedOn: day("2026-01-01") })),
        },
        plans: {
          create: [
            { unitId: unit.letters, status: plans.letters },
            { unitId: unit.law, status: plans.law },
          ],
        },
      },
    });
    return round.id;
  });
}

const mails = () =>
  withSystemCtx("test", async ({ db }) => {
    const found = await db.mail.findMany({ orderBy: { id: "asc" } });
    return found.map(({ to, subject, text }) => ({ to, subject, text }));
  });
async function mailsOn(text: string) {
  await withSystemCtx("test", ({ db }) => db.mail.deleteMany());
  await sendDigests(morning(text));
  return (await mails()).map(({ to }) => to);
}
const NOT_DONE = { letters: "DRAFT", law: "APPROVED" } as const;

describe("a task", () => {
  it("is its owner's and its unit's, and nobody else's", async () => {
    const id = await give(unit.office, unit.ofLetters.userId, { unitId: unit.letters });
    for (const reader of [unit.ofLetters, unit.ofBoth, unit.office])
      expect((await as(reader, (ctx) => getTask(ctx, id, "en"))).ownerName).toBe("letters@example.org");
    await expect(as(unit.ofLaw, (ctx) => getTask(ctx, id, "en"))).rejects.toEqual(failure("not-found"));
    const list = (reader: UserActor, view: string) =>
      as(reader, async (ctx) => (await listTasks(ctx, search({ view }), "en")).tasks.length);
    expect([
      await list(unit.ofLetters, "mine"),
      await list(unit.ofBoth, "mine"),
      await list(unit.ofBoth, "unit"),
    ]).toEqual([1, 0, 1]);
    expect(await as(unit.ofLaw, countTasks)).toEqual({ mine: 0, late: 0, unit: 0, all: 0 });
  });

  it("is given by a coordinator within the own unit only, and to open accounts only", async () => {
    await give(unit.ofLetters, unit.ofLaw.userId, { unitId: unit.letters });
    await expect(give(unit.ofLetters, unit.ofLaw.userId, { unitId: unit.law }).catch(atDoor)).rejects.toEqual(
      failure("not-found"),
    );
    const nobody = "00000000-0000-7000-8000-000000000000";
    await expect(give(unit.office, nobody)).rejects.toEqual(
      expect.objectContaining({ fields: { ownerId: "not_open" } }),
    );
  });

  it("ends once: of ten who finish it at the same time one does, and the trail has one entry", async () => {
    const id = await give(unit.office, unit.ofLetters.userId);
    const ends = Array.from({ length: 10 }, (_, n) =>
      as(unit.ofLetters, (ctx) =>
        moveTask(ctx, { id, version: 1, outcome: `of ${n}` }, n % 2 ? "done" : "drop"),
      ),
    );
    const settled = await Promise.allSettled(ends);
    expect(settled.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    for (const one of settled)
      if (one.status === "rejected") expect(one.reason).toEqual(failure("conflict", "stale"));
    const entries = await withSystemCtx("test", ({ db }) =>
      db.auditEntry.count({ where: { subjectId: id, action: { in: ["task.done", "task.dropped"] } } }),
    );
    expect(entries).toBe(1);
  });

  it("loses nothing between two editors: the second is told", async () => {
    const id = await give(unit.office, unit.ofLetters.userId, { unitId: unit.letters });
    const edit = (title: string) =>
      as(unit.ofLetters, (ctx) =>
        editTask(ctx, { id, version: 1, title, detail: null, dueOn: null, unitId: unit.letters }),
      );
    await edit("first");
    await expect(edit("second")).rejects.toEqual(failure("conflict", "stale"));
    expect((await as(unit.office, (ctx) => getTask(ctx, id, "en"))).title).toBe("first");
  });

  it("is handed on, also out of one's own sight", async () => {
    const id = await give(unit.office, unit.ofLetters.userId);
    await as(
      unit.ofLetters,
      (ctx) => handTask(ctx, { id, version: 1, ownerId: unit.ofLaw.userId }),
      taskPolicy.create,
    );
    await expect(as(unit.ofLetters, (ctx) => getTask(ctx, id, "en"))).rejects.toEqual(failure("not-found"));
    expect((await as(unit.ofLaw, (ctx) => getTask(ctx, id, "en"))).ownerId).toBe(unit.ofLaw.userId);
    const entry = await withSystemCtx("test", ({ db }) =>
      db.auditEntry.findFirstOrThrow({ where: { subjectId: id, action: "task.handed-on" } }),
    );
    expect(entry.actorId).toBe(unit.ofLetters.userId);
  });

  it("of a decision is read by its whole body, and changed by its owner and its unit alone", async () => {
    const id = await withSystemCtx("test", async ({ db }) => {
      const body = await db.body.findFirstOrThrow({ where: { kind: "COORDINATORS" } });
      const meeting = await db.meeting.create({
        data: { bodyId: body.id, title: "Spring", locale: "en", status: "HELD" },
      });
      const decision = await db.decision.create({
        data: { bodyId: body.id, meetingId: meeting.id, year: 2026, number: 1, text: "We write." },
      });
      const data = { title: "Write", ownerId: unit.ofLetters.userId, unitId: unit.letters };
      return (await db.task.create({ data: { ...data, decisionId: decision.id } })).id;
    });
    const mayChange = (actor: UserActor) =>
      as(actor, async (ctx) => (await getTask(ctx, id, "en")).mayChange);
    expect([await mayChange(unit.ofLaw), await mayChange(unit.ofLetters)]).toEqual([false, true]);
    const toLaw = { id, version: 1, ownerId: unit.ofLaw.userId };
    const attempts: ((ctx: Ctx) => Promise<void>)[] = [
      (ctx) => handTask(ctx, toLaw),
      (ctx) => moveTask(ctx, { id, version: 1 }, "done"),
      (ctx) => editTask(ctx, { id, version: 1, title: "x", detail: null, dueOn: null, unitId: null }),
    ];
    for (const attempt of attempts)
      await expect(as(unit.ofLaw, attempt, taskPolicy.create)).rejects.toEqual(failure("not-found"));
    expect(await as(unit.ofLaw, countTasks)).toEqual({ mine: 0, late: 0, unit: 0, all: 0 });
    await as(unit.ofLetters, (ctx) => handTask(ctx, toLaw), taskPolicy.create);
  });
});

describe("today", () => {
  it("shows what is owed and counts what waits, each for its own", async () => {
    await openRound("2026-11-30", { letters: "RETURNED", law: "SUBMITTED" });
    await give(unit.office, unit.ofLaw.userId, { dueOn: "2026-11-01" });
    const now = { now: morning("2026-11-23") };
    const kinds = (actor: UserActor) =>
      withCtx(
        actor,
        todayPolicy.read,
        async (ctx) => (await listWaiting(ctx, actor)).map(({ kind, count }) => [kind, count]),
        now,
      );
    expect(await kinds(unit.ofLetters)).toEqual([["planReturned", 1]]);
    expect(await kinds(unit.ofLaw)).toEqual([["task", 1]]);
    expect(await kinds(unit.office)).toEqual([["review", 1]]);
    const due = (actor: UserActor) =>
      withCtx(
        actor,
        todayPolicy.read,
        async (ctx) => (await listDue(ctx)).map(({ kind, daysLeft }) => [kind, daysLeft]),
        now,
      );
    expect(await due(unit.ofLaw)).toEqual([["task", -22]]);
    expect(await due(unit.office)).toEqual([]);
  });

  it("tells what changed in the own reach", async () => {
    await give(unit.ofLaw, unit.ofLaw.userId, { unitId: unit.law });
    const told = (actor: UserActor) =>
      withCtx(actor, todayPolicy.read, async (ctx) =>
        (await listChanged(ctx)).filter(({ subject }) => subject === "task"),
      );
    expect((await told(unit.ofBoth))[0]?.action).toBe("task.created");
    const [latest] = await told(unit.ofLetters);
    expect(latest?.subjectId).not.toBe((await told(unit.ofBoth))[0]?.subjectId);
  });

  it("leaves out sign-ins, what was read, what others set for themselves, and the reader's own deeds", async () => {
    const told = (actor: UserActor) =>
      withCtx(actor, todayPolicy.read, async (ctx) => (await listChanged(ctx)).map(({ action }) => action));
    const note = (actor: UserActor, happening: Parameters<typeof audit>[1]) =>
      withCtx(actor, todayPolicy.read, (ctx) => audit(ctx, { unitIds: [unit.law], ...happening }));
    const before = await told(unit.ofBoth);
    for (const [action, subject] of [
      ["session.started", "user"],
      ["second-factor.app-added", "user"],
      ["feed.opened", "calendar-feed"],
      ["record.read", "alumnus"],
      ["consent.given", "consent"],
    ] as const)
      await note(unit.ofLaw, { action, subject });
    await note(unit.ofBoth, { action: "plan.started", subject: "plan" });
    expect(await told(unit.ofBoth)).toEqual(before);
    await note(unit.ofLaw, { action: "plan.submitted", subject: "plan" });
    expect((await told(unit.ofBoth))[0]).toBe("plan.submitted");
    expect((await told(unit.office))[0]).toBe("plan.submitted");
  });
});

describe("the digest", () => {
  it("comes once a person and day, however many run at once", async () => {
    await openRound("2026-11-30", { letters: "DRAFT", law: "DRAFT" });
    await give(unit.office, unit.ofLetters.userId, { dueOn: "2026-11-23" });
    await Promise.all(Array.from({ length: 10 }, () => sendDigests(morning("2026-11-23"))));
    await sendDigests(new Date("2026-11-23T08:00:00Z"));
    const sent = await mails();
    expect(sent.map(({ to }) => to).sort()).toEqual([
      "both@example.org",
      "law@example.org",
      "letters@example.org",
    ]);
    const own = sent.find(({ to }) => to === "letters@example.org");
    expect(own?.text).toContain("Draft plan");
    expect(own?.text).toContain("Write to the class of 1996");
    const digests = await withSystemCtx("test", ({ db }) => db.digest.findMany());
    expect(digests.every(({ mailId }) => mailId !== null)).toBe(true);
  });

  it("comes in the morning of working days alone", async () => {
    await openRound("2026-11-22", NOT_DONE);
    for (const at of [
      "2026-11-22T05:30:00Z",
      "2026-11-21T05:30:00Z",
      "2026-11-23T04:59:00Z",
      "2026-11-23T10:00:00Z",
    ])
      await sendDigests(new Date(at));
    expect(await mails()).toEqual([]);
    // Sunday's deadline is told on Monday, in the same breath as that it is over.
    expect(await mailsOn("2026-11-23")).toEqual(["letters@example.org", "both@example.org"]);
    expect((await mails())[0]?.text).toContain("one day late");
  });

  it("keeps the hour at both changes of the clock and the day at the end of the year", async () => {
    await openRound("2026-10-26", NOT_DONE);
    // Winter time began on the 25th: seven is 05:00 UTC, the week before it was 04:00.
    await sendDigests(new Date("2026-10-19T04:00:00Z"));
    expect(await mails()).toHaveLength(2);
    await withSystemCtx("test", ({ db }) => db.mail.deleteMany());
    await sendDigests(new Date("2026-10-26T04:00:00Z"));
    expect(await mails()).toHaveLength(0);
    await sendDigests(new Date("2026-10-26T05:00:00Z"));
    expect(await mails()).toHaveLength(2);
    await withSystemCtx("test", ({ db }) => db.round.deleteMany());
    await openRound("2026-12-31", NOT_DONE);
    expect(await mailsOn("2026-12-31")).toHaveLength(2);
    expect((await mails())[0]?.text).toContain("today");
    expect(await mailsOn("2027-01-01")).toHaveLength(2);
    await withSystemCtx("test", ({ db }) => db.round.deleteMany());
    await openRound("2027-03-29", NOT_DONE);
    expect(await mailsOn("2027-03-29")).toHaveLength(2);
  });

  it("stops when the plan is handed in", async () => {
    const roundId = await openRound("2026-11-30", NOT_DONE);
    expect(await mailsOn("2026-11-23")).toEqual(["letters@example.org", "both@example.org"]);
    await withSystemCtx("test", ({ db }) =>
      db.plan.updateMany({
        where: { roundId },
        data: { status: "SUBMITTED", submittedAt: day("2026-11-25") },
      }),
    );
    expect(await mailsOn("2026-11-30")).toEqual([]);
    expect(await mailsOn("2026-12-01")).toEqual([]);
  });

  it("honors the day that an act gave to one faculty", async () => {
    const roundId = await openRound("2026-11-30", { letters: "DRAFT", law: "DRAFT" });
    await withSystemCtx("test", async ({ db }) => {
      const { id } = await db.milestone.findFirstOrThrow({ where: { roundId } });
      await db.milestoneUnit.create({
        data: { milestoneId: id, unitId: unit.letters, dueOn: day("2026-12-09") },
      });
    });
    expect(await mailsOn("2026-11-30")).toEqual(["law@example.org", "both@example.org"]);
    expect(await mailsOn("2026-12-09")).toEqual(["letters@example.org", "both@example.org"]);
  });

  it("is in the person's language", async () => {
    await withSystemCtx("test", ({ db }) =>
      db.user.update({ where: { id: unit.ofLetters.userId }, data: { locale: "ro" } }),
    );
    await openRound("2026-11-30", NOT_DONE);
    await mailsOn("2026-11-30");
    const [own] = (await mails()).filter(({ to }) => to === "letters@example.org");
    expect(own?.subject).toMatch(/^Un lucru de făcut: Proiectul planului/);
    expect(own?.text).toContain("30 noiembrie 2026, astăzi");
  });

  it("is switched off but for the deadlines of rounds", async () => {
    await openRound("2026-11-30", NOT_DONE);
    await give(unit.office, unit.ofLetters.userId, { dueOn: "2026-11-27" });
    await as(unit.ofLetters, (ctx) => switchDigest(ctx, { wants: false }), todayPolicy.digest);
    expect(await mailsOn("2026-11-27")).toEqual([]);
    expect(await mailsOn("2026-11-30")).toContain("letters@example.org");
    const [own] = (await mails()).filter(({ to }) => to === "letters@example.org");
    expect(own?.text).toContain("Draft plan");
    expect(own?.text).not.toContain("class of 1996");
  });

  it("goes to the faculty's own address from the seventh day on, once, also where nobody holds the office", async () => {
    await openRound("2026-11-30", NOT_DONE);
    expect(await mailsOn("2026-12-01")).not.toContain("dean@letters.example");
    await withSystemCtx("test", ({ db }) => db.mail.deleteMany());
    await Promise.all(Array.from({ length: 5 }, () => sendDigests(morning("2026-12-07"))));
    const copies = (await mails()).filter(({ to }) => to === "dean@letters.example");
    expect(copies).toHaveLength(1);
    expect(copies[0]?.text).toContain("7 days");
    expect(await mailsOn("2026-12-08")).toEqual([]);
  });

  it("leaves nobody else's tasks to read: a reader of the calendar sees none", async () => {
    await give(unit.office, unit.ofLetters.userId, { unitId: unit.letters });
    const seen = await withCtx(unit.ofLaw, calendarPolicy.read, ({ db }) => db.task.count());
    expect(seen).toBe(0);
  });
});
