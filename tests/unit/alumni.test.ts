import { describe, expect, it } from "vitest";
import { markWords } from "@/lib/alumni/mark-words";
import { oneSlipAway } from "@/lib/alumni/one-slip";
import { contactValue } from "@/lib/alumni/schema/contact-value";
import { listQuery, listSearch, parseListQuery } from "@/lib/alumni/schema/list";
import { saveDegreeInput } from "@/lib/alumni/schema/record";
import { freedomToChange } from "@/lib/alumni/who-may-change";
import { degreeWords, shownName } from "@/lib/alumni/words";

const marked = (text: string, q: string) =>
  markWords(text, q).flatMap(({ text: stretch, isMarked }) => (isMarked ? [stretch] : []));

describe("marks in names", () => {
  it.each([
    ["Ștefan Tîrnovan", "stefan tirnovan", ["Ștefan Tîrnovan"]],
    ["Maria Popescu (n. Mureșan)", "muresan", ["Mureșan"]],
    ["Юрий Щербаков", "Shcherbakov", ["Щербаков"]],
    ["Ioana Ștefănuță", "stefnauta", ["Ștefănuță"]],
    ["Ana Barbu", "", []],
  ])("%s for %s", (text, q, expected) => {
    expect(marked(text, q)).toEqual(expected);
    expect(
      markWords(text, q)
        .map((stretch) => stretch.text)
        .join(""),
    ).toBe(text);
  });
});

describe("one slip away", () => {
  it.each(["stefnuta", "stefanutaa", "stefamuta", "setfanuta", "stefanuta"])(
    "stefanuta is near %s",
    (typed) => {
      expect(oneSlipAway(typed)).toContain("stefanuta");
    },
  );
  it("leaves short words alone, and stays small", () => {
    expect(oneSlipAway("an")).toEqual(["an"]);
    expect(oneSlipAway("constantinescu").length).toBeLessThan(800);
  });
});

describe("the address of a list", () => {
  it("comes back as it was", () => {
    const search = listSearch.parse({
      q: "Țurcanu",
      reach: ["NONE", "PHONE"],
      from: "1998",
      city: "Cluj-Napoca",
    });
    expect(parseListQuery(listQuery(search))).toEqual(search);
    expect(listQuery(listSearch.parse({ after: "place", unit: "" }))).toBe("");
  });
});

describe("who may change what", () => {
  const coordinator = { reach: "some", unitIds: [1], alumnusId: null } as const;
  const office = { reach: "all", unitIds: [], alumnusId: null } as const;
  const own = new Set([1]);
  it.each([
    ["degree", { unitId: 2 }, coordinator, own, "own-unit-only"],
    ["degree", { unitId: 1, source: "PERSON" }, coordinator, own, "free"],
    ["contact", { confirmedAt: new Date(0) }, coordinator, own, "person-only"],
    ["contact", { confirmedAt: new Date(0) }, office, null, "with-reason"],
    ["name", { source: "PERSON" }, coordinator, own, "person-only"],
    ["name", { source: "IMPORT" }, coordinator, own, "free"],
    ["affiliation", { unitId: null }, coordinator, own, "free"],
  ] as const)("%s %o", (part, held, scope, units, expected) => {
    expect(freedomToChange(part, held, scope, units)).toBe(expected);
  });
});

describe("inputs of a record", () => {
  const target = { id: "01a2017f-2b88-718d-a6eb-a633254868f5", version: "1" };
  it("stores a contact in the form that compares", () => {
    const value = (kind: "EMAIL" | "PHONE" | "ADDRESS", typed: string, dialedIn: "RO" | "BG" = "RO") =>
      contactValue({ kind, typed, city: "Cluj", country: null }, dialedIn);
    expect(value("EMAIL", "Ana@Example.ORG")).toMatchObject({ value: "ana@example.org" });
    expect(value("PHONE", "0712 345 678")).toMatchObject({ value: "+40712345678" });
    expect(value("PHONE", "088 123 4567", "BG")).toMatchObject({ value: "+359881234567" });
    expect(value("ADDRESS", "str. Memorandumului 28")).toMatchObject({
      value: "str. Memorandumului 28, Cluj",
    });
    expect(value("EMAIL", "a@x.ro\r\nBcc: b@x.ro")).toEqual({ ok: false, code: "control" });
  });
  it("refuses years out of order", () => {
    const parsed = saveDegreeInput.safeParse({
      ...target,
      unitId: "1",
      entryYear: "2005",
      graduationYear: "2001",
    });
    expect(parsed.error?.issues[0]).toMatchObject({ path: ["graduationYear"], message: "order" });
  });
});

it("says names and degrees as the reader does", () => {
  const name = {
    kind: "LEGAL" as const,
    given: "Ștefania",
    family: "Tîrnovan",
    patronymic: null,
    prefix: null,
    suffix: null,
  };
  expect(shownName([name, { ...name, kind: "BIRTH", family: "Mureșan" }], "ro")).toBe(
    "Ștefania Tîrnovan (n. Mureșan)",
  );
  expect(degreeWords({ level: "MASTER", programme: "Studii irlandeze", year: 2009 }, "ro")).toBe(
    "Master, Studii irlandeze · 2009",
  );
});
