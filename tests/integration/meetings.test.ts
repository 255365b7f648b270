import ICAL from "ical.js";
import { Client } from "pg";
import { beforeAll, describe, expect, it } from "vitest";
import { attendanceFigures } from "@/lib/meetings/attendance-figures";
import { addItem, moveItem, removeItem, takeOver } from "@/lib/meetings/commands/agenda";
import { answerByLink, answerInvitation } from "@/lib/meetings/commands/answer-invitation";
import { markAttendance, markRest } from "@/lib/meetings/commands/attendance";
import { addMember, changeBody, endBody, endMember, foundBody } from "@/lib/meetings/commands/body";
import { changeDecision, decide, giveTask } from "@/lib/meetings/commands/decisions";
import { addGroup, addStrategicSession, changeGroup, removeGroup } from "@/lib/meetings/commands/groups";
import { addPerson, inviteMembers } from "@/lib/meetings/commands/invite";
import { mailMeeting } from "@/lib/meetings/commands/mail-meeting";
import {
  addErratum,
  addRemark,
  introduceMinutes,
  moveMinutes,
  recordItem,
  settleRemark,
} from "@/lib/meetings/commands/minutes";
import { cancelMeeting, changeMeeting, planMeeting } from "@/lib/meetings/commands/plan-meeting";
import { minutesDocument } from "@/lib/meetings/minutes-document";
import { meetingPolicy } from "@/lib/meetings/policy";
import { datesOfMeetings } from "@/lib/meetings/queries/dates-of-meetings";
import { findInvitation, listPublicSummaries } from "@/lib/meetings/queries/find-invitation";
import { getMeeting } from "@/lib/meetings/queries/get-meeting";
import { getMinutes } from "@/lib/meetings/queries/get-minutes";
import { listLeftOver } from "@/lib/meetings/queries/left-over";
import { listAgenda } from "@/lib/meetings/queries/list-agenda";
import { getBody, listBodies } from "@/lib/meetings/queries/list-bodies";
import { listGroups } from "@/lib/meetings/queries/list-groups";
import { listMeetings } from "@/lib/meetings/queries/list-meetings";
import { listPeople } from "@/lib/meetings/queries/list-people";
import { rsvpToken } from "@/lib/meetings/rsvp-token";
import type { MinutesMove } from "@/lib/meetings/status";
import type { UserActor } from "@/lib/platform/actor";
import { type Ctx, withCtx, withSystemCtx } from "@/lib/platform/ctx";
import type { AttendanceState } from "@/prisma/generated/enums";
import { as, twoFaculties } from "../factories/two-faculties";

const DAY_MS = 86_400_000;
const LATE = { name: "Late", email: null, sittingId: null };
const NOT_FOUND = { code: "not-found" };
const conflict = (reason: string) => ({ code: "conflict", reason });

let unit: Awaited<ReturnType<typeof twoFaculties>>;
let coordinators: string;
beforeAll(async () => {
  unit = await twoFaculties();
  coordinators = await withSystemCtx("test", async ({ db }) => {
    await db.institution.update({ where: { id: 1 }, data: { zone: "Europe/Bucharest" } });
    return (await db.body.findFirstOrThrow({ where: { kind: "COORDINATORS" } })).id;
  });
});

const run = <T>(work: (ctx: Ctx) => Promise<T>, actor: UserActor = unit.office) =>
  as(actor, work, meetingPolicy.run);
const read = <T>(actor: UserActor, work: (ctx: Ctx) => Promise<T>) => as(actor, work, meetingPolicy.read);
const rows = <T>(work: (ctx: Ctx) => Promise<T>) => withSystemCtx("test", work);
const visitor = <T>(work: (ctx: Ctx) => Promise<T>) => withCtx({ kind: "visitor" }, meetingPolicy.open, work);

const dayAt = (days: number) => new Date(Date.now() + days * DAY_MS).toISOString().slice(0, 10);
const sitting = (days: number, more: { id?: string; from?: string; to?: string; place?: string } = {}) => ({
  id: null,
  day: dayAt(days),
  from: "10:00",
  to: "12:00",
  place: "Aula 1",
  link: null,
  ...more,
});

function plan(
  days: readonly number[],
  { bodyId = coordinators, title = "Meeting", actor = unit.office } = {},
) {
  const facts = { bodyId, title, locale: "ro", milestoneId: null, items: [], tasks: [] };
  return run((ctx) => planMeeting(ctx, { ...facts, sittings: days.map((day) => sitting(day)) }), actor);
}
const stored = (id: string) =>
  rows(({ db }) =>
    db.meeting.findUniqueOrThrow({
      where: { id },
      include: {
        sittings: { orderBy: { startsAt: "asc" } },
        agenda: { orderBy: { position: "asc" } },
        invitees: { orderBy: { id: "asc" } },
        decisions: { orderBy: { number: "asc" } },
      },
    }),
  );
