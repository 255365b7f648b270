import { isSlip } from "./edits";
import type { Evidence, NameEvidence } from "./evidence";
import { isGenderPair } from "./gendered";
import { nameWords, type Word } from "./name-key";
import { comparePatronymicWords, isShort, type PatronymicLevel } from "./patronymic";
import { isShortForm } from "./short-forms";

/** The closest first. `former`: as on one side before. */
export const FAMILY_LEVELS = [
  "same",
  "former",
  "gendered",
  "part",
  "similar",
  "initial",
  "different",
] as const;
export const GIVEN_LEVELS = [
  "same",
  "short",
  "part",
  "similar",
  "initial",
  "different-initial",
  "different",
] as const;
type FamilyLevel = (typeof FAMILY_LEVELS)[number];
type GivenLevel = (typeof GIVEN_LEVELS)[number];

/** How the closest names of two people agree; null where a side has no such part. `words` are those that agree or are alike. */
export type NameLikeness = Likeness & {
  one: NameEvidence;
  other: NameEvidence;
  /** They agree with the columns of one of them exchanged: which of the two is not said. */
  isSwapped: boolean;
};
type Likeness = {
  family: { level: FamilyLevel; words: readonly Word[] } | null;
  given: { level: GivenLevel; words: readonly Word[] } | null;
};

type Parts = { family: readonly Word[]; given: readonly Word[] };

const partsOf = ({ family, given }: NameEvidence): Parts => ({
  family: nameWords(family),
  given: nameWords(given),
});

type Named = Pick<Evidence, "names">;

/** The likeness of the two names, one of each person, that are closest; null when a side has no name. */
export function compareNames(a: Named, b: Named): NameLikeness | null {
  const pairs = a.names.flatMap((one) => b.names.map((other) => comparePair(one, other)));
  return pairs.reduce<NameLikeness | null>(
    (best, pair) => (best && distanceOf(best) <= distanceOf(pair) ? best : pair),
    null,
  );
}

/** A part that is missing is as good as its initial. */
const MISSING = {
  family: FAMILY_LEVELS.indexOf("initial") - 0.5,
  given: GIVEN_LEVELS.indexOf("initial") - 0.5,
};

/** The family name breaks ties, so that the order of the two people says nothing. */
function distanceOf({ family, given }: Likeness): number {
  const ofFamily = family ? FAMILY_LEVELS.indexOf(family.level) : MISSING.family;
  const ofGiven = given ? GIVEN_LEVELS.indexOf(given.level) : MISSING.given;
  return ofFamily * 1.001 + ofGiven * 1.5;
}

const isFormer = ({ kind }: NameEvidence) => kind === "BIRTH" || kind === "PREVIOUS";

function comparePair(one: NameEvidence, other: NameEvidence): NameLikeness {
  const a = partsOf(one);
  const b = partsOf(other);
  if (one.skeleton !== "" && one.skeleton === other.skeleton) return sameWhole(one, other, a, b);
  const family = compareFamily(a.family, b.family);
  const given = compareGivenWords(a.given, b.given);
  const swapped = given?.level === "different" && family?.level !== "same" ? compareSwapped(a, b) : null;
  return { one, other, isSwapped: swapped !== null, ...asFormer(one, other, swapped ?? { family, given }) };
}

/** The same words, wherever they stand; what is all in one column of the one is parted as in the other. */
function sameWhole(one: NameEvidence, other: NameEvidence, a: Parts, b: Parts): NameLikeness {
  const { family, given } = inOrder(a.family, b.family)[0] === a.family ? a : b;
  const isSwapped = compareFamily(a.family, b.family)?.level !== "same";
  return { one, other, isSwapped, ...asFormer(one, other, { family: same(family), given: same(given) }) };
}

function asFormer(one: NameEvidence, other: NameEvidence, { family, given }: Likeness): Likeness {
  if (family?.level !== "same" || !(isFormer(one) || isFormer(other))) return { family, given };
  return { family: { ...family, level: "former" }, given };
}

const same = (words: readonly Word[]) => (words.length > 0 ? { level: "same" as const, words } : null);

/** One of the two files has the columns the wrong way round, and perhaps a name more or a slip besides. */
function compareSwapped(a: Parts, b: Parts): Likeness | null {
  const [one, other] = [compareCrosswise(a, b), compareCrosswise(b, a)];
  const closer = distanceOf(one) <= distanceOf(other) ? one : other;
  const levels = [closer.family?.level, closer.given?.level];
  const isSwapped =
    levels.includes("same") && levels.every((level) => level && AS_GOOD_AS_SAME.includes(level));
  return isSwapped ? closer : null;
}

/** As if the columns of the second one were exchanged. */
const compareCrosswise = (a: Parts, b: Parts): Likeness => ({
  family: compareFamily(a.family, b.given),
  given: compareGivenWords(a.given, b.family),
});

const AS_GOOD_AS_SAME: readonly string[] = ["same", "part", "short", "similar"] satisfies (
  | FamilyLevel
  | GivenLevel
)[];

