import { nameWords, type Word } from "./name-key";

/** What share of people bears a word of a name, by its skeleton. A word that is absent is borne by `rarest`. */
type Shares = { shares: ReadonlyMap<string, number>; rarest: number };
export type Frequencies = { family: Shares; given: Shares };

/** Counts the names of people, once each: plain data for the score, to be taken from the database or a file. */
export function countFrequencies(names: Iterable<{ family: string; given: string }>): Frequencies {
  const counts = { family: new Map<string, number>(), given: new Map<string, number>() };
  let people = 0;
  for (const name of names) {
    people++;
    for (const part of ["family", "given"] as const)
      for (const { skeleton } of nameWords(name[part]))
        counts[part].set(skeleton, (counts[part].get(skeleton) ?? 0) + 1);
  }
  // Half a person more, so that a name met once is not taken for one that nobody else can bear.
  const sharesOf = (counted: Map<string, number>): Shares => ({
    shares: new Map([...counted].map(([word, count]) => [word, (count + 0.5) / (people + 1)])),
    rarest: 1 / (people + 1),
  });
  return { family: sharesOf(counts.family), given: sharesOf(counts.given) };
}

/** The share of people who bear the rarest of the words: that one says most. */
export function shareOf(words: readonly Word[], { shares, rarest }: Shares): number {
  return Math.min(...words.map(({ skeleton }) => shares.get(skeleton) ?? rarest));
}