const target = async (id: string) => ({ id, version: (await stored(id)).version });
const invite = async (id: string, actor = unit.office) => {
  const at = await target(id);
  return run((ctx) => inviteMembers(ctx, at), actor);
};
const move = async (id: string, step: MinutesMove, actor = unit.office) => {
  const at = await target(id);
  return run(
    (ctx) => moveMinutes(ctx, { ...at, move: step, approvedBy: step === "approve" ? "Chair" : null }),
    actor,
  );
};
/** A meeting that is over, with its list of people. */
async function held(days: readonly number[], of: Parameters<typeof plan>[1] = {}) {
  const id = await plan(days, of);
  await invite(id, of.actor);
  return id;
}
async function mark(id: string, nth: number, name: string, state: AttendanceState) {
  const { sittings, invitees } = await stored(id);
  const inviteeId = invitees.find((one) => one.name === name)?.id ?? "";
  await run((ctx) => markAttendance(ctx, { sittingId: sittings[nth]?.id ?? "", inviteeId, state }));
}
const actionsOf = (id: string) =>
  rows(async ({ db }) =>
    (await db.auditEntry.findMany({ where: { subjectId: id }, orderBy: { id: "asc" } })).map(
      ({ action }) => action,
    ),
  );
/** The queue is the owner's to read. */
async function jobs(name: string, id: string): Promise<number> {
  const db = new Client({ connectionString: process.env.DATABASE_URL });
  await db.connect();
  try {
    const { rowCount } = await db.query(
      `SELECT 1 FROM graphile_worker._private_jobs j JOIN graphile_worker._private_tasks t ON t.id = j.task_id
       WHERE t.identifier = $1 AND j.payload ->> 'meetingId' = $2`,
      [name, id],
    );
    return rowCount ?? 0;
  } finally {
    await db.end();
  }
}
const mailsTo = (to: string) =>
  rows(({ db }) => db.mail.findMany({ where: { to }, orderBy: [{ createdAt: "asc" }, { id: "asc" }] }));

/** A working group of letters' unit with ofLaw as its chair and an outsider. */
async function group(): Promise<string> {
  const id = await run((ctx) =>
    foundBody(ctx, { kind: "WORKING_GROUP", names: { en: "Group" }, unitId: null, quorumPermille: 500 }),
  );
  const member = (name: string, part: "CHAIR" | "MEMBER", email: string) =>
    run((ctx) =>
      addMember(ctx, {
        id,
        name,
        email: { address: email, key: email },
        part,
        startsOn: dayAt(-400),
        endsOn: dayAt(400),
      }),
    );
  await member("Law", "CHAIR", "law@example.org");
  await member("Outsider", "MEMBER", "outsider@example.net");
  return id;
}

describe("bodies", () => {
  it("are made for the university by the office, for a unit by its coordinators", async () => {
    const body = { kind: "BOARD" as const, names: { en: "Board" }, quorumPermille: 500 };
    const found = (unitId: number | null, actor: UserActor) =>
      as(actor, (ctx) => foundBody(ctx, { ...body, unitId }), meetingPolicy.found);
    await expect(found(null, unit.ofLetters)).rejects.toMatchObject(NOT_FOUND);
    await expect(found(unit.law, unit.ofLetters)).rejects.toMatchObject(NOT_FOUND);
    const id = await found(unit.letters, unit.ofLetters);
    expect(await actionsOf(id)).toEqual(["body.founded"]);
    await expect(read(unit.ofLaw, (ctx) => getBody(ctx, id, "en"))).rejects.toMatchObject(NOT_FOUND);
    await expect(
      run((ctx) => changeBody(ctx, { id, version: 1, names: { en: "X" }, quorumPermille: 1 }), unit.ofLaw),
    ).rejects.toMatchObject(NOT_FOUND);
    await run(
      (ctx) => changeBody(ctx, { id, version: 1, names: { en: "New" }, quorumPermille: 600 }),
      unit.ofLetters,
    );
    await expect(
      run((ctx) => changeBody(ctx, { id, version: 1, names: { en: "Old" }, quorumPermille: 600 })),
    ).rejects.toMatchObject(conflict("stale"));
    await run((ctx) => endBody(ctx, { id, version: 2 }), unit.ofLetters);
    await expect(plan([5], { bodyId: id })).rejects.toMatchObject(conflict("body-ended"));
    expect(await actionsOf(id)).toEqual(["body.founded", "body.changed", "body.ended"]);
  });

  it("are read by their members for the term, and run by chair and secretary", async () => {
    const id = await group();
    const outsider = await rows(({ db }) =>
      db.bodyMember.findFirstOrThrow({ where: { bodyId: id, name: "Outsider" } }),
    );
    expect(outsider.userId).toBeNull();
    const bodies = (actor: UserActor) =>
      read(actor, async (ctx) => (await listBodies(ctx, "en")).map((b) => b.id));
    expect(await bodies(unit.ofLaw)).toContain(id);
    expect(await bodies(unit.ofLetters)).not.toContain(id);
    expect((await read(unit.ofLaw, (ctx) => getBody(ctx, id, "en"))).runs).toBe(true);
    await run((ctx) => endMember(ctx, outsider.id), unit.ofLaw);
    await expect(run((ctx) => endMember(ctx, outsider.id), unit.ofLaw)).rejects.toMatchObject(
      conflict("term-ended"),
    );
    await rows(({ db }) =>
      db.bodyMember.updateMany({
        where: { bodyId: id, name: "Law" },
        data: { endsOn: new Date(dayAt(-2)) },
      }),
    );
    expect(await bodies(unit.ofLaw)).not.toContain(id);
  });

  it("of all coordinators is one, and by appointment only", async () => {
    await expect(
      run((ctx) =>
        addMember(ctx, {
          id: coordinators,
          name: "X",
          email: null,
          part: "MEMBER",
          startsOn: dayAt(0),
          endsOn: null,
        }),
      ),
    ).rejects.toMatchObject(conflict("members-by-office"));
    await expect(
      run((ctx) =>
        foundBody(ctx, { kind: "COORDINATORS", names: { en: "Second" }, unitId: null, quorumPermille: 500 }),
      ),
    ).rejects.toThrow();
    await expect(run((ctx) => endBody(ctx, { id: coordinators, version: 1 }))).rejects.toMatchObject(
      conflict("body-ended"),
    );
  });
});

