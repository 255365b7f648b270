import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import ICAL from "ical.js";
import { beforeAll, describe, expect, it } from "vitest";
import { addFeed, revokeFeed } from "@/lib/calendar/commands/feeds";
import { addEntry, cancelEntry, editEntry } from "@/lib/calendar/commands/write-entry";
import { calendarPolicy } from "@/lib/calendar/policy";
import { listClashes } from "@/lib/calendar/queries/clashes";
import { getEntry } from "@/lib/calendar/queries/entries";
import { listFeeds, readFeed, readPublicFeed } from "@/lib/calendar/queries/feeds";
import { listDates } from "@/lib/calendar/queries/list-dates";
import { addEntryInput } from "@/lib/calendar/schema";
import { sendIcs } from "@/lib/calendar/send-ics";
import type { UserActor } from "@/lib/platform/actor";
import { type Ctx, withCtx, withSystemCtx } from "@/lib/platform/ctx";
import type { Permission } from "@/lib/platform/policy";
import { createTask } from "@/lib/tasks/commands/create-task";
import { taskPolicy } from "@/lib/tasks/policy";
import { twoFaculties } from "../factories/two-faculties";
import { debianProgram } from "../setup/debian-program";

const NOW = new Date("2026-11-22T10:00:00Z");
const day = (text: string) => new Date(`${text}T00:00:00Z`);
const failure = (code: string, reason = code) => expect.objectContaining({ code, reason });
const as = <T>(actor: UserActor, run: (ctx: Ctx) => Promise<T>, can: Permission = calendarPolicy.read) =>
  withCtx(actor, can, run, { now: NOW });
const asVisitor = <T>(run: (ctx: Ctx) => Promise<T>) =>
  withCtx({ kind: "visitor" }, calendarPolicy.subscribe, run, { now: NOW });

let unit: Awaited<ReturnType<typeof twoFaculties>>;
/** What the round, the plan and the meeting of the beginning bring. */
let made: { entry: string; open: string };
beforeAll(async () => {
  unit = await twoFaculties();
  await withSystemCtx("test", async ({ db }) => {
    await db.institution.update({ where: { id: 1 }, data: { zone: "Europe/Bucharest" } });
    await db.user.update({ where: { id: unit.ofLetters.userId }, data: { locale: "ro" } });
    await openRound();
    const body = await db.body.findFirstOrThrow({ where: { kind: "COORDINATORS" } });
    await db.meeting.create({
      data: {
        bodyId: body.id,
        title: "Întâlnire / Встреча",
        locale: "ro",
        status: "INVITED",
        invitedAt: NOW,
        sittings: {
          create: { startsAt: new Date("2027-03-28T07:00:00Z"), endsAt: new Date("2027-03-28T09:00:00Z") },
        },
      },
    });
  });
  await as(
    unit.office,
    (ctx) => createTask(ctx, { title: "Own", ownerId: unit.ofLetters.userId, dueOn: day("2026-12-02") }),
    taskPolicy.create,
  );
  made = {
    entry: await add(unit.ofLetters, { unitId: unit.letters }),
    open: await add(unit.ofLetters, {
      unitId: unit.letters,
      isPublic: "on",
      "titles.bg": "Среща на випуска — тържество, музика; „Алма матер“",
      startDay: "2028-02-29",
      startTime: "",
      endTime: "",
    }),
  };
});

async function openRound() {
  await withSystemCtx("test", async ({ db }) => {
    const round = await db.round.create({
      data: {
        names: { en: "Round" },
        startsOn: day("2026-01-01"),
        endsOn: day("2027-12-31"),
        status: "OPEN",
        numberPrefix: "AL",
        milestones: { create: { kind: "PLAN", names: { en: "Draft plan" }, dueOn: day("2026-11-30") } },
        units: {
          create: [unit.letters, unit.law].map((unitId) => ({ unitId, joinedOn: day("2026-01-01") })),
        },
        directions: { create: { position: 0, names: {}, measures: { create: { position: 0, names: {} } } } },
      },
      include: { milestones: true, directions: { include: { measures: true } } },
    });
    const milestoneId = round.milestones[0]?.id ?? "";
    const measureId = round.directions[0]?.measures[0]?.id ?? "";
    await db.milestoneUnit.create({ data: { milestoneId, unitId: unit.law, dueOn: day("2026-12-10") } });
    for (const [unitId, isPublic] of [
      [unit.letters, false],
      [unit.law, true],
    ] as const)
      await db.plan.create({
        data: {
          roundId: round.id,
          unitId,
          status: "APPROVED",
          items: {
            create: {
              measureId,
              title: `Item of ${unitId}`,
              startsOn: day("2026-12-05"),
              endsOn: day("2026-12-07"),
              isPublic,
            },
          },
        },
      });
  });
}

