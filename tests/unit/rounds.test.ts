import { describe, expect, it } from "vitest";
import { LOCALES } from "@/lib/i18n/locales";
import { type CellFacts, cellOf } from "@/lib/rounds/cell";
import { daysBetween, shiftedDue, yearsAfter } from "@/lib/rounds/days";
import { nextName } from "@/lib/rounds/next-name";
import { called, TEMPLATE, TEMPLATE_MILESTONES } from "@/lib/rounds/template";

const day = (text: string) => new Date(`${text}T00:00:00Z`);

/** A deadline on 31 October 2026 of a faculty that did nothing yet. */
function facts(more: Partial<CellFacts> = {}): CellFacts {
  return {
    kind: "OTHER",
    dueOn: day("2026-10-31"),
    joinedOn: day("2026-01-12"),
    waivedAt: null,
    metAt: null,
    plan: null,
    planDueOn: null,
    synthesis: null,
    attendance: null,
    meeting: "none",
    database: null,
    zone: "Europe/Bucharest",
    ...more,
  };
}

const stateOn = (on: string, more: Partial<CellFacts> = {}) => {
  const { state, lateDays } = cellOf(facts(more), day(on));
  return lateDays > 0 ? `${state} ${lateDays}` : state;
};

describe("a deadline that nothing was done for", () => {
  it.each([
    ["2026-10-16", "DUE"],
    ["2026-10-17", "AT_RISK"],
    ["2026-10-31", "AT_RISK"],
    ["2026-11-01", "OVERDUE 1"],
    ["2026-11-22", "OVERDUE 22"],
  ])("on %s: %s", (on, expected) => {
    expect(stateOn(on)).toBe(expected);
  });

  it("is asked of nobody once it was waived, whatever the day", () => {
    expect(stateOn("2026-12-24", { waivedAt: day("2026-12-01") })).toBe("WAIVED");
  });
});

// The last second of a day in the zone and the first one after, as instants: written down, not computed.
describe("G49: done in the last second of the day, and a second later", () => {
  it.each([
    ["Europe/Bucharest", "2026-03-28", "2026-03-28T21:59:59Z"],
    ["Europe/Bucharest", "2026-03-29", "2026-03-29T20:59:59Z"],
    ["Europe/Bucharest", "2026-10-24", "2026-10-24T20:59:59Z"],
    ["Europe/Bucharest", "2026-10-25", "2026-10-25T21:59:59Z"],
    ["Europe/Bucharest", "2028-02-29", "2028-02-29T21:59:59Z"],
    ["Europe/Bucharest", "2026-12-31", "2026-12-31T21:59:59Z"],
    ["Europe/Moscow", "2026-12-31", "2026-12-31T20:59:59Z"],
    ["America/New_York", "2026-11-01", "2026-11-02T04:59:59Z"],
    ["America/New_York", "2026-03-08", "2026-03-09T03:59:59Z"],
    ["Pacific/Chatham", "2026-04-05", "2026-04-05T11:14:59Z"],
  ])("%s, %s", (zone, due, lastSecond) => {
    const last = new Date(lastSecond);
    const after = new Date(last.getTime() + 1_000);
    const on = day("2029-01-01");
    const done = (metAt: Date) => cellOf(facts({ zone, dueOn: day(due), metAt }), on);
    expect(done(last)).toMatchObject({ state: "DONE", lateDays: 0 });
    expect(done(after)).toMatchObject({ state: "DONE", lateDays: 1 });
  });
});

describe("a plan and its approval", () => {
  const plan = (status: NonNullable<CellFacts["plan"]>["status"], submittedAt: string | null = null) => ({
    status,
    submittedAt: submittedAt ? new Date(submittedAt) : null,
    approvedAt: null,
  });
  const planDueOn = day("2026-10-31");

  it.each([
    ["NOT_STARTED", null, "OVERDUE 22", "NONE"],
    ["DRAFT", null, "OVERDUE 22", "NONE"],
    ["SUBMITTED", "2026-10-31T20:00:00Z", "DONE", "IN_REVIEW"],
    ["IN_REVIEW", "2026-11-03T08:00:00Z", "DONE 3", "IN_REVIEW"],
    ["RETURNED", "2026-10-30T08:00:00Z", "DONE", "OVERDUE 22"],
    ["APPROVED", "2026-10-30T08:00:00Z", "DONE", "DONE"],
    ["IN_PROGRESS", "2026-10-30T08:00:00Z", "DONE", "DONE"],
    ["CLOSED", "2026-10-30T08:00:00Z", "DONE", "DONE"],
    ["WAIVED", null, "WAIVED", "WAIVED"],
  ] as const)("%s", (status, submittedAt, ofPlan, ofApproval) => {
    const common = { plan: plan(status, submittedAt), planDueOn };
    expect(stateOn("2026-11-22", { ...common, kind: "PLAN" })).toBe(ofPlan);
    expect(stateOn("2026-11-22", { ...common, kind: "APPROVAL", dueOn: day("2026-11-16") })).toBe(ofApproval);
  });

  it("a returned plan is late from the day on which it was asked back, not from the approval's", () => {
    const returned = { kind: "APPROVAL", plan: plan("RETURNED"), dueOn: day("2026-11-16") } as const;
    const asked = { ...returned, planDueOn: day("2026-11-27") };
    expect(stateOn("2026-11-27", asked)).toBe("RETURNED");
    expect(stateOn("2026-11-28", asked)).toBe("OVERDUE 1");
  });

  it("a round without a deadline for the plan asks for the approval itself", () => {
    const alone = { kind: "APPROVAL", plan: plan("DRAFT"), planDueOn: null } as const;
    expect(stateOn("2026-11-01", alone)).toBe("OVERDUE 1");
  });
});

