import { type Comparison, FIELDS, type Field } from "./compare";
import { type Frequencies, shareOf } from "./frequencies";
import { type Model, STORIES, type Story, type StoryName } from "./model";

/** The weight of each field, of not being relatives or classmates, and what is known before looking: log2 of odds. */
export type Weights = {
  prior: number;
  fields: { [F in Field]?: number };
  /** How much the other stories take away, and which of them is the likeliest. */
  story: { name: StoryName; weight: number };
  /** How likely each of them is, with strangers as 1. */
  stories: Record<StoryName, number>;
  /** The sum of all of it. */
  total: number;
};

/** Weighs a comparison by the model. A name that agrees weighs by how rare it is, if the frequencies are known. */
export function weigh(comparison: Comparison, model: Model, frequencies?: Frequencies): Weights {
  const rates = FIELDS.flatMap((field) => ratesOf(field, comparison, model, frequencies) ?? []);
  const chances = STORIES.map((name) => ({ name, chance: chanceOf(model.stories[name], rates, model) }));
  const likeliest = chances.reduce((one, other) => (one.chance >= other.chance ? one : other));
  const others = chances.reduce((sum, { chance }) => sum + chance, 1);
  const prior = Math.log2(model.known / model.people);
  const weights = rates.map(({ field, m, u }): [Field, number] => [field, Math.log2(m / u)]);
  const story = { name: likeliest.name, weight: -Math.log2(others) };
  return {
    prior,
    fields: Object.fromEntries(weights),
    story,
    stories: Object.fromEntries(chances.map(({ name, chance }) => [name, chance])) as Weights["stories"],
    total: weights.reduce((sum, [, weight]) => sum + weight, prior + story.weight),
  };
}

/** A slip seldom makes another name of a name: Marta is Marta, if one in a thousand is called so, and not Maria. */
const KNOWN_NAME = 0.001;
const MEETS_A_NAME = 0.05;

type Found = { field: Field; level: string; m: number; u: number };

/** Names that agree, in whole or in part, say the more the rarer they are. */
const BY_FREQUENCY = ["same", "former", "gendered", "part"];

function ratesOf(
  field: Field,
  comparison: Comparison,
  model: Model,
  frequencies: Frequencies | undefined,
): Found | null {
  const agreement = comparison[field];
  if (!agreement) return null;
  const { level, words = [] } = agreement;
  const { m, u } = (model.fields[field] as Record<string, { m: number; u: number }>)[level] ?? { m: 1, u: 1 };
  if (!frequencies || words.length === 0 || (field !== "family" && field !== "given"))
    return { field, level, m, u };
  // Of exchanged columns nobody knows which is which: a name belongs where it is the more frequent.
  const rarest = comparison.names?.isSwapped
    ? Math.max(shareOf(words, frequencies.family), shareOf(words, frequencies.given))
    : shareOf(words, frequencies[field]);
  if (level === "similar") return { field, level, m: rarest > KNOWN_NAME ? m * MEETS_A_NAME : m, u };
  return { field, level, m, u: BY_FREQUENCY.includes(level) ? rarest : u };
}

/** How likely a story makes what was found, with strangers as 1. */
function chanceOf(
  { perPair, perPerson = 0, rates }: Story,
  found: readonly Found[],
  { people }: Model,
): number {
  return found.reduce(
    (chance, { field, level, u }) => {
      const rate = (rates[field] as Record<string, number> | undefined)?.[level];
      return rate === undefined ? chance : (chance * rate) / u;
    },
    perPair ?? perPerson / people,
  );
}