function add(actor: UserActor, form: object = {}) {
  const input = addEntryInput.parse({
    "titles.en": "Reunion",
    startDay: "2026-12-04",
    startTime: "18:00",
    endTime: "22:00",
    audience: "ALUMNI",
    unitId: "",
    ...form,
  });
  return as(actor, (ctx) => addEntry(ctx, input, "en"), calendarPolicy.write);
}

const titlesOf = (actor: UserActor, unitIds?: number[]) =>
  as(actor, async (ctx) => {
    const asked = { from: day("2026-11-23"), to: day("2027-04-30"), locale: "en" as const };
    const dates = await listDates(ctx, unitIds ? { ...asked, unitIds } : asked);
    return dates
      .map(
        (date) =>
          `${date.kind} ${date.title} ${(date.allDay ? date.startsOn : date.startsAt).toISOString().slice(5, 10)}`,
      )
      .sort();
  });

describe("the calendar", () => {
  it("holds what each may see, and of a deadline the day that holds for the faculty", async () => {
    const meeting = "meeting Întâlnire / Встреча 03-28";
    expect(await titlesOf(unit.ofLetters)).toEqual([
      "deadline Draft plan 11-30",
      "entry Reunion 12-04",
      `item Item of ${unit.letters} 12-05`,
      meeting,
      "task Own 12-02",
    ]);
    expect(await titlesOf(unit.ofLaw)).toEqual([
      "deadline Draft plan 12-10",
      `item Item of ${unit.law} 12-05`,
      meeting,
    ]);
    expect(await titlesOf(unit.office)).toEqual([
      "deadline Draft plan 11-30",
      "deadline Draft plan 12-10",
      "entry Reunion 12-04",
      `item Item of ${unit.letters} 12-05`,
      `item Item of ${unit.law} 12-05`,
      meeting,
    ]);
    expect(await titlesOf(unit.office, [unit.letters])).not.toContain(`item Item of ${unit.law} 12-05`);
  });
});

describe("a guest of a meeting", () => {
  it("has its date, without seeing whose body meets", async () => {
    const guest = await withSystemCtx("test", async ({ db }) => {
      const { id } = await db.user.create({ data: { email: "guest@example.org", name: "Guest" } });
      const meeting = await db.meeting.findFirstOrThrow();
      await db.invitee.create({
        data: { meetingId: meeting.id, userId: id, name: "Guest", isMember: false },
      });
      return { ...unit.ofLaw, userId: id, unitIds: [], roles: [] } satisfies UserActor;
    });
    expect(await titlesOf(guest)).toContain("meeting Întâlnire / Встреча 03-28");
    expect((await titlesOf(guest)).some((title) => title.startsWith("deadline"))).toBe(false);
  });
});

