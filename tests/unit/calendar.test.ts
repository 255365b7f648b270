import ICAL from "ical.js";
import { describe, expect, it } from "vitest";
import { conflictsAmong } from "@/lib/calendar/conflicts";
import type { CalendarDate } from "@/lib/calendar/date";
import { foldItems } from "@/lib/calendar/fold";
import { toIcs } from "@/lib/calendar/ics";
import { byDay, isoDay, periodOf } from "@/lib/calendar/period";
import { clockIn, instantOn } from "@/lib/platform/clock";
import { isReminderDay } from "@/lib/today/reminder-days";

const ZONE = "Europe/Bucharest";
const day = (text: string) => new Date(`${text}T00:00:00Z`);
const at = (day: string, time: string) => instantOn(ZONE, { day, time });

const common = {
  kind: "entry" as const,
  unitId: 1,
  href: "/calendar/entries/x",
  isCancelled: false,
  sequence: 0,
  isPublic: true,
  audience: "ALUMNI" as const,
};
const whole = (uid: string, startsOn: string, endsOn = startsOn, more: Partial<CalendarDate> = {}) =>
  ({
    ...common,
    uid,
    title: uid,
    allDay: true,
    startsOn: day(startsOn),
    endsOn: day(endsOn),
    ...more,
  }) as CalendarDate;
const timed = (uid: string, on: string, from: string, to: string, more: Partial<CalendarDate> = {}) =>
  ({
    ...common,
    uid,
    title: uid,
    allDay: false,
    startsAt: at(on, from),
    endsAt: at(on, to),
    ...more,
  }) as CalendarDate;

function read(dates: readonly CalendarDate[]) {
  const text = toIcs(dates, {
    name: "Alumni",
    zone: ZONE,
    locale: "en",
    now: new Date("2026-11-22T10:00:00Z"),
    summary: ({ title }) => title,
  });
  const calendar = new ICAL.Component(ICAL.parse(text));
  const zone = calendar.getFirstSubcomponent("vtimezone");
  if (zone) ICAL.TimezoneService.register(zone);
  const events = calendar.getAllSubcomponents("vevent").map((event) => new ICAL.Event(event));
  return { text, calendar, events };
}

describe("the wall clock", () => {
  it("comes back from the instant, also around both changes, on 29 February and at the end of the year", () => {
    for (const [on, time] of [
      ["2026-03-29", "02:59"],
      ["2026-03-29", "04:00"],
      ["2026-10-25", "02:30"],
      ["2026-10-25", "04:00"],
      ["2028-02-29", "12:00"],
      ["2026-12-31", "23:59"],
    ] as const) {
      expect(clockIn(ZONE, at(on, time))).toEqual({ day: on, time });
    }
  });

  it("moves what spring skips an hour on, and takes the first of what autumn has twice", () => {
    expect(at("2026-03-29", "03:30").toISOString()).toBe("2026-03-29T01:30:00.000Z");
    expect(at("2026-10-25", "03:30").toISOString()).toBe("2026-10-25T00:30:00.000Z");
  });
});

describe("a feed as a calendar program reads it", () => {
  it("gives each instant back, on both sides of both changes", () => {
    const dates = [
      timed("before-spring", "2026-03-28", "18:00", "20:00"),
      timed("after-spring", "2026-03-29", "18:00", "20:00"),
      timed("before-autumn", "2026-10-24", "18:00", "20:00"),
      timed("after-autumn", "2026-10-25", "18:00", "20:00"),
    ];
    const { events, calendar } = read(dates);
    expect(calendar.getAllSubcomponents("vtimezone")).toHaveLength(1);
    expect(events.map((event) => event.startDate.toJSDate().toISOString())).toEqual(
      dates.map((date) => !date.allDay && date.startsAt.toISOString()),
    );
    expect(events[0]?.startDate.zone.tzid).toBe(ZONE);
  });

  it("has whole days as DATE that end with the day after, also on 29 February and over new year", () => {
    const { events, text } = read([whole("leap", "2028-02-29"), whole("year", "2026-12-30", "2027-01-02")]);
    expect(events.map(({ startDate, endDate }) => [startDate.isDate, `${startDate}`, `${endDate}`])).toEqual([
      [true, "2028-02-29", "2028-03-01"],
      [true, "2026-12-30", "2027-01-03"],
    ]);
    expect(text).toContain("DTSTART;VALUE=DATE:20280229\r\n");
  });

  it("folds by bytes and gives every script, comma and line back", () => {
    const title = `Среща на випуска; Ștefănuță, «Щука» \\ ${"дълго заглавие ".repeat(20)}`.trim();
    const { events, text } = read([
      whole("cyrillic", "2026-05-01", "2026-05-01", { title, note: "one\ntwo" }),
    ]);
    expect(events[0]?.summary).toBe(title);
    expect(events[0]?.description).toContain("one\ntwo");
    expect(Math.max(...text.split("\r\n").map((line) => Buffer.byteLength(line)))).toBeLessThanOrEqual(75);
    expect(text.replaceAll("\r\n", "")).not.toContain("\n");
    // What is said of the calendar stands before its parts (RFC 5545, 3.6).
    const parts = text.slice(text.indexOf("BEGIN:VEVENT")).replaceAll(/BEGIN:VEVENT.*?END:VEVENT\r\n/gs, "");
    expect(parts).toBe("END:VCALENDAR\r\n");
  });

  it("keeps the UID, counts changes, strikes out what is cancelled, and stamps in UTC", () => {
    const [first] = read([timed("a", "2026-05-01", "18:00", "20:00")]).events;
    const [then] = read([
      timed("a", "2026-05-02", "19:00", "20:00", { sequence: 1, isCancelled: true }),
    ]).events;
    expect(then?.uid).toBe(first?.uid);
    expect([first?.sequence, then?.sequence]).toEqual([0, 1]);
    expect(then?.component.getFirstPropertyValue("status")).toBe("CANCELLED");
    expect(`${then?.component.getFirstPropertyValue("dtstamp")}`).toBe("2026-11-22T10:00:00Z");
  });
});

