import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Comparison, compare, FIELDS } from "@/lib/matching/compare";
import { countPatterns, estimate } from "@/lib/matching/estimate";
import type { Evidence } from "@/lib/matching/evidence";
import { type Model, STARTING } from "@/lib/matching/model";
import { nameKeys } from "@/lib/matching/name-key";
import { scorePair, verdict } from "@/lib/matching/score";
import { type Random, random } from "@/tests/factories/random";

const PEOPLE = 700;
const MATCHES = 1500;
const STRANGERS = (PEOPLE * (PEOPLE - 1)) / 2 - MATCHES;
/** What the invented data are drawn by: unlike the starting values, and unknown to the estimation. */
const TRUE = {
  family: { same: [0.7, 0.02], similar: [0.2, 0.01], different: [0.1, 0.97] },
  given: { same: [0.9, 0.05], part: [0.06, 0.02], different: [0.04, 0.93] },
  birth: { same: [0.88, 0.0005], slip: [0.09, 0.004], different: [0.03, 0.9955] },
  city: { same: [0.5, 0.2], different: [0.5, 0.8] },
} as const;

function drawn(draw: Random, isMatch: boolean): Comparison {
  return Object.fromEntries(
    Object.entries(TRUE).map(([field, levels]) => {
      let left = draw.next();
      const found = Object.entries(levels).find(([, rates]) => {
        left -= rates[isMatch ? 0 : 1];
        return left <= 0;
      });
      return [field, { level: found?.[0] ?? "different" }];
    }),
  );
}

/** Without twins and classmates, which the invented data do not have either. */
const alone: Model = {
  ...STARTING,
  stories: {
    classmates: { perPair: 0, rates: {} },
    twins: { perPair: 0, rates: {} },
    siblings: { perPair: 0, rates: {} },
    parent: { perPair: 0, rates: {} },
  },
};

describe("estimation without labels", () => {
  const draw = random(3);
  const strangers = countPatterns(Array.from({ length: STRANGERS }, () => drawn(draw, false)));
  const matches = countPatterns(Array.from({ length: MATCHES }, () => drawn(draw, true)));
  const model = estimate(alone, { strangers, candidates: [...strangers, ...matches], people: PEOPLE });

  it("finds how often the fields agree in pairs of one person", () => {
    for (const [field, levels] of Object.entries(TRUE))
      for (const [level, [m]] of Object.entries(levels)) {
        const rates = model.fields[field as "family"] as Record<string, { m: number; u: number }>;
        expect(Math.abs((rates[level]?.m ?? 0) - m), `${field} ${level}`).toBeLessThan(0.04);
      }
  });

  it("finds how often strangers agree, and how many records a person has", () => {
    expect(model.fields.given.same.u).toBeCloseTo(0.05, 2);
    expect(model.fields.city.same.u).toBeCloseTo(0.2, 1);
    expect(model.known).toBeGreaterThan((2 * MATCHES * 0.9) / PEOPLE);
    expect(model.known).toBeLessThan((2 * MATCHES * 1.1) / PEOPLE);
  });

  it("keeps the starting values where nothing is to be learned", () => {
    const same = estimate(STARTING, { strangers: [], candidates: [], people: 10 });
    for (const field of FIELDS)
      for (const [level, { m, u }] of Object.entries(STARTING.fields[field])) {
        const rates = (same.fields[field] as Record<string, { m: number; u: number }>)[level];
        expect(rates?.m, `m of ${field} ${level}`).toBeCloseTo(m, 9);
        expect(rates?.u, `u of ${field} ${level}`).toBeCloseTo(u, 9);
      }
    expect(model.fields.number).toEqual(STARTING.fields.number);
  });
});

