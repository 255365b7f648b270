import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import type { Evidence } from "@/lib/matching/evidence";
import { nameKeys } from "@/lib/matching/name-key";
import { scorePair, verdict } from "@/lib/matching/score";

/** `same`, `different`, or `ask` where nobody can tell the names apart by themselves; language, two names as `given|family` or `given|patronymic|family`, and why. */
const PAIRS = readFileSync("tests/fixtures/name-pairs.tsv", "utf8")
  .trim()
  .split("\n")
  .map((line) => line.split("\t") as [string, string, string, string, string]);

/** Two names are judged as of people born on one day: what agrees goes to a person, what does not are two people. */
function person(name: string): Evidence {
  const parts = name.split("|");
  const [given = "", patronymic, family = ""] = parts.length === 3 ? parts : [parts[0], null, parts[1]];
  return {
    numbers: [],
    diplomas: [],
    emails: [],
    phones: [],
    degrees: [],
    birth: { date: "1985-07-14", precision: "DAY" },
    names: [
      {
        ...nameKeys({ given, family }),
        given,
        family,
        patronymic: patronymic || null,
        kind: "LEGAL" as const,
      },
    ],
  };
}

it("there are enough pairs, in four languages", () => {
  expect(PAIRS.length).toBeGreaterThanOrEqual(300);
  expect(new Set(PAIRS.map(([, language]) => language))).toEqual(new Set(["ro", "hu", "ru", "bg"]));
  expect(new Set(PAIRS.map(([, , one, other]) => `${one} ${other}`)).size).toBe(PAIRS.length);
});

it.each(PAIRS)("%s (%s): %s and %s, %s", (expected, _, one, other) => {
  const { score, contradiction } = scorePair(person(one), person(other));
  const found = verdict(score, contradiction);
  if (expected === "ask") expect(found).toBe("maybe");
  else expect(found === "new" || contradiction ? "different" : "same").toBe(expected);
});
