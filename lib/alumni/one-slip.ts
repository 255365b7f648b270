const LETTERS = [..."abcdefghijklmnopqrstuvwxyz"];

/** Words too short to be told apart once a letter is wrong. */
const SHORTEST = 3;

/** What one letter of Cyrillic is in Latin: fingers that miss it move the whole of it. */
const CYRILLIC_LETTERS = /shch|zh|kh|ts|ch|sh|iu|ia|./gsu;

/** A word as the letters that may have been typed: Latin ones, and Cyrillic ones. */
const typings = (word: string): string[][] => [[...word], word.match(CYRILLIC_LETTERS) ?? []];

/**
 * Every spelling that is one slip of the fingers away from a folded word: a letter left out, doubled or added, a wrong
 * letter, two letters swapped. About 53 for each letter; the word itself is among them.
 */
export function oneSlipAway(word: string): string[] {
  if (word.length < SHORTEST) return [word];
  const spellings = new Set([word]);
  for (const letters of typings(word)) {
    for (let at = 0; at <= letters.length; at++) {
      const head = letters.slice(0, at).join("");
      const [first = "", second = "", ...rest] = letters.slice(at);
      const tail = second + rest.join("");
      spellings.add(head + tail);
      spellings.add(head + second + first + rest.join(""));
      for (const letter of LETTERS) {
        spellings.add(head + letter + first + tail);
        spellings.add(head + letter + tail);
      }
    }
  }
  return [...spellings];
}

/** Whether one folded word may be the other with such a slip: what `oneSlipAway` lists, without listing it. */
export function isOneSlipAway(one: string, other: string): boolean {
  if (one === other) return true;
  if (one.length < SHORTEST) return false;
  const others = typings(other);
  return typings(one).some((letters, at) => differsOnce(letters, others[at] ?? []));
}

/** What is left between the beginning and the end that two words share: at most a letter each, or two swapped. */
function differsOnce(one: readonly string[], other: readonly string[]): boolean {
  const shorter = Math.min(one.length, other.length);
  let start = 0;
  while (start < shorter && one[start] === other[start]) start++;
  let end = 0;
  while (end < shorter - start && one.at(-1 - end) === other.at(-1 - end)) end++;
  const [left, right] = [one.slice(start, one.length - end), other.slice(start, other.length - end)];
  if (left.length <= 1 && right.length <= 1) return true;
  const [first, second] = left;
  return left.length === 2 && right.length === 2 && first === right[1] && second === right[0];
}