describe("planning and inviting", () => {
  it("keeps a plan to those who run the body until the invitations go out", async () => {
    const id = await plan([20, 21]);
    await expect(read(unit.ofLetters, (ctx) => getMeeting(ctx, id, "en"))).rejects.toMatchObject(NOT_FOUND);
    await expect(plan([20], { actor: unit.ofLetters })).rejects.toMatchObject(NOT_FOUND);
    await expect(invite(id, unit.ofLetters)).rejects.toMatchObject(NOT_FOUND);
    await invite(id);
    expect((await read(unit.ofLetters, (ctx) => getMeeting(ctx, id, "en"))).runs).toBe(false);
    expect(await actionsOf(id)).toEqual(["meeting.planned", "meeting.invited"]);
    expect(await jobs("mail-meeting", id)).toBe(1);
    const { invitees, status } = await stored(id);
    expect(status).toBe("INVITED");
    expect(invitees.map(({ name, unitId }) => [name, unitId]).sort()).toEqual(
      [
        ["both@example.org", unit.letters],
        ["law@example.org", unit.law],
        ["letters@example.org", unit.letters],
      ].sort(),
    );
  });

  it("asks by role at the moment of sending, and later only whoever is new", async () => {
    const id = await held([6]);
    await rows(({ db }) =>
      db.appointment.updateMany({
        where: { userId: unit.ofLaw.userId },
        data: { endsOn: new Date(dayAt(-1)) },
      }),
    );
    await invite(id);
    expect((await stored(id)).invitees).toHaveLength(3);
    const later = await held([6]);
    expect((await stored(later)).invitees).toHaveLength(2);
    await rows(({ db }) =>
      db.appointment.updateMany({ where: { userId: unit.ofLaw.userId }, data: { endsOn: null } }),
    );
    await invite(later);
    expect((await stored(later)).invitees).toHaveLength(3);
  });

  it("writes to everybody in the own language, with a link and a file for the calendar", async () => {
    await rows(({ db }) => db.user.update({ where: { id: unit.ofLaw.userId }, data: { locale: "bg" } }));
    const id = await held([30, 31], { title: "Пролет" });
    await rows((ctx) => mailMeeting(ctx, id, "invited"));
    await rows((ctx) => mailMeeting(ctx, id, "invited"));
    const mails = (await mailsTo("law@example.org")).filter(({ subject }) => subject.includes("Пролет"));
    expect(mails).toHaveLength(1);
    expect(mails[0]?.subject).toBe("Покана: Пролет");
    const { invitees, sittings } = await stored(id);
    const law = invitees.find(({ userId }) => userId === unit.ofLaw.userId);
    expect(mails[0]?.text).toContain(`/bg/rsvp/${rsvpToken(law?.id ?? "")}`);
    expect(law?.tokenHash).not.toContain(rsvpToken(law?.id ?? ""));
    const calendar = new ICAL.Component(ICAL.parse(mails[0]?.calendar ?? ""));
    expect(calendar.getFirstPropertyValue("method")).toBe("PUBLISH");
    for (const zone of calendar.getAllSubcomponents("vtimezone"))
      ICAL.TimezoneService.register(new ICAL.Timezone(zone));
    const events = calendar.getAllSubcomponents("vevent").map((event) => new ICAL.Event(event));
    expect(events.map(({ uid }) => uid.split("@")[0])).toEqual(sittings.map((one) => `meeting-${one.id}`));
    expect(events.map(({ startDate }) => startDate.toJSDate().getTime())).toEqual(
      sittings.map(({ startsAt }) => startsAt.getTime()),
    );
    expect(events[0]?.startDate.hour).toBe(10);
  });

  it("moved, it tells everybody and raises the number of the calendar; a sitting left out is called off", async () => {
    const id = await held([40, 41]);
    await rows((ctx) => mailMeeting(ctx, id, "invited"));
    const { sittings, version, title } = await stored(id);
    const facts = { id, version, title, locale: "ro" };
    await expect(
      run((ctx) => changeMeeting(ctx, { ...facts, sittings: [sitting(42)] }), unit.ofLaw),
    ).rejects.toMatchObject(NOT_FOUND);
    const kept = sitting(42, { id: sittings[0]?.id ?? "" });
    await run((ctx) => changeMeeting(ctx, { ...facts, sittings: [kept] }));
    await expect(run((ctx) => changeMeeting(ctx, { ...facts, sittings: [kept] }))).rejects.toMatchObject(
      conflict("stale"),
    );
    const after = await stored(id);
    expect(after.sequence).toBe(1);
    expect(after.sittings.filter(({ cancelledAt }) => cancelledAt !== null).map((one) => one.id)).toEqual([
      sittings[1]?.id,
    ]);
    await rows((ctx) => mailMeeting(ctx, id, "moved"));
    const mail = (await mailsTo("letters@example.org")).at(-1);
    expect(mail?.calendar).toContain("SEQUENCE:1");
    expect(mail?.calendar?.match(/STATUS:CANCELLED/g)).toHaveLength(1);
    expect(await actionsOf(id)).toContain("meeting.moved");
  });

  it("called off before anybody was asked, it was never heard of", async () => {
    const id = await plan([50]);
    const at = await target(id);
    await run((ctx) => cancelMeeting(ctx, { ...at, reason: "No room" }));
    const days = { from: new Date(dayAt(49)), to: new Date(dayAt(51)), locale: "en" as const };
    const seen = await read(unit.ofLetters, async (ctx) => ({
      dates: (await datesOfMeetings(ctx, days)).filter(({ href }) => href === `/meetings/${id}`),
      listed: (await listMeetings(ctx, { view: "upcoming", page: 1 }, "en")).meetings.filter(
        (one) => one.id === id,
      ),
    }));
    expect(seen).toEqual({ dates: [], listed: [] });
    await expect(read(unit.ofLetters, (ctx) => getMeeting(ctx, id, "en"))).rejects.toMatchObject(NOT_FOUND);
    expect(await run((ctx) => getMeeting(ctx, id, "en"))).toMatchObject({ status: "CANCELLED" });
  });

  it("called off, it tells everybody why and stays in calendars as such", async () => {
    const id = await held([50]);
    await rows((ctx) => mailMeeting(ctx, id, "invited"));
    const at = await target(id);
    const cancel = (actor: UserActor) => run((ctx) => cancelMeeting(ctx, { ...at, reason: "Flood" }), actor);
    await expect(cancel(unit.ofLetters)).rejects.toMatchObject(NOT_FOUND);
    await cancel(unit.office);
    expect(await jobs("mail-meeting", id)).toBe(2);
    await rows((ctx) => mailMeeting(ctx, id, "cancelled"));
    const mail = (await mailsTo("letters@example.org")).at(-1);
    expect(mail?.text).toContain("Flood");
    expect(mail?.calendar).toMatch(/SEQUENCE:1[\s\S]*STATUS:CANCELLED/);
    await expect(invite(id)).rejects.toMatchObject(conflict("meeting-over"));
    const days = { from: new Date(dayAt(49)), to: new Date(dayAt(51)), locale: "en" as const };
    const dates = await read(unit.ofLetters, (ctx) => datesOfMeetings(ctx, days));
    expect(dates.filter(({ href }) => href === `/meetings/${id}`)).toMatchObject([
      { isCancelled: true, sequence: 1 },
    ]);
    expect(
      await read(unit.ofLetters, (ctx) => datesOfMeetings(ctx, { ...days, unitIds: [unit.law] })),
    ).not.toEqual([]);
  });
});

