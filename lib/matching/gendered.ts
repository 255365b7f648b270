import { skeleton } from "./skeleton";

/** Endings of a woman's surname, in Latin letters, with those of a man's that may stand in their place. */
const ENDINGS: [RegExp, string[]][] = [
  [/(?<=[oe]v|in|yn)a$/, [""]],
  [/(?<=sk|ck)(?:aia|aya|aja|a)$/, ["i", "oi"]],
  [/(?:aia|aya|aja)$/, ["i", "oi"]],
];

/**
 * True when two folded surnames are one for a man and for a woman: Иванов and Иванова, Петровски and Петровска,
 * Толстой and Толстая. They are two names all the same: a brother and a sister bear them.
 */
export function isGenderPair(one: string, other: string): boolean {
  return isFeminineOf(one, other) || isFeminineOf(other, one);
}

function isFeminineOf(woman: string, man: string): boolean {
  // First letter first: this is asked of every pair of names.
  if (woman.charAt(0) !== man.charAt(0)) return false;
  return ENDINGS.some(
    ([ending, others]) =>
      ending.test(woman) && others.some((other) => skeleton(woman.replace(ending, other)) === skeleton(man)),
  );
}
