import { closer } from "./closer";
import { isSlip } from "./edits";
import type { Word } from "./name-key";

/** The closest first. */
export const PATRONYMIC_LEVELS = [
  "same",
  "similar",
  "same-initial",
  "different",
  "different-initial",
] as const;
export type PatronymicLevel = (typeof PATRONYMIC_LEVELS)[number];

/** What makes a patronymic of the father's name, in skeleton letters, for sons and daughters. */
const ENDING = /(?:inikna|ovik|evik|ivik|ovna|evna|ikna|vik|vna|ik|ova|eva|ov|ev)$/;
const LAST_VOWELS = /[aeiou]+$/;

/**
 * The father's name within a patronymic: of Николаевич, Николаевна, Николов and Nicolae alike. A short one keeps its
 * ending, for what would be left says nothing.
 */
function fatherOf({ skeleton }: Word): string {
  const father = skeleton.replace(ENDING, "").replace(LAST_VOWELS, "");
  return father.length > 2 ? father : skeleton.replace(LAST_VOWELS, "");
}

/** How two patronymics agree, or `best` if that is closer or one of them is missing. */
export function comparePatronymicWords(
  [one]: readonly Word[],
  [other]: readonly Word[],
  best: PatronymicLevel | null,
): PatronymicLevel | null {
  if (!one || !other) return best;
  return closer(PATRONYMIC_LEVELS, best, levelOf(one, other));
}

function levelOf(one: Word, other: Word): PatronymicLevel {
  const isInitial = isShort(one) || isShort(other);
  const startsAlike = one.forms.some((form) =>
    other.forms.some((found) => found.charAt(0) === form.charAt(0)),
  );
  if (isInitial) return startsAlike ? "same-initial" : "different-initial";
  const fathers = [fatherOf(one), fatherOf(other)] as const;
  if (one.skeleton === other.skeleton || fathers[0] === fathers[1]) return "same";
  return isSlip(one.folded, other.folded) || isSlip(...fathers) ? "similar" : "different";
}

/** An initial: a letter, or what stands for one: Х. is kh, and Zs. is a letter of Hungarian. */
export const isShort = ({ folded }: Word) => folded.length === 1 || INITIAL_OF_SEVERAL.has(folded);
const INITIAL_OF_SEVERAL = new Set([
  "kh",
  "ts",
  "ch",
  "sh",
  "zh",
  "ia",
  "ya",
  "iu",
  "yu",
  "shch",
  "sht",
  "cs",
  "gy",
  "ny",
  "sz",
  "ty",
  "zs",
]);