describe("the days of a view", () => {
  it("are whole weeks around a month, a week from Monday, six weeks of agenda", () => {
    const month = periodOf("month", day("2026-11-22"));
    expect([isoDay(month.first), isoDay(month.last), isoDay(month.next)]).toEqual([
      "2026-10-26",
      "2026-12-06",
      "2026-12-01",
    ]);
    const week = periodOf("week", day("2026-11-22"));
    expect([isoDay(week.first), isoDay(week.last)]).toEqual(["2026-11-16", "2026-11-22"]);
  });

  it("hold what touches them on the institution's clock, and not what ends at their midnight", () => {
    const dates = [
      timed("evening", "2026-11-20", "20:00", "23:59"),
      {
        ...timed("midnight", "2026-11-20", "22:00", "23:00"),
        endsAt: at("2026-11-21", "00:00"),
      } as CalendarDate,
      whole("long", "2026-11-21", "2026-11-22"),
    ];
    const days = byDay(dates, { first: day("2026-11-20"), last: day("2026-11-22") }, ZONE);
    expect([...days].map(([on, found]) => [on, found.map(({ uid }) => uid)])).toEqual([
      ["2026-11-20", ["evening", "midnight"]],
      ["2026-11-21", ["long"]],
      ["2026-11-22", ["long"]],
    ]);
  });
});

describe("a clash", () => {
  const reunion = timed("reunion", "2026-05-08", "18:00", "22:00", { unitId: 1 });
  const found = (other: CalendarDate) => conflictsAmong([reunion, other], ZONE).has("reunion");

  it("is two faculties, the same evening, the same audience", () => {
    expect(found(timed("x", "2026-05-08", "17:00", "19:00", { unitId: 2 }))).toBe(true);
    expect(found(timed("x", "2026-05-08", "17:00", "19:00", { unitId: 2, audience: "EVERYBODY" }))).toBe(
      true,
    );
    expect(found(timed("x", "2026-05-08", "17:00", "19:00", { unitId: null }))).toBe(true);
  });

  it("is not the same faculty, another audience, another day, a morning, or what is cancelled", () => {
    expect(found(timed("x", "2026-05-08", "17:00", "19:00", { unitId: 1 }))).toBe(false);
    expect(found(timed("x", "2026-05-08", "17:00", "19:00", { unitId: 2, audience: "STUDENTS" }))).toBe(
      false,
    );
    expect(found(timed("x", "2026-05-09", "17:00", "19:00", { unitId: 2 }))).toBe(false);
    expect(found(timed("x", "2026-05-08", "10:00", "12:00", { unitId: 2 }))).toBe(false);
    expect(found(timed("x", "2026-05-08", "17:00", "19:00", { unitId: 2, isCancelled: true }))).toBe(false);
  });
});

describe("a day of reminding", () => {
  const DISTANCES = [-14, -7, -2, 0, 1, 7];
  const daysFor = (dueOn: string) =>
    Array.from({ length: 40 }, (_, n) => new Date(day(dueOn).getTime() + (n - 20) * 86_400_000))
      .filter((one) => isReminderDay(one, day(dueOn), DISTANCES))
      .map(isoDay);

  it("is at the distances from a deadline, across a change of the clock and the end of the year", () => {
    // Thursday; summer time begins on Sunday 29 March.
    expect(daysFor("2026-04-02")).toEqual([
      "2026-03-19",
      "2026-03-26",
      "2026-03-31",
      "2026-04-02",
      "2026-04-03",
      "2026-04-09",
    ]);
    expect(daysFor("2026-12-31")).toEqual([
      "2026-12-17",
      "2026-12-24",
      "2026-12-29",
      "2026-12-31",
      "2027-01-01",
      "2027-01-07",
    ]);
  });

  it("is the Monday after a weekend, once", () => {
    // Sunday 4 April 2027, as 4 April 2021 was: −14, −7, 0 and +7 are Sundays, −2 a Friday.
    expect(daysFor("2027-04-04")).toEqual([
      "2027-03-22",
      "2027-03-29",
      "2027-04-02",
      "2027-04-05",
      "2027-04-12",
    ]);
  });

  it("counts 29 February", () => {
    expect(daysFor("2028-02-29")).toContain("2028-02-22");
    expect(daysFor("2028-03-01")).toContain("2028-02-28");
  });
});

describe("a full day", () => {
  const deadline = whole("deadline", "2026-11-22", "2026-11-22", { kind: "deadline" });
  const items = (count: number) =>
    Array.from({ length: count }, (_, nth) =>
      whole(`item-${nth}`, "2026-11-22", "2026-11-22", { kind: "item" }),
    );

  it("folds planned actions that would drown its deadlines, and only those", () => {
    expect(foldItems([deadline, ...items(4)])).toEqual({ shown: [deadline], folded: 4 });
    expect(foldItems([deadline, ...items(3)])).toEqual({ shown: [deadline, ...items(3)], folded: 0 });
  });
});
