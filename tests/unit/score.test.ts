import { describe, expect, it } from "vitest";
import type { Evidence, NameEvidence } from "@/lib/matching/evidence";
import { countFrequencies } from "@/lib/matching/frequencies";
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

function judge(one: Partial<Evidence>, other: Partial<Evidence>, options?: Parameters<typeof scorePair>[2]) {
  const there = scorePair(person(one), person(other), options);
  const back = scorePair(person(other), person(one), options);
  expect([back.score, back.contradiction]).toEqual([there.score, there.contradiction]);
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
    expect(result.codes).toEqual(["same-name", "same-birth-date", "same-degree", "perhaps-classmates"]);
  });

  it("asks a person about a name that may be frequent and a birth date alone", () =>
    expect(
      judge({ names: [name("Ion", "Pop")], birth: BORN }, { names: [name("Ion", "Pop")], birth: BORN }),
    ).toMatchObject({ score: 99, verdict: "maybe" }));

  it("says more by a rare name than by a frequent one, once names are counted", () => {
    const crowd = Array.from({ length: 20_000 }, (_, at) => ({
      given: at % 10 ? `Nume${at % 10}` : "Ion",
      family: at % 20 ? "Pop" : `Rar${at}escu`,
    }));
    const frequencies = countFrequencies(crowd);
    const of = (family: string) =>
      judge(
        { names: [name("Ion", family)], birth: BORN },
        { names: [name("Ion", family)], birth: BORN },
        { frequencies },
      );
    expect(of("Pop").verdict).not.toBe("same");
    expect(of("Zăvoianu").verdict).toBe("same");
    expect(of("Zăvoianu").points - of("Pop").points).toBeGreaterThan(8);
  });

  it("links by a number or a diploma of one unit, whatever the family name is now", () => {
    const names = [[name("Maria", "Pop")], [name("Maria", "Ionescu")]];
    expect(
      judge({ numbers: [NUMBER], names: names[0]! }, { numbers: [NUMBER], names: names[1]! }),
    ).toMatchObject({ score: 100, verdict: "same" });
    const diplomas = [{ unitId: 8, number: "77" }];
    expect(judge({ diplomas }, { diplomas }).verdict).toBe("same");
    expect(judge({ diplomas }, { diplomas: [{ unitId: 9, number: "77" }] }).score).toBe(0);
  });

  it("never links by a mailbox alone", () =>
    expect(judge({ emails: ["a@b.ro"] }, { emails: ["a@b.ro"] }).verdict).toBe("maybe"));

  it("counts former names, spellings and slips for less", () => {
    const weigh = (one: NameEvidence, other: NameEvidence) => {
      const { codes, points } = judge({ names: [one] }, { names: [other] });
      return { codes, points };
    };
    const same = weigh(name("Ana", "Pop"), name("Ana", "Pop")).points;
    const former = weigh(name("Ana", "Pop", { kind: "BIRTH" }), name("Ana", "Pop"));
    expect(former.codes).toEqual(["same-former-name"]);
    expect(former.points).toBeLessThan(same);
    const spelled = weigh(name("Юлия", "Щербакова"), name("Yulia", "Sherbakova"));
    expect(spelled.codes).toEqual(["same-skeleton"]);
    const slip = weigh(name("Alexandru", "Constantinescu"), name("Alexandru", "Constantinesc"));
    expect(slip.codes).toEqual(["similar-name", "same-given-name"]);
    expect(slip.points).toBeLessThan(same);
  });

  it("counts a birth year that agrees, and less than a day", () => {
    const year = (date: string): Evidence["birth"] => ({ date, precision: "YEAR" });
    const points = (one: Evidence["birth"], other: Evidence["birth"]) =>
      judge({ birth: one }, { birth: other }).points;
    const nothing = points(null, null);
    expect(points(BORN, BORN)).toBeGreaterThan(points(year("1985-01-01"), BORN));
    expect(points(year("1985-01-01"), BORN)).toBeGreaterThan(nothing);
    expect(points(year("1987-01-01"), BORN)).toBeLessThan(nothing);
  });

  it("knows who was too young for the other's degree", () =>
    expect(judge({ birth: BORN, degrees: [] }, { degrees: [{ ...DEGREE, year: 1990 }] }).codes).toEqual([
      "too-young",
    ]));

  it("tells a slip in a birth date from another birth date", () => {
    const codes = (date: string) => judge({ birth: BORN }, { birth: born(date) }).codes;
    expect(codes("1985-07-15")).toEqual(["similar-birth-date"]);
    expect(codes("1958-07-14")).toEqual(["similar-birth-date"]);
    expect(codes("1983-02-28")).toEqual(["different-birth-date"]);
    expect(judge({ birth: born("1985-07-04") }, { birth: born("1985-04-07") }).codes).toEqual([
      "exchanged-birth-date",
    ]);
  });

  it("compares patronymics with the father's initial", () => {
    const code = (one: string, other: string) =>
      judge({ names: [name("", "", { patronymic: one })] }, { names: [name("", "", { patronymic: other })] })
        .codes;
    expect(code("Nicolae", "Николае")).toEqual(["same-patronymic"]);
    expect(code("Nicolae", "Николаевна")).toEqual(["same-patronymic"]);
    expect(code("Николов", "Николова")).toEqual(["same-patronymic"]);
    expect(code("N.", "Nicolae")).toEqual(["same-patronymic-initial"]);
    expect(code("N", "n.")).toEqual(["same-patronymic-initial"]);
    expect(code("Х.", "Христов")).toEqual(["same-patronymic-initial"]);
    expect(code("N.", "Ion")).toEqual(["different-patronymic"]);
    expect(code("Nicolae", "Ion")).toEqual(["different-patronymic"]);
    expect(code("", "Ion")).toEqual([]);
  });

  it("holds another unit or year against nobody", () => {
    const of = (degree: Partial<Evidence["degrees"][0]>) =>
      judge({ degrees: [DEGREE] }, { degrees: [{ ...DEGREE, ...degree }] }).codes;
    expect(of({ year: 2009 })).toEqual(["neighboring-degree"]);
    expect(of({ year: 2012 })).toEqual([]);
    expect(of({ unitId: 9 })).toEqual([]);
    expect(of({ programme: null })).toEqual(["same-class"]);
    expect(of({ programme: "Fizică" })).toEqual([]);
  });

  it("understands columns that were exchanged, with a slip besides", () =>
    expect(judge({ names: [name("Țurcanu", "Ionuț")] }, { names: [name("Ionut", "Turcan")] }).codes).toEqual([
      "swapped-names",
    ]));

  it("weighs exchanged columns by how frequent the names are where they belong", () => {
    const crowd = Array.from({ length: 1000 }, (_, at) => ({
      given: at % 20 ? `Nume${at}` : "Ion",
      family: at % 20 ? `Rar${at}escu` : "Pop",
    }));
    const frequencies = countFrequencies(crowd);
    const points = (one: NameEvidence, other: NameEvidence) =>
      judge({ names: [one] }, { names: [other] }, { frequencies }).points;
    const inOrder = points(name("Ion", "Pop"), name("Ion", "Pop"));
    expect(points(name("Ion", "Pop"), name("Pop", "Ion"))).toBeCloseTo(inOrder, 6);
    expect(points(name("Ion-Dan", "Pop"), name("Pop", "Ion"))).toBeCloseTo(
      points(name("Ion-Dan", "Pop"), name("Ion", "Pop")),
      6,
    );
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
    ["Marin", "Marina"],
    ["Александр", "Александра"],
  ])("keeps the twins %s and %s below the review", (one, other) => {
    const result = judge(twin(one), twin(other));
    expect(result.verdict).toBe("new");
    expect(result.codes).toContain("perhaps-siblings");
  });

  it("keeps twins of a rare surname apart", () => {
    const frequencies = countFrequencies([{ given: "Ana", family: "Alta" }]);
    const rare = { ...frequencies, family: { shares: new Map(), rarest: 0.000_001 } };
    expect(judge(twin("Ana"), twin("Maria"), { frequencies: rare }).verdict).toBe("new");
  });

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
      contradiction: true,
      verdict: "maybe",
    });
  });

  it("tells two people by their numbers in one system", () => {
    const one = { names: [name("Ion", "Pop")], birth: BORN, degrees: [DEGREE] };
    const other = { ...NUMBER, value: "B2" };
    expect(judge({ ...one, numbers: [NUMBER] }, { ...one, numbers: [other] })).toMatchObject({
      verdict: "new",
      contradiction: true,
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
