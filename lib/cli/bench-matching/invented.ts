import type { NewRecord } from "@/lib/alumni/insert-records";
import type { Evidence } from "@/lib/matching/evidence";
import { nameKeys } from "@/lib/matching/name-key";
import { type Random, random } from "@/tests/factories/random";
import { peopleFrom } from "../seed-large/invented-people";
import type { Labeled } from "./labeled";
import { lookalikes } from "./lookalikes";
import { type Known, slipped, spoiled } from "./spoiled";

const FACULTIES = Array.from({ length: 22 }, (_, at) => ({ id: at + 1, name: `Faculty ${at + 1}` }));
/** The day that the people are invented for: the same seed gives the same people on any day. */
const TODAY = new Date("2026-06-01T00:00:00Z");
const DUPLICATES = 0.1;
/** A frequent surname is borne by two people in a thousand; the first thousand tell nothing yet. */
const FREQUENT = 0.002;
const FIRST = 1_000;
/** What a first file leaves out. */
const MISSING = { birth: 0.03, number: 0.25, programme: 0.1 };

/**
 * Invented people with the truth beside them: so many people, among them twins, namesakes, fathers and sons, and of
 * every tenth a second record as another office would have it.
 */
export function invented(people: number, seed: number): Labeled[] {
  const draw = random(seed);
  const next = peopleFrom(FACULTIES, seed, TODAY);
  const known: Known[] = [];
  const families = new Map<string, number>();
  while (known.length < people) {
    const one = knownOf(next(), draw);
    const bearers = (families.get(one.family) ?? 0) + 1;
    families.set(one.family, bearers);
    known.push(one, ...lookalikes(one, known.length, bearers > FREQUENT * (known.length + FIRST), draw));
  }
  known.length = people;
  const records = known.map((one, at) => labeled(`${at}`, slipped(one, draw)));
  const twice = new Set<number>();
  while (twice.size < Math.round(people * DUPLICATES)) twice.add(draw.below(people));
  const seconds = [...twice].map((at) => labeled(`${at}`, spoiled(known[at] as Known, draw)));
  return [...records, ...seconds];
}

function knownOf(
  { names, birthOn, degrees, contactPoints = [], externalNumbers = [] }: NewRecord,
  draw: Random,
): Known {
  const [legal, birth] = names;
  const values = (kind: string) => contactPoints.flatMap((one) => (one.kind === kind ? one.value : []));
  const city = contactPoints.find(({ kind }) => kind === "ADDRESS")?.city ?? null;
  return {
    given: legal?.given ?? "",
    family: legal?.family ?? "",
    maiden: birth?.family ?? null,
    patronymic: legal?.patronymic ?? null,
    born: draw.chance(MISSING.birth) ? null : (birthOn ?? null),
    precision: "DAY",
    number: draw.chance(MISSING.number) ? null : (externalNumbers[0]?.value ?? null),
    email: values("EMAIL")[0] ?? null,
    phone: values("PHONE")[0] ?? null,
    city,
    degrees: (degrees ?? []).map(({ unitId, programme, level, graduationYear }) => ({
      unitId,
      programme: draw.chance(MISSING.programme) ? null : (programme ?? null),
      level: level ?? null,
      year: graduationYear ?? null,
    })),
  };
}

function labeled(person: string, known: Known): Labeled {
  const { given, family, maiden, patronymic, born, precision, number, email, phone, city, degrees } = known;
  const named = (of: string, kind: "LEGAL" | "BIRTH") => {
    const { key, skeleton } = nameKeys({ given, family: of });
    return { key, skeleton, given, family: of, patronymic, kind };
  };
  const evidence: Evidence = {
    names: [named(family, "LEGAL"), ...(maiden ? [named(maiden, "BIRTH")] : [])],
    birth: born ? { date: born, precision } : null,
    numbers: number ? [{ system: "register", value: number }] : [],
    diplomas: [],
    emails: email ? [email] : [],
    phones: phone ? [phone] : [],
    degrees,
    addresses: city ? [{ line: null, city, postcode: null }] : [],
  };
  return { person, evidence };
}
