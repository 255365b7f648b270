import { compareGiven, comparePatronymic } from "./compare-names";
import type { DegreeEvidence, Evidence, NameEvidence } from "./evidence";
import { foldWords } from "./name-key";
import { trigramSimilarity } from "./trigram";

/** Points of each piece of evidence: starting values, all in this table. Missing evidence counts nothing. */
export const WEIGHTS = {
  "same-number": 100,
  "same-diploma": 100,
  "different-number": -100,
  "same-email": 60,
  "same-phone": 35,
  "same-birth-date": 35,
  "same-birth-year": 10,
  "different-birth-date": -60,
  "same-name": 40,
  "same-former-name": 35,
  "same-skeleton": 25,
  "similar-name": 15,
  "maiden-name": 25,
  "same-patronymic": 15,
  "same-patronymic-initial": 5,
  "different-patronymic": -25,
  "same-degree": 25,
  "neighboring-degree": 15,
} as const;

const SIMILAR = 0.8;

type Weighed = keyof typeof WEIGHTS;
/** The last three adjust the sum in scorePair: their points depend on it. */
export type ReasonCode = Weighed | "different-given-name" | "unsure-given-name" | "number-against-evidence";

/** One sentence of the explanation: a key of the messages, its points, and what the sentence names. */
export type Reason = { code: ReasonCode; points: number; values?: Record<string, string | number> };

/** What speaks for and against two pieces of evidence being of one person, each thing weighed by itself. */
export function weighEvidence(a: Evidence, b: Evidence): Reason[] {
  return [
    ...weighNumbers(a, b),
    ...weighContacts(a, b),
    ...weighBirth(a, b),
    ...weighNames(a, b),
    ...weighPatronymic(a, b),
    ...weighDegrees(a.degrees, b.degrees),
  ];
}

function weigh(code: Weighed, values?: Reason["values"]): Reason {
  return { code, points: WEIGHTS[code], ...(values && { values }) };
}

function weighNumbers(a: Evidence, b: Evidence): Reason[] {
  const pairs = a.numbers.flatMap((one) =>
    b.numbers
      .filter(({ system }) => system === one.system)
      .map((other) => ({ one, isSame: one.value === other.value })),
  );
  const same = pairs.find(({ isSame }) => isSame)?.one;
  const agreeing = new Set(pairs.filter(({ isSame }) => isSame).map(({ one }) => one.system));
  const different = pairs.find(({ one }) => !agreeing.has(one.system))?.one;
  const diploma = a.diplomas.find((one) =>
    b.diplomas.some((other) => other.unitId === one.unitId && other.number === one.number),
  );
  const reasons: Reason[] = [];
  if (same) reasons.push(weigh("same-number", same));
  else if (diploma) reasons.push(weigh("same-diploma", diploma));
  if (different) reasons.push(weigh("different-number", { system: different.system }));
  return reasons;
}

function weighContacts(a: Evidence, b: Evidence): Reason[] {
  const email = a.emails.find((one) => b.emails.includes(one));
  const phone = a.phones.find((one) => b.phones.includes(one));
  const reasons: Reason[] = [];
  if (email) reasons.push(weigh("same-email", { email }));
  if (phone) reasons.push(weigh("same-phone", { phone }));
  return reasons;
}

function isSameBirthDate({ birth: one }: Evidence, { birth: other }: Evidence): boolean {
  return one?.precision === "DAY" && other?.precision === "DAY" && one.date === other.date;
}

function weighBirth(a: Evidence, b: Evidence): Reason[] {
  const { birth: one } = a;
  const { birth: other } = b;
  if (!one || !other) return [];
  if (isSameBirthDate(a, b)) return [weigh("same-birth-date", { date: one.date })];
  if (one.precision === "DAY" && other.precision === "DAY")
    return [weigh("different-birth-date", { date: one.date, otherDate: other.date })];
  const year = one.date.slice(0, 4);
  return year === other.date.slice(0, 4) ? [weigh("same-birth-year", { year })] : [];
}

const isFormer = ({ kind }: NameEvidence) => kind === "BIRTH" || kind === "PREVIOUS";

/** The strongest thing that one pair of names says. */
function weighNames(a: Evidence, b: Evidence): Reason[] {
  const reasons = a.names.flatMap((one) => b.names.flatMap((other) => weighName(one, other)));
  if (isMaidenNameLikely(a, b)) reasons.push(weigh("maiden-name"));
  return reasons.sort((one, other) => other.points - one.points).slice(0, 1);
}

function weighName(one: NameEvidence, other: NameEvidence): Reason[] {
  if (one.skeleton === "" || other.skeleton === "") return [];
  const values = { name: `${one.given} ${one.family}`, otherName: `${other.given} ${other.family}` };
  if (one.key === other.key)
    return [weigh(isFormer(one) || isFormer(other) ? "same-former-name" : "same-name", values)];
  if (one.skeleton === other.skeleton) return [weigh("same-skeleton", values)];
  return trigramSimilarity(one.skeleton, other.skeleton) >= SIMILAR ? [weigh("similar-name", values)] : [];
}

/** A woman with the same given name and birth date under another family name. */
function isMaidenNameLikely(a: Evidence, b: Evidence): boolean {
  const sexes = [a.sex, b.sex];
  return (
    sexes.includes("F") &&
    !sexes.includes("M") &&
    isSameBirthDate(a, b) &&
    compareGiven(a.names, b.names) === "same"
  );
}

function weighPatronymic(a: Evidence, b: Evidence): Reason[] {
  const likeness = comparePatronymic(a.names, b.names);
  if (likeness === "unknown") return [];
  if (likeness === "same-initial") return [weigh("same-patronymic-initial")];
  return [weigh(likeness === "same" ? "same-patronymic" : "different-patronymic")];
}

/** The closest pair of degrees. Another unit or year counts nothing: people study at two faculties. */
function weighDegrees(a: DegreeEvidence[], b: DegreeEvidence[]): Reason[] {
  const gaps = a.flatMap((one) =>
    b
      .filter((other) => isSameStudy(one, other))
      .map((other) => Math.abs(Number(one.year) - Number(other.year))),
  );
  const gap = Math.min(...gaps);
  if (gap === 0) return [weigh("same-degree")];
  return gap === 1 ? [weigh("neighboring-degree")] : [];
}

function isSameStudy(one: DegreeEvidence, other: DegreeEvidence): boolean {
  return (
    one.unitId === other.unitId &&
    one.year !== null &&
    other.year !== null &&
    (one.level === null || other.level === null || one.level === other.level) &&
    one.programme !== null &&
    other.programme !== null &&
    foldWords(one.programme).join(" ") === foldWords(other.programme).join(" ")
  );
}