describe("answers", () => {
  it("by the link of a mail: for one meeting only, and only by the button", async () => {
    const [id, other] = [await held([60]), await held([61])];
    await rows((ctx) => mailMeeting(ctx, id, "invited"));
    const invitee = (await stored(id)).invitees[0];
    const token = rsvpToken(invitee?.id ?? "");
    const shown = await visitor((ctx) => findInvitation(ctx, token, "en"));
    expect(shown).toMatchObject({ rsvp: null, title: "Meeting", isOpen: true });
    expect((await stored(id)).invitees.every(({ rsvp }) => rsvp === null)).toBe(true);
    await visitor((ctx) => answerByLink(ctx, { token, rsvp: "ONLINE", note: "from home" }));
    expect((await stored(id)).invitees.filter(({ rsvp }) => rsvp !== null)).toMatchObject([
      { id: invitee?.id, rsvp: "ONLINE", rsvpNote: "from home" },
    ]);
    expect((await stored(other)).invitees.every(({ rsvp }) => rsvp === null)).toBe(true);
    // Made from an id of the other meeting, whose mails have not gone out: it opens nothing.
    const unsent = rsvpToken((await stored(other)).invitees[0]?.id ?? "");
    await expect(visitor((ctx) => findInvitation(ctx, unsent, "en"))).rejects.toMatchObject(NOT_FOUND);
    await expect(
      visitor((ctx) => answerByLink(ctx, { token: unsent, rsvp: "YES", note: null })),
    ).rejects.toMatchObject(NOT_FOUND);
    expect(await actionsOf(id)).toContain("meeting.answered");
  });

  it("in the portal, for oneself; not after the meeting", async () => {
    const id = await held([62]);
    const answer = (actor: UserActor) =>
      read(actor, (ctx) => answerInvitation(ctx, { id, rsvp: "YES", note: null }));
    await answer(unit.ofLetters);
    await expect(answer(unit.office)).rejects.toMatchObject(NOT_FOUND);
    expect((await read(unit.ofLetters, (ctx) => getMeeting(ctx, id, "en"))).own).toMatchObject({
      rsvp: "YES",
    });
    const { meetings } = await read(unit.ofLetters, (ctx) =>
      listMeetings(ctx, { view: "mine", page: 1 }, "en"),
    );
    expect(meetings.find((one) => one.id === id)).toMatchObject({ rsvp: "YES", coming: 1, asked: 3 });
    const over = await held([-3]);
    await mark(over, 0, "letters@example.org", "PRESENT");
    await expect(
      read(unit.ofLetters, (ctx) => answerInvitation(ctx, { id: over, rsvp: "YES", note: null })),
    ).rejects.toMatchObject(conflict("meeting-over"));
  });
});