describe("an entry", () => {
  it("is written by its own faculty and the office; the university's by the office alone", async () => {
    await expect(add(unit.ofLaw, { unitId: unit.letters })).rejects.toEqual(
      expect.objectContaining({ fields: { unitId: "not_open" } }),
    );
    await expect(add(unit.ofLaw)).rejects.toEqual(
      expect.objectContaining({ fields: { unitId: "required" } }),
    );
    await expect(as(unit.ofLaw, (ctx) => getEntry(ctx, made.entry, "en"))).rejects.toEqual(
      failure("not-found"),
    );
    // What is public is read by everybody, and changed by nobody else.
    expect((await as(unit.ofLaw, (ctx) => getEntry(ctx, made.open, "en"))).mayChange).toBe(false);
    await expect(
      as(unit.ofLaw, (ctx) => cancelEntry(ctx, { id: made.open, version: 1 }), calendarPolicy.write),
    ).rejects.toEqual(failure("not-found"));
  });

  it("keeps its number of changes, refuses a stale form, and is struck out instead of removed", async () => {
    const id = await add(unit.ofLetters, { unitId: unit.letters, startDay: "2029-05-04" });
    const edit = (version: number, startTime: string) => {
      const form = {
        "titles.en": "Moved",
        startDay: "2029-05-04",
        startTime,
        endTime: "23:00",
        audience: "ALUMNI",
        unitId: unit.letters,
      };
      return as(
        unit.ofLetters,
        (ctx) => editEntry(ctx, { id, version, ...addEntryInput.parse(form) }, "en"),
        calendarPolicy.write,
      );
    };
    await edit(1, "19:00");
    await expect(edit(1, "20:00")).rejects.toEqual(failure("conflict", "stale"));
    await as(unit.ofLetters, (ctx) => cancelEntry(ctx, { id, version: 2 }), calendarPolicy.write);
    const entry = await as(unit.ofLetters, (ctx) => getEntry(ctx, id, "en"));
    expect([entry.sequence, entry.version, entry.cancelledAt, entry.startsAt?.toISOString()]).toEqual([
      2,
      3,
      NOW,
      "2029-05-04T16:00:00.000Z",
    ]);
  });

  it("is told that another faculty asks the same people to the same evening", async () => {
    const other = await add(unit.ofLaw, {
      unitId: unit.law,
      isPublic: "on",
      startTime: "17:00",
      endTime: "19:00",
    });
    const entry = { id: made.entry, startsAt: new Date("2026-12-04T16:00:00Z") };
    const clashes = await as(unit.ofLetters, (ctx) => listClashes(ctx, entry, "en"));
    expect(clashes.map(({ uid, unitName }) => [uid, unitName])).toEqual([[`entry-${other}`, "law"]]);
  });
});

async function openFeed(actor: UserActor, unitId: number | null): Promise<string> {
  const address = await as(actor, (ctx) => addFeed(ctx, { name: "Phone", unitId }), calendarPolicy.feeds);
  return /calendar\/([\w-]{43})\.ics$/.exec(address)?.[1] ?? "";
}
const uidsOf = (token: string) =>
  asVisitor(async (ctx) => (await readFeed(ctx, token)).dates.map(({ kind }) => kind));

