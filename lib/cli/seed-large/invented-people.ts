import type { NewRecord } from "@/lib/alumni/insert-records";
import { type Faculty, person } from "@/tests/factories/people";
import { type Random, random } from "@/tests/factories/random";
import { rareFamily } from "./family-names";

/** In four of five cases nobody draws a frequent surname; the most frequent one is then borne by some four in a hundred. */
const RARE = 0.78;
/** The people of every large database, unless another seed is given. */
export const SEED = 1919;
/** Serial numbers of the demo's people lie below. */
const FIRST_SERIAL = 1_000_000;

/**
 * Draws invented people, one after another, over faculties of very different sizes, in three languages and two
 * scripts. The same seed gives the same people.
 */
export function peopleFrom(
  faculties: readonly Omit<Faculty, "language">[],
  seed: number,
  now: Date,
  firstSerial = FIRST_SERIAL,
): () => NewRecord {
  const draw = random(seed);
  let serial = firstSerial;
  return () => {
    const language = draw.chance(0.72) ? "ro" : draw.chance(0.6) ? "ru" : "bg";
    const faculty = { ...draw.pickSkewed(faculties), language } as const;
    const other = { ...draw.pickSkewed(faculties), language } as const;
    return withRareNames(person(draw, serial++, faculty, other, now), draw, language);
  };
}

function withRareNames(record: NewRecord, draw: Random, language: Faculty["language"]): NewRecord {
  const isFemale = /[aа]$/i.test(record.names[0]?.given ?? "");
  return {
    ...record,
    names: record.names.map((name) =>
      draw.chance(RARE) ? { ...name, family: rareFamily(draw, language, isFemale) } : name,
    ),
  };
}