describe("attendance", () => {
  it("counts people once over all sittings, first-timers, and the quorum by seats", async () => {
    const bodyId = await run((ctx) =>
      foundBody(ctx, { kind: "BOARD", names: { en: "B" }, unitId: null, quorumPermille: 750 }),
    );
    for (const name of ["A", "B", "C", "D"])
      await run((ctx) =>
        addMember(ctx, {
          id: bodyId,
          name,
          email: null,
          part: "MEMBER",
          startsOn: dayAt(-900),
          endsOn: null,
        }),
      );
    const first = await held([-100], { bodyId });
    await mark(first, 0, "A", "PRESENT");
    await mark(first, 0, "B", "ABSENT");
    const second = await held([-50, -49], { bodyId });
    await mark(second, 0, "A", "PRESENT");
    await mark(second, 0, "B", "PRESENT");
    await mark(second, 0, "C", "ABSENT");
    const figures = () =>
      run(async (ctx) =>
        attendanceFigures(await listPeople(ctx, second, "en"), await getMeeting(ctx, second, "en")),
      );
    expect(await figures()).toMatchObject({
      came: 2,
      firstTime: 1,
      taken: 2,
      members: 4,
      needed: 3,
      isQuorate: false,
    });
    await mark(second, 1, "A", "PRESENT");
    await mark(second, 1, "C", "ONLINE");
    expect(await figures()).toMatchObject({ came: 3, firstTime: 2, taken: 3, isQuorate: true });
    const { sittings } = await stored(second);
    await run((ctx) =>
      addPerson(ctx, { id: second, name: "Guest", email: null, sittingId: sittings[1]?.id ?? null }),
    );
    expect(await figures()).toMatchObject({ came: 4, firstTime: 3, guests: 1, taken: 3 });
    await mark(second, 1, "A", "EXCUSED");
    expect((await figures()).came).toBe(4);
  });

  it("a faculty has one seat, whoever of it comes", async () => {
    const id = await held([-20]);
    await mark(id, 0, "letters@example.org", "PRESENT");
    await mark(id, 0, "both@example.org", "PRESENT");
    const people = await run((ctx) => listPeople(ctx, id, "en"));
    const meeting = await run((ctx) => getMeeting(ctx, id, "en"));
    expect(attendanceFigures(people, meeting)).toMatchObject({ came: 2, taken: 1, members: 2, needed: 1 });
    expect(meeting.status).toBe("HELD");
  });

  it("is taken by those who run the body, once it begins; the rest is absent or excused", async () => {
    const ahead = await held([5]);
    await expect(mark(ahead, 0, "letters@example.org", "PRESENT")).rejects.toMatchObject(
      conflict("not-begun"),
    );
    const id = await held([-10]);
    await rows(({ db }) =>
      db.invitee.updateMany({ where: { meetingId: id, name: "law@example.org" }, data: { rsvp: "NO" } }),
    );
    const { sittings, invitees } = await stored(id);
    const sittingId = sittings[0]?.id ?? "";
    const inviteeId = invitees[0]?.id ?? "";
    await expect(
      run((ctx) => markAttendance(ctx, { sittingId, inviteeId, state: "PRESENT" }), unit.ofLetters),
    ).rejects.toMatchObject(NOT_FOUND);
    await mark(id, 0, "letters@example.org", "ONLINE");
    await run((ctx) => markRest(ctx, sittingId));
    const states = await rows(({ db }) =>
      db.attendance.findMany({ where: { sittingId }, include: { invitee: true } }),
    );
    expect(Object.fromEntries(states.map(({ invitee, state }) => [invitee.name, state]))).toEqual({
      "letters@example.org": "ONLINE",
      "law@example.org": "EXCUSED",
      "both@example.org": "ABSENT",
    });
    // Somebody of another meeting cannot be marked here.
    const stranger = (await stored(ahead)).invitees[0]?.id ?? "";
    await expect(
      run((ctx) => markAttendance(ctx, { sittingId, inviteeId: stranger, state: "PRESENT" })),
    ).rejects.toMatchObject(NOT_FOUND);
  });
});

