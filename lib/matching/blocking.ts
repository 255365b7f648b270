import type { Evidence, NameEvidence } from "./evidence";
import { nameWords, type Word } from "./name-key";

/**
 * By what two people are found to be compared at all: they share one of these keys. A key of nothing but a name is
 * needed for those of whom little else is known.
 */
const KINDS = [
  "number",
  "diploma",
  "email",
  "phone",
  "birth",
  "name",
  "family-initial",
  "given-class",
  "family-class",
] as const;

const key = (kind: (typeof KINDS)[number], ...parts: readonly (string | number)[]) =>
  [kind, ...parts].join(" ");

/** The blocking keys of a person, each once. */
export function blockingKeys(person: Evidence): string[] {
  const keys = [
    ...person.numbers.map(({ system, value }) => key("number", system, value)),
    ...person.diplomas.map(({ unitId, number }) => key("diploma", unitId, number)),
    ...person.emails.map((email) => key("email", email)),
    ...person.phones.map((phone) => key("phone", phone)),
    ...nameBlocks(person),
  ];
  return [...new Set(keys)];
}

/** Those of them that hold a name: the others are found by the columns in which they stand. */
export function nameBlocks({ names, birth, degrees }: NamedEvidence): string[] {
  return [...new Set(names.flatMap((name) => keysOfName(name, { birth, degrees })))];
}

/** What keys of names are made of. */
export type NamedEvidence = {
  names: readonly Pick<NameEvidence, "given" | "family">[];
  birth: Evidence["birth"];
  degrees: readonly Pick<Evidence["degrees"][number], "unitId" | "year">[];
};

/** Every family name with every given name, in the order of the alphabet: whatever the columns, whatever is left out. */
export function namePairs({ given, family }: NamedEvidence["names"][number]): string[] {
  const givens = skeletonsOf(nameWords(given));
  return skeletonsOf(nameWords(family)).flatMap((one) =>
    givens.map((other) => [one, other].sort().join(" ")),
  );
}

/** Which of the blocking keys one is. */
export const kindOfKey = (key: string) => key.slice(0, key.indexOf(" "));

/** A key in four bytes, as it is stored (FNV-1a). Two keys that meet by chance cost a comparison, no more. */
export function hashOfKey(key: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < key.length; at++) hash = Math.imul(hash ^ key.charCodeAt(at), 0x01000193);
  return hash | 0;
}

/** So much of a name is seldom mistyped. */
const START = 3;

function keysOfName(
  name: NamedEvidence["names"][number],
  { birth, degrees }: Pick<NamedEvidence, "birth" | "degrees">,
): string[] {
  const families = nameWords(name.family);
  const givens = nameWords(name.given);
  const family = skeletonsOf(families);
  const given = skeletonsOf(givens);
  const initials = [...new Set(skeletonsOf(givens, 1).map((word) => word.charAt(0)))];
  const day = birth?.precision === "DAY" ? birth.date : undefined;
  const classes = degrees.flatMap(({ unitId, year }) => (year === null ? [] : [`${unitId} ${year}`]));
  return [
    // Half of all women change the one, nicknames the other.
    ...(day ? [...family, ...given].map((word) => key("birth", day, word.slice(0, START))) : []),
    ...namePairs(name).map((pair) => key("name", pair)),
    ...family.flatMap((one) => initials.map((initial) => key("family-initial", one, initial))),
    ...given.flatMap((word) => classes.map((of) => key("given-class", word, of))),
    ...family.flatMap((word) => classes.map((of) => key("family-class", word, of))),
  ];
}

/** The skeletons of all spellings: one of Васильев's is Vasilyev's. */
function skeletonsOf(words: readonly Word[], fewest = 2): string[] {
  return [...new Set(words.flatMap(({ folded, skeletons }) => (folded.length >= fewest ? skeletons : [])))];
}
