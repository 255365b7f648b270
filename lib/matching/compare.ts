import { closer } from "./closer";
import { BIRTH_LEVELS, compareBirths, isTooYoung } from "./compare-births";
import {
  compareNames,
  comparePatronymic,
  FAMILY_LEVELS,
  GIVEN_LEVELS,
  type NameLikeness,
} from "./compare-names";
import { comparePlaces, PLACE_LEVELS } from "./compare-places";
import { edits } from "./edits";
import type { DegreeEvidence, Evidence } from "./evidence";
import { foldWords, type Word } from "./name-key";
import { PATRONYMIC_LEVELS } from "./patronymic";

/** In which ways the two values of a field can agree or not. */
export const LEVELS = {
  family: FAMILY_LEVELS,
  given: GIVEN_LEVELS,
  patronymic: PATRONYMIC_LEVELS,
  birth: BIRTH_LEVELS,
  number: ["same", "similar", "different"],
  diploma: ["same"],
  email: ["same", "different"],
  phone: ["same", "different"],
  degree: ["same", "same-class", "neighboring"],
  address: PLACE_LEVELS,
  city: PLACE_LEVELS,
  postcode: PLACE_LEVELS,
} as const;
export type Field = keyof typeof LEVELS;
export type Level<F extends Field> = (typeof LEVELS)[F][number];
export const FIELDS = Object.keys(LEVELS) as Field[];

type Values = Record<string, string | number>;
/** How one field agrees; `words` are the names that agree or are alike, of which some are frequent. */
type Agreement<F extends Field> = { level: Level<F>; words?: readonly Word[]; values?: Values };
/** Every field that both sides know; null or absent is what one of them does not. */
export type Comparison = { [F in Field]?: Agreement<F> | null } & { names?: NameLikeness | null };

/** Compares two people field by field. Symmetric in its levels. */
export function compare(a: Evidence, b: Evidence): Comparison {
  const names = compareNames(a, b);
  const patronymic = comparePatronymic(a.names, b.names);
  return {
    names,
    family: names?.family ?? null,
    given: names?.given ?? null,
    patronymic: patronymic === "unknown" ? null : { level: patronymic },
    birth: compareBirth(a, b),
    number: compareNumbers(a, b),
    diploma: compareDiplomas(a, b),
    email: compareContacts(a.emails, b.emails, "email"),
    phone: compareContacts(a.phones, b.phones, "phone"),
    degree: compareDegrees(a.degrees, b.degrees),
    address: comparePlace(a, b, "line"),
    city: comparePlace(a, b, "city"),
    postcode: comparePlace(a, b, "postcode"),
  };
}

function compareBirth(a: Evidence, b: Evidence): Agreement<"birth"> | null {
  const { birth: one } = a;
  const { birth: other } = b;
  if (one && other) {
    const values = { date: one.date, otherDate: other.date, year: one.date.slice(0, 4) };
    return { level: compareBirths(one, other), values };
  }
  const birth = one ?? other;
  return birth && isTooYoung(birth, one ? b : a)
    ? { level: "too-young", values: { date: birth.date } }
    : null;
}

/** A person may have gathered several numbers of a system: one that agrees in any system settles it. */
function compareNumbers(a: Evidence, b: Evidence): Agreement<"number"> | null {
  let closest: Agreement<"number"> | null = null;
  for (const one of a.numbers) {
    const others = b.numbers.filter(({ system }) => system === one.system);
    if (others.some(({ value }) => value === one.value)) return { level: "same", values: one };
    if (others.length === 0 || closest?.level === "similar") continue;
    const isNear = others.some(
      ({ value }) => value.length > 4 && one.value.length > 4 && edits(value, one.value, 1) === 1,
    );
    closest = { level: isNear ? "similar" : "different", values: { system: one.system } };
  }
  return closest;
}

function compareDiplomas(a: Evidence, b: Evidence): Agreement<"diploma"> | null {
  const values = a.diplomas.find((one) =>
    b.diplomas.some((other) => other.unitId === one.unitId && other.number === one.number),
  );
  return values ? { level: "same", values } : null;
}

function compareContacts<K extends "email" | "phone">(
  one: readonly string[],
  other: readonly string[],
  kind: K,
): { level: "same" | "different"; values?: Values } | null {
  if (one.length === 0 || other.length === 0) return null;
  const shared = one.find((value) => other.includes(value));
  return shared === undefined ? { level: "different" } : { level: "same", values: { [kind]: shared } };
}

/** The closest pair of degrees. Another unit or year says nothing: people study at two faculties. */
function compareDegrees(
  a: readonly DegreeEvidence[],
  b: readonly DegreeEvidence[],
): Agreement<"degree"> | null {
  let closest: Level<"degree"> | null = null;
  for (const one of a)
    for (const other of b) closest = closer(LEVELS.degree, closest, levelOfDegrees(one, other));
  return closest && { level: closest };
}

/** `same-class`: the programme is missing on one side. */
function levelOfDegrees(one: DegreeEvidence, other: DegreeEvidence): Level<"degree"> | null {
  if (one.unitId !== other.unitId || one.year === null || other.year === null) return null;
  if (one.level !== null && other.level !== null && one.level !== other.level) return null;
  const gap = Math.abs(one.year - other.year);
  if (gap > 1) return null;
  if (one.programme === null || other.programme === null) return gap === 0 ? "same-class" : null;
  if (one.programme !== other.programme && folded(one.programme) !== folded(other.programme)) return null;
  return gap === 0 ? "same" : "neighboring";
}

const folded = (text: string) => foldWords(text).join(" ");

function comparePlace(a: Evidence, b: Evidence, part: "line" | "city" | "postcode") {
  const level = comparePlaces(a.addresses ?? [], b.addresses ?? [], part);
  return level && { level };
}
