import { describe, expect, it } from "vitest";
import { withChange } from "@/lib/plans/amendment";
import { comparePlans, isSame } from "@/lib/plans/compare";
import { completeness, missingIn, unfinishedIn } from "@/lib/plans/completeness";
import { type ItemContent, type PlanContent, planContent } from "@/lib/plans/content";
import { isRunning, isWritable, mayRemark, nextStatus, type PlanMove } from "@/lib/plans/status";
import { parseAmount } from "@/lib/platform/input/amount";
import { PlanStatus, type RoundStatus } from "@/prisma/generated/enums";

const item = (id: string, more: Partial<ItemContent> = {}): ItemContent => ({
  ...{ id, title: `Item ${id}`, description: null, audience: null, ownerId: null, ownerName: "Ana Pop" },
  ...{ startsOn: "2027-01-01", endsOn: "2027-02-01", expected: "Many come", indicator: null },
  ...{ peopleCount: null, hoursCount: null, amountMinor: null, currency: null, isPublic: false },
  ...{ status: "PLANNED", percent: 0, outcome: null, reachedCount: null, movedFromId: null, originId: null },
  partners: [],
  ...more,
});
function plan(
  items: ItemContent[],
  skips: Partial<Record<"m1" | "m2", string>> = {},
  other: ItemContent[] = [],
) {
  return planContent.parse({
    round: { id: "r", names: { en: "Round" }, startsOn: "2027-01-01", endsOn: "2027-12-31" },
    unit: { id: 1, names: { en: "Letters" } },
    visaName: null,
    visaOn: null,
    directions: [
      {
        id: "d",
        names: { en: "Direction" },
        measures: [
          { id: "m1", names: { en: "One" }, isMandatory: true, skip: skips.m1 ?? null, items },
          { id: "m2", names: { en: "Two" }, isMandatory: false, skip: skips.m2 ?? null, items: other },
        ],
      },
    ],
  } satisfies PlanContent);
}
const needsNoVisa = { isVisaNeeded: false };

describe("the table of moves", () => {
  /** From each state, what is open in an open round. */
  const OPEN: Record<PlanStatus, PlanMove[]> = {
    NOT_STARTED: ["start", "waive"],
    DRAFT: ["submit", "waive"],
    SUBMITTED: ["withdraw", "open", "waive"],
    IN_REVIEW: ["return", "approve", "waive"],
    RETURNED: ["submit", "waive"],
    APPROVED: ["begin"],
    IN_PROGRESS: ["close"],
    CLOSED: [],
    WAIVED: ["reinstate"],
  };
  const ALL: PlanMove[] = [
    ...(["start", "submit", "withdraw", "open", "return", "approve"] as const),
    ...(["begin", "close", "waive", "reinstate"] as const),
  ];
  const at = (status: PlanStatus, round: RoundStatus = "OPEN", mergedIntoId: string | null = null) => ({
    status,
    mergedIntoId,
    round: { status: round },
  });

  it.each(Object.values(PlanStatus))("from %s", (status) => {
    const open = (round?: RoundStatus, into?: string) =>
      ALL.filter((move) => nextStatus(at(status, round, into ?? null), move) !== null);
    expect(open().sort()).toEqual([...OPEN[status]].sort());
    expect(open("CLOSED")).toEqual(OPEN[status].filter((move) => move === "begin" || move === "close"));
    expect(open("ARCHIVED")).toEqual([]);
    expect(open("OPEN", "other")).toEqual([]);
  });

  it("tells who writes, carries out and remarks", () => {
    expect(Object.values(PlanStatus).filter((status) => isWritable(at(status)))).toEqual([
      "DRAFT",
      "RETURNED",
    ]);
    expect(isRunning(at("IN_PROGRESS", "CLOSED"))).toBe(true);
    expect(isRunning(at("IN_PROGRESS", "OPEN", "other"))).toBe(false);
    expect(mayRemark(at("IN_REVIEW"), false)).toBe(false);
    expect(mayRemark(at("IN_REVIEW"), true)).toBe(true);
    expect(mayRemark(at("RETURNED"), false)).toBe(true);
    expect(mayRemark(at("CLOSED"), true)).toBe(false);
  });
});

describe("what a plan lacks", () => {
  it("is an answer to each mandatory measure, what each item owes, and the visa", () => {
    expect(missingIn(plan([]), needsNoVisa)).toEqual([{ what: "measure", measureId: "m1" }]);
    expect(missingIn(plan([], { m1: "No staff" }), needsNoVisa)).toEqual([]);
    const bare = item("a", { ownerName: null, endsOn: null, expected: "" });
    expect(missingIn(plan([bare]), { isVisaNeeded: true })).toEqual([
      { what: "item", itemId: "a", fields: ["owner", "endsOn", "expected"] },
      { what: "visa" },
    ]);
  });

  it("counts towards how far it is written", () => {
    expect(completeness(plan([]))).toEqual({ done: 0, all: 1 });
    expect(completeness(plan([item("a"), item("b", { endsOn: null })], {}, [item("c")]))).toEqual({
      done: 2,
      all: 3,
    });
  });

  it("is an end, with a reason where one is owed", () => {
    const ends = [
      item("a", { status: "DONE" }),
      item("b", { status: "ACTIVE" }),
      item("c", { status: "NOT_DONE" }),
      item("d", { status: "DROPPED", outcome: "No room" }),
      item("e", { status: "MOVED" }),
    ];
    expect(unfinishedIn(plan(ends)).map(({ id }) => id)).toEqual(["b", "c"]);
  });
});

describe("two editions", () => {
  it("differ in items, reasons and the visa", () => {
    const before = plan([item("a"), item("b"), item("c")]);
    const after = {
      ...plan(
        [item("a", { title: "Other", amountMinor: 1250, currency: "RON" }), item("d")],
        { m2: "Later" },
        [item("c")],
      ),
      visaName: "Dean",
    };
    const difference = comparePlans(before, after);
    expect(difference.items.map((one) => [one.kind, one.item.id])).toEqual([
      ["changed", "a"],
      ["added", "d"],
      ["moved", "c"],
      ["removed", "b"],
    ]);
    expect(difference.items[0]).toMatchObject({
      fields: [
        { field: "title", before: "Item a", after: "Other" },
        { field: "amount", before: null, after: { minor: 1250, currency: "RON" } },
      ],
    });
    expect(difference.skips).toEqual([{ measureId: "m2", before: null, after: "Later" }]);
    expect(difference.visa).toEqual({ before: null, after: "Dean" });
    expect(isSame(comparePlans(before, before))).toBe(true);
  });
});

describe("an amendment", () => {
  it("takes the latest word about an item, and what is only proposed stays one more", () => {
    const is = item("x");
    const added = { kind: "add" as const, itemId: "x", measureId: "m1", is };
    const changed = { kind: "change" as const, itemId: "x", was: is, is: item("x", { title: "Other" }) };
    expect(withChange(withChange([], added), changed)).toEqual([{ ...added, is: changed.is }]);
    expect(withChange([changed], { ...changed, is })).toEqual([{ ...changed, is }]);
  });
});

describe("an amount of money", () => {
  it.each([
    ["1250", 125_000],
    ["1 250,5", 125_050],
    ["0.05", 5],
    ["12\u00A0500.00", 1_250_000],
  ])("%s is %d", (typed, minor) => expect(parseAmount(typed)).toMatchObject({ ok: true, value: minor }));
  it.each(["-5", "1,250.50", "1.250.000", "12 50", "ten", "1,234,567"])("%s is refused", (typed) =>
    expect(parseAmount(typed)).toMatchObject({ ok: false }),
  );
});