describe("groups", () => {
  it("the template deals everybody out; who joins a group leaves the other", async () => {
    const id = await held([70]);
    await expect(run((ctx) => addStrategicSession(ctx, id), unit.ofLaw)).rejects.toMatchObject(NOT_FOUND);
    await run((ctx) => addStrategicSession(ctx, id));
    await expect(run((ctx) => addStrategicSession(ctx, id))).rejects.toMatchObject(conflict("has-groups"));
    const groups = await run((ctx) => listGroups(ctx, id));
    expect(groups.map(({ members }) => members.length)).toEqual([1, 1, 1]);
    const [first, second] = groups;
    if (!first || !second) throw new Error("no groups");
    const { topic, moderator } = first;
    const members = [...first.members, ...second.members];
    const change = { id: first.id, version: 1, topic, moderator, notes: "Ideas", members };
    await run((ctx) => changeGroup(ctx, change));
    await expect(run((ctx) => changeGroup(ctx, change))).rejects.toMatchObject(conflict("stale"));
    expect((await run((ctx) => listGroups(ctx, id))).map((one) => one.members.length)).toEqual([2, 0, 1]);
    await run((ctx) => removeGroup(ctx, { id: second.id, version: 1 }));
    await run((ctx) => addGroup(ctx, { id, topic: "More", moderator: null }));
    expect(await run((ctx) => listGroups(ctx, id))).toHaveLength(3);
  });
});

describe("agenda", () => {
  it("is made by those who run the body; internal items stay with them", async () => {
    const id = await held([80]);
    const item = (title: string, isInternal = false) => ({
      id,
      title,
      proposer: null,
      minutes: 10,
      isInternal,
    });
    await expect(run((ctx) => addItem(ctx, item("X")), unit.ofLetters)).rejects.toMatchObject(NOT_FOUND);
    await run((ctx) => addItem(ctx, item("First")));
    await run((ctx) => addItem(ctx, item("Second")));
    await run((ctx) => addItem(ctx, item("Salaries", true)));
    const [, second] = (await stored(id)).agenda;
    await run((ctx) => moveItem(ctx, { id: second?.id ?? "", version: 1, direction: "up" }));
    const titles = (actor: UserActor) =>
      read(actor, async (ctx) => (await listAgenda(ctx, id)).map(({ title }) => title));
    expect(await titles(unit.office)).toEqual(["Second", "First", "Salaries"]);
    expect(await titles(unit.ofLetters)).toEqual(["Second", "First"]);
    await expect(run((ctx) => removeItem(ctx, { id: second?.id ?? "", version: 1 }))).rejects.toMatchObject(
      conflict("stale"),
    );
    await run((ctx) => removeItem(ctx, { id: second?.id ?? "", version: 2 }));
    expect(await titles(unit.ofLetters)).toEqual(["First"]);
  });
});

