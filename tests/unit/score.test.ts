import { describe, expect, it } from "vitest";
import type { Evidence, NameEvidence } from "@/lib/matching/evidence";
import { nameKeys } from "@/lib/matching/name-key";
import { AUTO_LINK, REVIEW, scorePair, verdict } from "@/lib/matching/score";

function name(given: string, family: string, more: Partial<NameEvidence> = {}): NameEvidence {
  const { key, skeleton } = nameKeys({ given, family });
  return { key, skeleton, given, family, patronymic: null, kind: "LEGAL", ...more };
}

const born = (date: string): Evidence["birth"] => ({ date, precision: "DAY" });
const BORN = born("1985-07-14");
const DEGREE = { unitId: 8, programme: "Informatică", level: "BACHELOR", year: 2008 } as const;
const NUMBER = { system: "register", value: "A91204" };

function person(evidence: Partial<Evidence>): Evidence {
  return {
    numbers: [],
    diplomas: [],
    emails: [],
    phones: [],
    birth: null,
    names: [],
    degrees: [],
    ...evidence,
  };
}

function judge(one: Partial<Evidence>, other: Partial<Evidence>) {
  const there = scorePair(person(one), person(other));
  const back = scorePair(person(other), person(one));
  expect([back.score, back.contradiction]).toEqual([there.score, there.contradiction]);
  expect(there.reasons.reduce((sum, { points }) => sum + points, 0)).toBe(there.score);
  const codes = there.reasons.map(({ code }) => code);
  return { ...there, codes, verdict: verdict(there.score, there.contradiction) };
}

describe("evidence for one person", () => {
  it("links by name, birth date and degree", () => {
    const result = judge(
      { names: [name("Ionuț", "Țurcanu")], birth: BORN, degrees: [DEGREE] },
      {
        names: [name("TURCANU", "Ionut")],
        birth: BORN,
        degrees: [{ ...DEGREE, programme: "INFORMATICA", level: null }],
      },
    );
    expect(result).toMatchObject({ score: AUTO_LINK, verdict: "same", contradiction: false });
    expect(result.codes).toEqual(["same-birth-date", "same-name", "same-degree"]);
  });

  it("asks a person about name and birth date alone", () =>
    expect(
      judge({ names: [name("Ion", "Pop")], birth: BORN }, { names: [name("Ion", "Pop")], birth: BORN }),
    ).toMatchObject({ score: 75, verdict: "maybe" }));

  it("links by a number or a diploma of one unit, whatever the family name is now", () => {
    const names = [[name("Maria", "Pop")], [name("Maria", "Ionescu")]];
    expect(
      judge({ numbers: [NUMBER], names: names[0]! }, { numbers: [NUMBER], names: names[1]! }),
    ).toMatchObject({
      score: 100,
      verdict: "same",
    });
    const diplomas = [{ unitId: 8, number: "77" }];
    expect(judge({ diplomas }, { diplomas }).verdict).toBe("same");
    expect(judge({ diplomas }, { diplomas: [{ unitId: 9, number: "77" }] }).score).toBe(0);
  });

  it("never links by a mailbox alone", () =>
    expect(judge({ emails: ["a@b.ro"] }, { emails: ["a@b.ro"] })).toMatchObject({
      score: 60,
      verdict: "maybe",
    }));

  it("counts former names, spellings and slips for less", () => {
    const codes = (one: NameEvidence, other: NameEvidence) =>
      judge({ names: [one] }, { names: [other] }).codes;
    expect(codes(name("Ana", "Pop", { kind: "BIRTH" }), name("Ana", "Pop"))).toEqual(["same-former-name"]);
    expect(codes(name("Юлия", "Щербакова"), name("Yulia", "Sherbakova"))).toEqual(["same-skeleton"]);
    expect(codes(name("Alexandru", "Constantinescu"), name("Alexandru", "Constantinesc"))).toEqual([
      "similar-name",
    ]);
  });

  it("proposes a maiden name for women of one given name and birth date", () => {
    const one = { names: [name("Elena", "Pop")], birth: BORN };
    const other = { names: [name("Elena", "Marinescu")], birth: BORN };
    expect(judge({ ...one, sex: "F" }, other)).toMatchObject({ score: 60, verdict: "maybe" });
    expect(judge({ ...one, sex: "M" }, other).score).toBe(35);
  });

  it("counts a birth year that agrees, and nothing when it is all that is known to differ", () => {
    const year = (date: string): Evidence["birth"] => ({ date, precision: "YEAR" });
    expect(judge({ birth: year("1985-01-01") }, { birth: BORN }).score).toBe(10);
    expect(judge({ birth: year("1986-01-01") }, { birth: BORN }).score).toBe(0);
  });

  it("compares patronymics with the father's initial", () => {
    const points = (one: string, other: string) =>
      judge(
        { names: [name("A", "B", { patronymic: one })] },
        { names: [name("C", "D", { patronymic: other })] },
      ).score;
    expect(points("Nicolae", "Николае")).toBe(15);
    expect(points("N.", "Nicolae")).toBe(5);
    expect(points("N", "n.")).toBe(5);
    expect(points("Х.", "Христов")).toBe(5);
    expect(points("N.", "Ion")).toBe(-25);
    expect(points("Nicolae", "Ion")).toBe(-25);
    expect(points("", "Ion")).toBe(0);
  });

  it("holds another unit or year against nobody", () => {
    const of = (degree: Partial<Evidence["degrees"][0]>) =>
      judge({ degrees: [DEGREE] }, { degrees: [{ ...DEGREE, ...degree }] }).score;
    expect(of({ year: 2009 })).toBe(15);
    expect(of({ year: 2012 })).toBe(0);
    expect(of({ unitId: 9 })).toBe(0);
    expect(of({ programme: null })).toBe(0);
  });
});

