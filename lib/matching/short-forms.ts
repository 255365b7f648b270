import { nameWords, type Word } from "./name-key";
import { BULGARIAN } from "./short-forms/bulgarian";
import { HUNGARIAN } from "./short-forms/hungarian";
import { OFFICIAL } from "./short-forms/official";
import { ROMANIAN } from "./short-forms/romanian";
import { RUSSIAN } from "./short-forms/russian";

const SETS = [ROMANIAN, HUNGARIAN, RUSSIAN, BULGARIAN, OFFICIAL].flat();

/** Of each skeleton, the sets it stands in. A form that two names share (Саша, Gabi) stands in both. */
const setsOf = new Map<string, Set<number>>();
SETS.forEach((set, at) => {
  for (const { skeleton } of nameWords(set))
    setsOf.set(skeleton, (setsOf.get(skeleton) ?? new Set()).add(at));
});

/**
 * True when two given names can be one: a full name and its short form, two short forms of one name, or one name as two
 * languages write it in papers. Sets are not joined: Саша is Александр and Александра, and those two stay apart.
 */
export function isShortForm(one: Word, other: Word): boolean {
  const sets = setsOf.get(one.skeleton);
  const others = setsOf.get(other.skeleton);
  if (!sets || !others) return false;
  for (const set of sets) if (others.has(set)) return true;
  return false;
}