describe("minutes", () => {
  it("go from draft to locked; members read them once circulated, attendees remark, errata come after", async () => {
    const id = await held([-7]);
    await run((ctx) => addItem(ctx, { id, title: "Item", proposer: null, minutes: null, isInternal: false }));
    await mark(id, 0, "letters@example.org", "PRESENT");
    await expect(move(id, "circulate")).rejects.toMatchObject(conflict("minutes-moved-on"));
    await expect(move(id, "start", unit.ofLetters)).rejects.toMatchObject(NOT_FOUND);
    await move(id, "start");
    const minutesFor = (actor: UserActor) =>
      read(actor, async (ctx) => getMinutes(ctx, await getMeeting(ctx, id, "en")));
    expect(await minutesFor(unit.ofLetters)).toBeNull();
    const itemId = (await stored(id)).agenda[0]?.id ?? "";
    const record = (version: number) => ({ id: itemId, version, discussion: "Said", isDone: true });
    await expect(run((ctx) => recordItem(ctx, record(1)), unit.ofLetters)).rejects.toMatchObject(NOT_FOUND);
    await run((ctx) => recordItem(ctx, record(1)));
    await expect(run((ctx) => recordItem(ctx, record(1)))).rejects.toMatchObject(conflict("stale"));
    const at = await target(id);
    await run((ctx) => introduceMinutes(ctx, { ...at, intro: "Open", publicSummary: "For all" }));
    const remark = (actor: UserActor) => read(actor, (ctx) => addRemark(ctx, { id, text: "Wrong" }));
    await expect(remark(unit.ofLetters)).rejects.toMatchObject(conflict("not-circulated"));
    await move(id, "circulate");
    expect(await jobs("mail-minutes", id)).toBe(1);
    expect(await minutesFor(unit.ofLetters)).toMatchObject({ items: [{ discussion: "Said" }] });
    await expect(run((ctx) => recordItem(ctx, record(2)))).rejects.toMatchObject(conflict("minutes-closed"));
    await remark(unit.ofLetters);
    await expect(remark(unit.ofLaw)).rejects.toMatchObject(conflict("was-not-there"));
    const remarks = (await minutesFor(unit.office))?.remarks;
    expect(remarks).toMatchObject([{ by: "letters@example.org", settledAt: null }]);
    const remarkId = remarks?.[0]?.id ?? "";
    await expect(run((ctx) => settleRemark(ctx, remarkId), unit.ofLetters)).rejects.toMatchObject(NOT_FOUND);
    await move(id, "correct");
    await run((ctx) => settleRemark(ctx, remarkId));
    await run((ctx) => recordItem(ctx, record(2)));
    await expect(run((ctx) => addErratum(ctx, { id, text: "x" }))).rejects.toMatchObject(
      conflict("not-locked"),
    );
    expect(await visitor((ctx) => listPublicSummaries(ctx, "en"))).toEqual([]);
    await move(id, "approve");
    expect(await visitor((ctx) => listPublicSummaries(ctx, "en"))).toMatchObject([
      { id, summary: "For all" },
    ]);
    await move(id, "lock");
    await run((ctx) => addErratum(ctx, { id, text: "The room was 2." }));
    await expect(mark(id, 0, "letters@example.org", "ABSENT")).rejects.toMatchObject(
      conflict("meeting-over"),
    );
    expect(await stored(id)).toMatchObject({ minutesStatus: "LOCKED", approvedBy: "Chair" });
    expect((await actionsOf(id)).filter((action) => action.startsWith("meeting.minutes-"))).toEqual([
      "meeting.minutes-started",
      "meeting.minutes-written",
      "meeting.minutes-written",
      "meeting.minutes-circulated",
      "meeting.minutes-corrected",
      "meeting.minutes-written",
      "meeting.minutes-approved",
      "meeting.minutes-locked",
    ]);
  });

  it("that are locked are changed by nobody, whatever a command forgets; nor is the list of who was there", async () => {
    const id = await held([-6]);
    await run((ctx) => addItem(ctx, { id, title: "Item", proposer: null, minutes: null, isInternal: false }));
    await move(id, "start");
    await run((ctx) => decide(ctx, { id, agendaItemId: null, text: "Yes", votes: { way: "consensus" } }));
    for (const step of ["circulate", "approve", "lock"] as const) await move(id, step);
    const locked = conflict("meeting-over");
    await expect(run((ctx) => addPerson(ctx, { ...LATE, id }))).rejects.toMatchObject(locked);
    await expect(invite(id)).rejects.toMatchObject(locked);
    const byHand: ((ctx: Ctx) => Promise<unknown>)[] = [
      ({ db }) => db.meeting.update({ where: { id }, data: { minutesIntro: "x" } }),
      ({ db }) => db.meeting.update({ where: { id }, data: { minutesStatus: "DRAFT" } }),
      ({ db }) => db.agendaItem.updateMany({ where: { meetingId: id }, data: { discussion: "x" } }),
      ({ db }) => db.decision.updateMany({ where: { meetingId: id }, data: { text: "x" } }),
    ];
    for (const change of byHand) await expect(rows(change)).rejects.toThrow("locked minutes do not change");
    await rows(({ db }) =>
      db.agendaItem.updateMany({ where: { meetingId: id }, data: { status: "CARRIED" } }),
    );
  });

  it("take in nothing once they are on their way, whoever writes at the same moment", async () => {
    const id = await held([-6]);
    await move(id, "start");
    const say = (text: string) =>
      run((ctx) => decide(ctx, { id, agendaItemId: null, text, votes: { way: "consensus" } }));
    const at = await target(id);
    let late: Promise<unknown> = Promise.resolve();
    await run(async (ctx) => {
      await moveMinutes(ctx, { ...at, move: "circulate", approvedBy: null });
      late = say("Late").catch((error) => error);
      // Until the other one waits for this one to end.
      for (let waiting = 0; waiting === 0; ) {
        const [row] = await ctx.db.$queryRaw<{ waiting: number }[]>`
          SELECT count(*)::int AS waiting FROM pg_locks WHERE NOT granted`;
        waiting = row?.waiting ?? 0;
      }
    });
    expect(await late).toMatchObject(conflict("minutes-closed"));
    expect((await stored(id)).decisions).toEqual([]);
  });

  it("of a meeting to come cannot be begun", async () => {
    await expect(move(await held([3]), "start")).rejects.toMatchObject(conflict("not-begun"));
  });
});