describe("a meeting", () => {
  const held = { kind: "MEETING", meeting: "held" } as const;

  it("is done by whoever was at one of its sittings", () => {
    expect(stateOn("2026-11-22", { ...held, attendance: "ONLINE" })).toBe("DONE");
    expect(stateOn("2026-11-22", { ...held, attendance: "EXCUSED" })).toBe("EXCUSED");
    expect(stateOn("2026-11-22", { ...held, attendance: "ABSENT" })).toBe("ABSENT");
    expect(stateOn("2026-11-22", held)).toBe("ABSENT");
  });

  it("asks nothing of who joined after it, and is never overdue before it was held", () => {
    expect(stateOn("2026-11-22", { ...held, joinedOn: day("2026-11-01") })).toBe("NONE");
    expect(stateOn("2026-11-22", { kind: "MEETING", meeting: "planned" })).toBe("DUE");
  });
});

describe("a database", () => {
  const database = { reachablePermille: 617, isMetNow: false, atDeadline: null, last: null };
  const of = (more: object, on: string) =>
    cellOf(facts({ kind: "DATABASE", database: { ...database, ...more } }), day(on));

  it("shows how far it is until the deadline, and is done once its targets are reached", () => {
    expect(of({}, "2026-10-20")).toMatchObject({ state: "AT_RISK", permille: 617 });
    expect(of({ isMetNow: true }, "2026-10-20")).toMatchObject({ state: "DONE" });
  });

  it("is judged by the count at the deadline; what is reached later is late", () => {
    const takenAt = new Date("2026-11-04T00:05:00Z");
    expect(of({ atDeadline: "MET" }, "2026-11-22")).toMatchObject({ state: "DONE", lateDays: 0 });
    expect(of({ atDeadline: "PARTLY" }, "2026-11-22")).toMatchObject({ state: "PARTLY" });
    expect(of({ atDeadline: "NO_TARGET" }, "2026-11-22")).toMatchObject({ state: "NONE", permille: 617 });
    expect(of({ atDeadline: "NOT_MET", isMetNow: true }, "2026-11-22")).toMatchObject({ state: "OVERDUE" });
    expect(of({ atDeadline: "NOT_MET", last: { verdict: "MET", takenAt } }, "2026-11-22")).toMatchObject({
      state: "DONE",
      lateDays: 4,
    });
  });
});

describe("days", () => {
  it("a deadline is copied to the same day of the month; 29 February to the 28th", () => {
    expect(yearsAfter(day("2026-04-04"), 1)).toEqual(day("2027-04-04"));
    expect(yearsAfter(day("2028-02-29"), 1)).toEqual(day("2029-02-28"));
    expect(yearsAfter(day("2028-02-29"), 4)).toEqual(day("2032-02-29"));
    expect(daysBetween(day("2026-03-28"), day("2026-03-30"))).toBe(2);
  });

  it("whoever begins later has 30 days, or as many as the others had; nobody less than before", () => {
    const opened = day("2026-09-01");
    expect(shiftedDue(day("2026-10-31"), opened, day("2026-10-20"))).toEqual(day("2026-11-19"));
    expect(shiftedDue(day("2026-09-11"), opened, day("2026-10-20"))).toEqual(day("2026-10-30"));
    expect(shiftedDue(day("2026-12-31"), opened, day("2026-10-20"))).toEqual(day("2026-12-31"));
  });

  it.each([
    ["2026–27 faculty action plans", "2027–28 faculty action plans"],
    ["Planuri de acțiune 2026/2027", "Planuri de acțiune 2027/2028"],
    ["AL-2026", "AL-2027"],
    ["1999–00", "2000–01"],
    ["Alumni", "Alumni"],
  ])("%s is followed by %s", (name, next) => {
    expect(nextName(name)).toBe(next);
  });
});

it("the template has three directions and thirteen measures, in every language, in the institution's own words", () => {
  expect(TEMPLATE.map(({ measures }) => measures.length)).toEqual([4, 4, 5]);
  const texts = [
    ...TEMPLATE.flatMap(({ names, measures }) => [names, ...measures.map((measure) => measure.names)]),
    ...TEMPLATE_MILESTONES.map(({ names }) => names),
  ];
  for (const names of texts) {
    expect(Object.keys(names).sort()).toEqual(Object.keys(LOCALES).sort());
    const words = Object.values(called(names, { shortName: "UBB", officeNames: { ro: "CCOPA" } }));
    expect(words.join(" ")).not.toMatch(/[{}]/);
  }
  const first = TEMPLATE[1]?.measures[1]?.names ?? {};
  expect(called(first, { shortName: "UBB", officeNames: {} }).ro).toBe(
    "Prezentarea conceptului „Alumni UBB” studenților din ani terminali",
  );
});
