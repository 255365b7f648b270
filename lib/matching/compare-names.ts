import { distance } from "fastest-levenshtein";
import type { NameEvidence } from "./evidence";
import { foldWords } from "./name-key";
import { skeleton } from "./skeleton";

/** `near` may be a slip of the pen, or twins called Maria and Marta; `unknown`: one side has no given name. */
export type GivenLikeness = "same" | "near" | "different" | "unknown";
export type PatronymicLikeness = "same" | "same-initial" | "different" | "unknown";

const BEST_GIVEN: GivenLikeness[] = ["same", "near", "unknown", "different"];
const BEST_PATRONYMIC: PatronymicLikeness[] = ["same", "same-initial", "unknown", "different"];

/**
 * The best likeness of the given names of two people, over all their names. One side may have fewer words or
 * initials; names that agree as a whole agree here too, for some files swap the columns.
 */
export function compareGiven(a: NameEvidence[], b: NameEvidence[]): GivenLikeness {
  return bestOf(BEST_GIVEN, a, b, (one, other) =>
    one.skeleton === other.skeleton ? "same" : likenessOfGiven(foldWords(one.given), foldWords(other.given)),
  );
}

/** True when two people share a word of a family name: Maria Pop is not far from Maria Pop-Ionescu. */
export function sharesFamily(a: NameEvidence[], b: NameEvidence[]): boolean {
  const families = (names: NameEvidence[]) => names.flatMap(({ family }) => foldWords(family));
  const others = families(b);
  return families(a).some((word) => others.some((other) => isSameWord(word, other)));
}

/** The best likeness of the patronymics; Romanian files carry the father's initial only. */
export function comparePatronymic(a: NameEvidence[], b: NameEvidence[]): PatronymicLikeness {
  return bestOf(BEST_PATRONYMIC, a, b, (one, other) =>
    likenessOfPatronymic(one.patronymic ?? "", other.patronymic ?? ""),
  );
}

function bestOf<T>(
  order: T[],
  a: NameEvidence[],
  b: NameEvidence[],
  compare: (one: NameEvidence, other: NameEvidence) => T,
): T | "unknown" {
  const found = new Set(a.flatMap((one) => b.map((other) => compare(one, other))));
  return order.find((likeness) => found.has(likeness)) ?? "unknown";
}

function likenessOfGiven(one: string[], other: string[]): GivenLikeness {
  if (one.length === 0 || other.length === 0) return "unknown";
  const [fewer, more] = one.length <= other.length ? [one, other] : [other, one];
  if (
    fewer.every((word) => more.some((candidate) => isSameWord(word, candidate) || isInitial(word, candidate)))
  )
    return "same";
  return isSlip(fewer.join(""), more.join("")) ? "near" : "different";
}

const isSameWord = (one: string, other: string) => one === other || skeleton(one) === skeleton(other);

const isInitial = (one: string, other: string) =>
  (one.length === 1 || other.length === 1) && one.charAt(0) === other.charAt(0);

/** One letter off inside a word; a different last letter often tells a sister from a brother (Marin, Marina). */
function isSlip(one: string, other: string): boolean {
  return Math.min(one.length, other.length) > 3 && one.at(-1) === other.at(-1) && distance(one, other) === 1;
}

const INITIALS = /^\p{L}\.?(?:[ -]?\p{L}\.?)?$/u;

function likenessOfPatronymic(one: string, other: string): PatronymicLikeness {
  const [word] = foldWords(one);
  const [otherWord] = foldWords(other);
  if (!word || !otherWord) return "unknown";
  if (!INITIALS.test(one.trim()) && !INITIALS.test(other.trim()))
    return isSameWord(word, otherWord) ? "same" : "different";
  return word.charAt(0) === otherWord.charAt(0) ? "same-initial" : "different";
}