it("learns how many twins there are, and takes them for nobody else", () => {
  const pattern = (level: "same" | "different", count: number) => ({
    comparison: {
      family: { level: "same" },
      given: { level },
      birth: { level: "same" },
      email: { level },
    } as const,
    count,
  });
  const candidates = [pattern("same", 1_000), pattern("different", 400)];
  const { known, stories } = estimate(STARTING, { candidates, strangers: [], people: 20_000 });
  expect(known).toBeCloseTo(0.1, 2);
  // Strangers of a frequent name share a birthday, too.
  expect(stories.twins.perPerson).toBeGreaterThan(0.02);
});

it("does not take the few pairs of one person among strangers for a rate of strangers", () => {
  const same = (["family", "given", "birth", "email", "degree"] as const).map((field) => [
    field,
    { level: "same" },
  ]);
  const drawn: Comparison = Object.fromEntries(same);
  const strangers = [{ comparison: drawn, count: 50 }];
  const model = estimate(STARTING, { candidates: [], strangers, people: 20_000 });
  expect(model.fields.birth.same.u).toBeLessThan(0.0001);
});

it("counts a pattern as often as it is met, whatever the names", () => {
  const found = countPatterns([
    { family: { level: "same", words: [] } },
    { family: { level: "same" } },
    { family: { level: "different" } },
  ]);
  expect(found.map(({ count }) => count)).toEqual([2, 1]);
});

describe("any two people", () => {
  const word = fc.constantFrom(
    "Ion",
    "Maria",
    "Саша",
    "Pop",
    "Иванов",
    "Иванова",
    "P.",
    "Maria-Ana",
    "Васильев",
    "",
  );
  const person = fc
    .record({
      names: fc.array(fc.record({ given: word, family: word, patronymic: fc.option(word) }), {
        maxLength: 2,
      }),
      birth: fc.option(
        fc.record({
          date: fc.constantFrom("1985-07-14", "1985-07-15", "1958-07-14", "1985-01-01"),
          precision: fc.constantFrom("DAY" as const, "MONTH" as const, "YEAR" as const),
        }),
      ),
      numbers: fc.array(
        fc.record({ system: fc.constantFrom("a", "b"), value: fc.constantFrom("12345", "12346") }),
        {
          maxLength: 2,
        },
      ),
      emails: fc.array(fc.constantFrom("a@b.ro", "c@d.ro"), { maxLength: 2 }),
    })
    .map(
      ({ names, ...known }): Evidence => ({
        diplomas: [],
        phones: [],
        degrees: [],
        ...known,
        names: names.map((name) => ({ ...name, ...nameKeys(name), kind: "LEGAL" as const })),
      }),
    );

  it("are as likely one person whoever is named first", () =>
    fc.assert(
      fc.property(person, person, (a, b) => {
        const there = scorePair(a, b);
        const back = scorePair(b, a);
        expect(back.points).toBeCloseTo(there.points, 6);
        expect(back.contradiction).toBe(there.contradiction);
      }),
      { numRuns: 500 },
    ));

  it("have a probability, and reasons that make nearly all of it", () =>
    fc.assert(
      fc.property(person, person, (a, b) => {
        const { probability, points, reasons, score } = scorePair(a, b);
        expect(probability).toBeGreaterThanOrEqual(0);
        expect(probability).toBeLessThanOrEqual(1);
        expect(score).toBe(Math.round(probability * 100));
        const prior = Math.log2(STARTING.known / STARTING.people);
        const said = reasons.reduce((sum, reason) => sum + reason.points, prior);
        expect(Math.abs(points - said)).toBeLessThan(5);
      }),
      { numRuns: 300 },
    ));

  it("are never linked by a machine when a birth date or a number contradicts", () =>
    fc.assert(
      fc.property(person, person, (a, b) => {
        const { birth, number } = compare(a, b);
        if (birth?.level !== "different" && number?.level !== "different") return;
        const { score, contradiction } = scorePair(a, b);
        expect(verdict(score, contradiction)).not.toBe("same");
      }),
      { numRuns: 500 },
    ));
});
