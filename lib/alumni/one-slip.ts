const LETTERS = [..."abcdefghijklmnopqrstuvwxyz"];

/** Words too short to be told apart once a letter is wrong. */
const SHORTEST = 3;

/**
 * Every spelling that is one slip of the fingers away from a folded word: a letter left out, doubled or added, a wrong
 * letter, two letters swapped. About 53 for each letter; the word itself is among them.
 */
export function oneSlipAway(word: string): string[] {
  if (word.length < SHORTEST) return [word];
  const spellings = new Set([word]);
  for (let at = 0; at <= word.length; at++) {
    const [head, tail] = [word.slice(0, at), word.slice(at)];
    const [first = "", second = ""] = tail;
    if (first) spellings.add(head + tail.slice(1));
    if (second) spellings.add(head + second + first + tail.slice(2));
    for (const letter of LETTERS) {
      spellings.add(head + letter + tail);
      if (first) spellings.add(head + letter + tail.slice(1));
    }
  }
  return [...spellings];
}