function compareFamily(a: readonly Word[], b: readonly Word[]): NameLikeness["family"] {
  if (a.length === 0 || b.length === 0) return null;
  const [fewer, more] = inOrder(a, b);
  const shared = fewer.filter((word) => more.some((other) => isSameWord(word, other)));
  if (shared.length === more.length || isSameJoined(a, b)) return { level: "same", words: fewer };
  const paired = fewer.filter((word) =>
    more.some((other) => isSameWord(word, other) || isGenderPair(word.folded, other.folded)),
  );
  if (paired.length === more.length) return { level: "gendered", words: fewer };
  const known = shared.filter(({ folded }) => folded.length > 1);
  if (known.length > 0 && more.length > 1) return { level: "part", words: known };
  if (paired.length === fewer.length && fewer.some(({ folded }) => folded.length > 1))
    return { level: "part", words: [] };
  if (isNear(a, b) || fewer.some((word) => more.some((other) => isLongSlip(word, other))))
    return { level: "similar", words: [...fewer, ...more] };
  if (fewer.every((word) => more.some((other) => isInitial(word, other))))
    return { level: "initial", words: [] };
  return { level: "different", words: [] };
}

function compareGivenWords(a: readonly Word[], b: readonly Word[]): NameLikeness["given"] {
  if (a.length === 0 || b.length === 0) return null;
  const [fewer, more] = inOrder(a, b);
  const shared = fewer.filter((word) => more.some((other) => isSameWord(word, other)));
  if (shared.length === more.length || isSameJoined(a, b)) return { level: "same", words: fewer };
  const known = shared.filter(({ folded }) => folded.length > 1);
  if (known.length > 0 && shared.length === fewer.length) return { level: "part", words: known };
  const meets = (is: (word: Word, other: Word) => boolean) =>
    fewer.every((word) => more.some((other) => isSameWord(word, other) || is(word, other)));
  if (meets(isShortForm)) return { level: "short", words: [] };
  if (meets(isInitial))
    return known.length > 0 ? { level: "part", words: known } : { level: "initial", words: [] };
  if ([a, b].some((words) => words.every(isShort))) return { level: "different-initial", words: [] };
  if (isSlipOfGiven(a, b) || meets((word, other) => isSlipOfGiven([word], [other])))
    return { level: "similar", words: [...fewer, ...more] };
  return { level: "different", words: [] };
}

/** The fewer words first; of equally many always the same first, so that the order of the two people says nothing. */
function inOrder(a: readonly Word[], b: readonly Word[]): [readonly Word[], readonly Word[]] {
  return a.length < b.length || (a.length === b.length && joined(a) <= joined(b)) ? [a, b] : [b, a];
}

const joined = (words: readonly Word[]) => words.reduce((text, { folded }) => text + folded, "");
const isSameJoined = (a: readonly Word[], b: readonly Word[]) =>
  a.length !== b.length && joined(a) === joined(b);

/** Equal on the skeleton, or by one of the spellings that a Cyrillic letter may have. */
function isSameWord(one: Word, other: Word): boolean {
  if (one.skeleton === other.skeleton) return true;
  if (one.forms.length === 1 && other.forms.length === 1) return false;
  return one.forms.some((form) => other.forms.includes(form));
}

function isInitial(one: Word, other: Word): boolean {
  if (!isShort(one) && !isShort(other)) return false;
  return one.forms.some((form) => other.forms.some((found) => found.charAt(0) === form.charAt(0)));
}

/** In a name of several words each must be long for a slip in one of them to say that it is the same. */
const isLongSlip = (one: Word, other: Word) =>
  one.folded.length > 4 && other.folded.length > 4 && isNear([one], [other]);

/** A slip of the pen, as it is spelled or as it sounds. */
function isNear(a: readonly Word[], b: readonly Word[]): boolean {
  if (isSlip(joined(a), joined(b))) return true;
  const [one, other] = [a[0]?.skeleton ?? "", b[0]?.skeleton ?? ""];
  return (
    a.length === 1 && b.length === 1 && Math.min(one.length, other.length) >= ENOUGH && isSlip(one, other)
  );
}

/** Sounds of a word that a slip may be one of: what is left of Ioana is near Elena. */
const ENOUGH = 5;

/** A slip that makes a woman's name of a man's is no slip: Marin and Marina are brother and sister. */
const isSlipOfGiven = (a: readonly Word[], b: readonly Word[]) => isWoman(a) === isWoman(b) && isNear(a, b);
const isWoman = (words: readonly Word[]) => joined(words).endsWith("a");

/** The best likeness of the patronymics over all names; Romanian files carry the father's initial only. */
export function comparePatronymic(
  a: readonly NameEvidence[],
  b: readonly NameEvidence[],
): PatronymicLevel | "unknown" {
  let best: PatronymicLevel | null = null;
  for (const one of a)
    for (const other of b)
      if (one.patronymic && other.patronymic)
        best = comparePatronymicWords(nameWords(one.patronymic), nameWords(other.patronymic), best);
  return best ?? "unknown";
}