describe("a feed", () => {
  it("stores no secret, shows its owner's dates in the owner's language, and ends when it is revoked", async () => {
    const token = await openFeed(unit.ofLetters, null);
    const [feed] = await as(unit.ofLetters, (ctx) => listFeeds(ctx, "en"), calendarPolicy.feeds);
    expect(JSON.stringify(await withSystemCtx("test", ({ db }) => db.calendarFeed.findMany()))).not.toContain(
      token,
    );
    const { dates, locale } = await asVisitor((ctx) => readFeed(ctx, token));
    expect(locale).toBe("ro");
    expect(new Set(dates.map(({ kind }) => kind))).toEqual(
      new Set(["deadline", "meeting", "item", "entry", "task"]),
    );
    expect(dates.some(({ unitId }) => unitId === unit.law && unitId !== null)).toBe(true); // public only
    await expect(
      as(unit.ofLaw, (ctx) => revokeFeed(ctx, feed?.id ?? ""), calendarPolicy.feeds),
    ).rejects.toEqual(failure("not-found"));
    await as(unit.ofLetters, (ctx) => revokeFeed(ctx, feed?.id ?? ""), calendarPolicy.feeds);
    await expect(uidsOf(token)).rejects.toEqual(failure("not-found"));
    await expect(uidsOf("x".repeat(43))).rejects.toEqual(failure("not-found"));
  });

  it("of a unit is for its officers, and ends with the office to the minute", async () => {
    await expect(openFeed(unit.ofLaw, unit.letters)).rejects.toEqual(
      expect.objectContaining({ fields: { unitId: "not_open" } }),
    );
    const [own, ofUnit] = [await openFeed(unit.ofLaw, null), await openFeed(unit.ofLaw, unit.law)];
    expect(await uidsOf(ofUnit)).toContain("deadline");
    const end = (endedAt: Date | null) =>
      withSystemCtx("test", ({ db }) =>
        db.appointment.updateMany({ where: { userId: unit.ofLaw.userId }, data: { endedAt } }),
      );
    await end(new Date(NOW.getTime() - 60_000));
    await expect(uidsOf(ofUnit)).rejects.toEqual(failure("not-found"));
    expect(await uidsOf(own)).not.toContain("deadline");
    await end(null);
    expect(await uidsOf(ofUnit)).toContain("deadline");
  });

  it("of the public holds what is published and nothing else", async () => {
    const { dates } = await asVisitor((ctx) => readPublicFeed(ctx, undefined, "bg"));
    expect(dates.every(({ isPublic }) => isPublic)).toBe(true);
    // Nobody who reads it has an account.
    expect(new Set(dates.map(({ href }) => href))).toEqual(new Set(["/faculties"]));
    expect(dates.map(({ title }) => title)).toContain(`Item of ${unit.law}`);
    expect(dates.map(({ title }) => title)).not.toContain(`Item of ${unit.letters}`);
    await expect(asVisitor((ctx) => readPublicFeed(ctx, "nowhere", "bg"))).rejects.toEqual(
      failure("not-found"),
    );
  });

  it("answers 304 while nothing changed, and anew once something did", async () => {
    const token = await openFeed(unit.ofLetters, unit.letters);
    const ask = (headers: Record<string, string> = {}) =>
      asVisitor(async (ctx) =>
        sendIcs(ctx, await readFeed(ctx, token), new Request("https://x.example", { headers }), "private"),
      );
    const first = await ask();
    expect(first.headers.get("content-type")).toBe("text/calendar; charset=utf-8");
    const etag = first.headers.get("etag") ?? "";
    expect((await ask({ "if-none-match": etag })).status).toBe(304);
    await add(unit.ofLetters, { unitId: unit.letters, startDay: "2027-01-15" });
    const then = await ask({ "if-none-match": etag });
    expect(then.status).toBe(200);
    const events = new ICAL.Component(ICAL.parse(await then.text())).getAllSubcomponents("vevent");
    expect(new Set(events.map((event) => event.getFirstPropertyValue("uid"))).size).toBe(events.length);
  });
});

/** As `khal list` of Debian shows an imported file, in a calendar of its own. */
function shownByKhal(program: string, ics: string): string {
  const folder = mkdtempSync(path.join(tmpdir(), "khal-"));
  const at = (name: string) => path.join(folder, name);
  const config = `[calendars]\n[[alumni]]\npath = ${at("store")}\ntype = calendar\n[sqlite]\npath = ${at("db")}
[locale]\nlocal_timezone = Europe/Bucharest\ndefault_timezone = Europe/Bucharest\ntimeformat = %H:%M\ndateformat = %d.%m.%Y
longdateformat = %d.%m.%Y\ndatetimeformat = %d.%m.%Y %H:%M\nlongdatetimeformat = %d.%m.%Y %H:%M\n[default]\nhighlight_event_days = false\n`;
  writeFileSync(at("config"), config);
  writeFileSync(at("alumni.ics"), ics);
  const khal = (...args: string[]) =>
    execFileSync(program, ["-c", at("config"), ...args], {
      encoding: "utf8",
      env: { ...process.env, LC_ALL: "C.UTF-8", HOME: folder },
    });
  try {
    khal("import", "--batch", "-a", "alumni", at("alumni.ics"));
    return khal("list", "--format", "{start-end-time-style}|{title}", "01.11.2026", "500d");
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

describe("a calendar program of Debian (khal)", () => {
  let khal: string;
  beforeAll(async () => {
    khal = await debianProgram("khal", "khal");
  }, 300_000);

  it("reads the feed: times on our clock, whole days, every script", async () => {
    const token = await openFeed(unit.ofLetters, null);
    const answer = await asVisitor(async (ctx) =>
      sendIcs(ctx, await readFeed(ctx, token), new Request("https://x.example"), "private"),
    );
    const shown = shownByKhal(khal, await answer.text());
    expect(shown).toContain("18:00-22:00|Reunion · letters");
    // The morning after the clock changed.
    expect(shown).toContain("10:00-12:00|Întâlnire / Встреча");
    expect(shown).toContain("|Draft plan");
  });
});
