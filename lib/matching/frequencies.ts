import { nameWords, type Word } from "./name-key";

/** What share of people bears a word of a name, by its skeleton. A word that is absent is borne by `rarest`. */
type Shares = { shares: ReadonlyMap<string, number>; rarest: number };
export type Frequencies = { family: Shares; given: Shares };

/** How many bear each name, as it is written. */
type Bearers = Readonly<Record<string, number>>;

/** A name of fewer bearers counts as one of so many, and is kept nowhere but on their records. */
const FEW_BEARERS = 5;

/** What share of `people` bears each word of a name: plain data for the score. */
export function shareNames(
  { family, given }: { family: Bearers; given: Bearers },
  people: number,
): Frequencies {
  return { family: sharesOf(family, people), given: sharesOf(given, people) };
}

/** The same of names that were not counted yet, one for each of some people. */
export function countFrequencies(names: readonly { family: string; given: string }[]): Frequencies {
  const bearersOf = (part: "family" | "given") => {
    const counted: Record<string, number> = {};
    for (const { [part]: name } of names) counted[name] = (counted[name] ?? 0) + 1;
    return counted;
  };
  return shareNames({ family: bearersOf("family"), given: bearersOf("given") }, names.length);
}

function sharesOf(bearers: Bearers, people: number): Shares {
  const bearersOf = new Map<string, number>();
  for (const [name, count] of Object.entries(bearers))
    for (const { skeleton } of nameWords(name))
      bearersOf.set(skeleton, (bearersOf.get(skeleton) ?? 0) + count);
  const frequent = [...bearersOf].filter(([, count]) => count >= FEW_BEARERS);
  return {
    shares: new Map(frequent.map(([word, count]) => [word, (count + 0.5) / (people + 1)])),
    rarest: FEW_BEARERS / (people + 1),
  };
}

/** The share of people who bear the rarest of the words: that one says most. */
export function shareOf(words: readonly Word[], { shares, rarest }: Shares): number {
  return Math.min(...words.map(({ skeleton }) => shares.get(skeleton) ?? rarest));
}