describe("evidence against", () => {
  const family = {
    birth: BORN,
    degrees: [DEGREE],
    phones: ["+40741234567"],
  };
  const twin = (given: string) => ({ ...family, names: [name(given, "Popescu", { patronymic: "Nicolae" })] });

  it.each([
    ["Ioan", "Ion"],
    ["Ivan", "Ivana"],
    ["Maria Elena", "Maria Ioana"],
    ["Ана", "Мария"],
  ])("keeps the twins %s and %s below the review", (one, other) =>
    expect(judge(twin(one), twin(other))).toMatchObject({ score: REVIEW - 1, verdict: "new" }),
  );

  it("asks about twins whose names a slip could have made, and about twins of one mailbox", () => {
    expect(judge(twin("Maria"), twin("Marta")).verdict).toBe("maybe");
    const emails = ["popescu@example.ro"];
    expect(judge({ ...twin("Ana"), emails }, { ...twin("Maria"), emails }).verdict).toBe("maybe");
  });

  it("does not link father and son of one name, mailbox and phone", () => {
    const shared = {
      names: [name("Ion", "Pop")],
      emails: ["pop@example.ro"],
      phones: ["+40741234567"],
      degrees: [DEGREE],
    };
    expect(judge({ ...shared, birth: BORN }, { ...shared, birth: born("1955-01-02") })).toMatchObject({
      score: 100,
      contradiction: true,
      verdict: "maybe",
    });
  });

  it("tells two people by their numbers in one system", () => {
    const one = { names: [name("Ion", "Pop")], birth: BORN, degrees: [DEGREE] };
    const other = { ...NUMBER, value: "B2" };
    expect(judge({ ...one, numbers: [NUMBER] }, { ...one, numbers: [other] })).toMatchObject({
      score: 0,
      verdict: "new",
    });
    expect(judge({ ...one, numbers: [NUMBER] }, { ...one, numbers: [other, NUMBER] }).verdict).toBe("same");
    expect(
      judge({ ...one, numbers: [NUMBER] }, { ...one, numbers: [{ system: "erp", value: "B2" }] }).score,
    ).toBe(100);
  });

  it("leaves a number that name and birth date contradict to a person", () => {
    const result = judge(
      { numbers: [NUMBER], names: [name("Ion", "Pop")], birth: BORN },
      { numbers: [NUMBER], names: [name("Maria", "Ionescu")], birth: born("1990-01-01") },
    );
    expect(result).toMatchObject({ score: REVIEW, contradiction: true, verdict: "maybe" });
    expect(result.codes).toContain("number-against-evidence");
  });
});