describe("decisions", () => {
  const consensus = { way: "consensus" as const };
  const draft = async (of: Parameters<typeof plan>[1] = {}) => {
    const id = await held([-5], of);
    await move(id, "start");
    return id;
  };

  it("get numbers of their body and year, once each, also twenty at a time", async () => {
    const bodyId = await group();
    const [one, two] = [await draft({ bodyId }), await draft({ bodyId })];
    const decideIn = (id: string, n: number) =>
      run((ctx) => decide(ctx, { id, agendaItemId: null, text: `Decision ${n}`, votes: consensus }));
    await Promise.all(Array.from({ length: 20 }, (_, n) => decideIn(n % 2 ? one : two, n)));
    const numbers = await rows(({ db }) =>
      db.decision.findMany({ where: { bodyId }, orderBy: { number: "asc" } }),
    );
    expect(numbers.map(({ number }) => number)).toEqual(Array.from({ length: 20 }, (_, n) => n + 1));
    expect(new Set(numbers.map(({ year }) => year)).size).toBe(1);
    await expect(
      run((ctx) => decide(ctx, { id: one, agendaItemId: null, text: "x", votes: consensus }), unit.ofLetters),
    ).rejects.toMatchObject(NOT_FOUND);
  });

  it("are corrected under the same number while the minutes are open", async () => {
    const id = await draft();
    const decisionId = await run((ctx) =>
      decide(ctx, { id, agendaItemId: null, text: "Old", votes: consensus }),
    );
    const votes = { way: "votes" as const, for: 5, against: 1, abstentions: 2 };
    await run((ctx) => changeDecision(ctx, { id: decisionId, version: 1, text: "New", votes }));
    await expect(
      run((ctx) => changeDecision(ctx, { id: decisionId, version: 1, text: "Newer", votes })),
    ).rejects.toMatchObject(conflict("stale"));
    const [decision] = (await stored(id)).decisions;
    expect(decision).toMatchObject({
      text: "New",
      votesFor: 5,
      votesAgainst: 1,
      abstentions: 2,
      isConsensus: false,
    });
    await move(id, "circulate");
    await expect(
      run((ctx) => decide(ctx, { id, agendaItemId: null, text: "Late", votes: consensus })),
    ).rejects.toMatchObject(conflict("minutes-closed"));
    expect(await actionsOf(id)).toEqual(
      expect.arrayContaining(["meeting.decided", "meeting.decision-corrected"]),
    );
  });

  it("become tasks; what is unfinished comes back on the next agenda, and is offered no more", async () => {
    const bodyId = await group();
    const actor = unit.ofLaw;
    const id = await draft({ bodyId });
    await run(
      (ctx) => addItem(ctx, { id, title: "Open", proposer: "Law", minutes: 5, isInternal: false }),
      actor,
    );
    const decisionId = await run(
      (ctx) => decide(ctx, { id, agendaItemId: null, text: "Do it", votes: consensus }),
      actor,
    );
    const task = { id: decisionId, title: "Write the list", dueOn: dayAt(10) };
    await expect(
      run((ctx) => giveTask(ctx, { ...task, ownerId: unit.ofLetters.userId }), actor),
    ).rejects.toMatchObject({ code: "invalid", fields: { ownerId: "not_open" } });
    await run((ctx) => giveTask(ctx, { ...task, ownerId: unit.ofLaw.userId }), actor);
    const minutes = await run(async (ctx) => getMinutes(ctx, await getMeeting(ctx, id, "en")), actor);
    expect(minutes?.decisions[0]?.tasks).toMatchObject([
      { title: "Write the list", owner: "Law", status: "OPEN" },
    ]);

    const left = await run((ctx) => listLeftOver(ctx, bodyId), actor);
    expect(left).toMatchObject({ items: [{ title: "Open" }], tasks: [{ title: "Write the list" }] });
    const chosen = { items: left.items.map((one) => one.id), tasks: left.tasks.map((one) => one.id) };
    const next = await run(
      (ctx) =>
        planMeeting(ctx, {
          bodyId,
          title: "Next",
          locale: "en",
          milestoneId: null,
          sittings: [sitting(9)],
          ...chosen,
        }),
      actor,
    );
    expect((await stored(next)).agenda.map(({ title }) => title)).toEqual(["Open", "Write the list"]);
    expect((await stored(id)).agenda[0]?.status).toBe("CARRIED");
    expect(await run((ctx) => listLeftOver(ctx, bodyId), actor)).toEqual({ items: [], tasks: [] });
    await expect(run((ctx) => takeOver(ctx, { id: next, ...chosen }), actor)).rejects.toMatchObject(
      NOT_FOUND,
    );
    // The next meeting is called off: both are left over again.
    const at = await target(next);
    await run((ctx) => cancelMeeting(ctx, { ...at, reason: "No" }), actor);
    expect(await run((ctx) => listLeftOver(ctx, bodyId), actor)).toMatchObject({
      items: [{ title: "Open" }],
      tasks: [{ title: "Write the list" }],
    });
  });

  it("stand in the minutes as a document, in the language of the meeting", async () => {
    const id = await draft();
    await mark(id, 0, "letters@example.org", "PRESENT");
    await run((ctx) => decide(ctx, { id, agendaItemId: null, text: "Se aprobă.", votes: consensus }));
    const document = await run(async (ctx) => {
      const meeting = await getMeeting(ctx, id, "ro");
      const minutes = await getMinutes(ctx, meeting);
      if (!minutes) throw new Error("no minutes");
      const sender = { name: "U", office: "O", hue: 160 };
      const [people, groups] = [await listPeople(ctx, id, "ro"), await listGroups(ctx, id)];
      return minutesDocument({ meeting, minutes, people, groups, sender });
    });
    const text = JSON.stringify(document);
    expect(document.locale).toBe("ro");
    expect(text).toContain("Se aprobă.");
    expect(text).toContain("Luată prin consens");
    expect(text).toContain("letters@example.org");
  });
});
