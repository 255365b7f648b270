import { type Comparison, FIELDS, type Field, LEVELS } from "./compare";
import { type Model, STORIES, type Story, type StoryName } from "./model";
import { weigh } from "./weigh";

/** A comparison that was met so many times. */
export type Pattern = { comparison: Comparison; count: number };

export type Observed = {
  /** Of pairs that share a blocking key. */
  candidates: readonly Pattern[];
  /** Of pairs drawn at random: nearly all of them strangers. */
  strangers: readonly Pattern[];
  /** How many people the candidates were drawn from. */
  people: number;
};

/** As many observed pairs as it takes to outweigh a starting value; strangers are drawn by the thousand. */
const PRIOR_MATCHES = 20;
const PRIOR_STRANGERS = 1_000;
const MOST_ROUNDS = 200;
const SETTLED = 0.000_001;

/**
 * What must not move. A number, once given, is unique by rule, and a degree that differs says nothing: neither can be
 * learned from pairs that were found by it.
 */
const HELD: readonly Field[] = ["number", "diploma", "degree"];
/** By these relatives are told from one person. */
const HELD_OF_RELATIVES: readonly Field[] = [...HELD, "given", "birth"];

/** Counts how often each pattern of agreement is met: the frequencies of names play no part in it. */
export function countPatterns(comparisons: Iterable<Comparison>): Pattern[] {
  const patterns = new Map<string, Pattern>();
  for (const comparison of comparisons) {
    const key = FIELDS.map((field) => comparison[field]?.level ?? "").join("|");
    const known = patterns.get(key);
    if (known) known.count++;
    else patterns.set(key, { comparison: levelsOf(comparison), count: 1 });
  }
  return [...patterns.values()];
}

function levelsOf(comparison: Comparison): Comparison {
  const levels = FIELDS.flatMap((field) => {
    const agreement = comparison[field];
    return agreement ? [[field, { level: agreement.level }]] : [];
  });
  return Object.fromEntries(levels);
}

/**
 * The model that explains the counted patterns best, without anybody having said which pairs are one person:
 * expectation–maximization from the starting values, which go on counting as so many pairs of their own. `u` comes from
 * pairs drawn at random, `m` and the share of matches from the candidates.
 */
export function estimate(start: Model, { candidates, strangers, people }: Observed): Model {
  const first = { ...start, people };
  // Two draws may be of one person, and a few would outweigh the chance that strangers share a birthday.
  const counted = tally(strangers, (pattern) => pattern.count * (1 - sharesOf(pattern, first).one));
  let model = withRates(first, start, "u", counted, PRIOR_STRANGERS);
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const shares = new Map(candidates.map((pattern) => [pattern, sharesOf(pattern, model)]));
    const countOf = (kind: Kind) => (pattern: Pattern) => pattern.count * (shares.get(pattern)?.[kind] ?? 0);
    const perPerson = (kind: Kind, before: number) => {
      const found = candidates.reduce((sum, pattern) => sum + countOf(kind)(pattern), 0);
      return (2 * found + before * PRIOR_MATCHES) / (people + PRIOR_MATCHES);
    };
    const known = perPerson("one", start.known);
    const next = withRates({ ...model, known }, start, "m", tally(candidates, countOf("one")), PRIOR_MATCHES);
    const stories = STORIES.map((name) => [
      name,
      withShares(start.stories[name], tally(candidates, countOf(name)), (before) => perPerson(name, before)),
    ]);
    const moved = Math.abs(known - model.known) / known;
    model = { ...next, stories: Object.fromEntries(stories) };
    if (moved < SETTLED) break;
  }
  return model;
}

/** What a pair may be, if it is not of strangers. */
type Kind = "one" | StoryName;

/** How likely a pair of the pattern is of each kind. */
function sharesOf({ comparison }: Pattern, model: Model): Record<Kind, number> {
  const { total, stories } = weigh(comparison, model);
  const one = 1 / (1 + 2 ** -total);
  const others = STORIES.reduce((sum, name) => sum + stories[name], 1);
  const shares = STORIES.map((name) => [name, ((1 - one) * stories[name]) / others]);
  return { one, ...Object.fromEntries(shares) };
}

/** A story of relatives as the data tell it: how many there are, and what they share. */
function withShares(start: Story, counts: Tally, perPerson: (before: number) => number): Story {
  if (start.perPerson === undefined) return start;
  const fields = Object.entries(start.rates).map(([name, rates]) => {
    const field = name as Field;
    if (HELD_OF_RELATIVES.includes(field)) return [field, rates];
    const moved = Object.entries(rates).map(([level, before]) => {
      const group = groupsOf(field).find((levels) => levels.includes(level)) ?? [];
      return [level, moveTo(counts[field], level, group, before, PRIOR_MATCHES)];
    });
    return [field, Object.fromEntries(moved)];
  });
  return { perPerson: perPerson(start.perPerson), rates: Object.fromEntries(fields) };
}

type Tally = { [F in Field]: Map<string, number> };

function tally(patterns: readonly Pattern[], countOf: (pattern: Pattern) => number): Tally {
  const counts = Object.fromEntries(FIELDS.map((field) => [field, new Map<string, number>()])) as Tally;
  for (const pattern of patterns) {
    const count = countOf(pattern);
    for (const field of FIELDS) {
      const level = pattern.comparison[field]?.level;
      if (level) counts[field].set(level, (counts[field].get(level) ?? 0) + count);
    }
  }
  return counts;
}

/** Levels that are never met together have each their own hundred percent. */
const GROUPS: Partial<Record<Field, readonly (readonly string[])[]>> = {
  birth: [
    ["same", "exchanged", "slip", "different"],
    ["same-month", "same-year", "different-year"],
  ],
  patronymic: [
    ["same", "similar", "different"],
    ["same-initial", "different-initial"],
  ],
  given: [
    ["same", "short", "part", "similar", "different"],
    ["initial", "different-initial"],
  ],
};

const groupsOf = (field: Field): readonly (readonly string[])[] => GROUPS[field] ?? [LEVELS[field]];

/** The share of a level in its group, where the starting value counts as so many pairs. */
function moveTo(
  counts: ReadonlyMap<string, number>,
  level: string,
  group: readonly string[],
  before: number,
  weight: number,
): number {
  const sum = group.reduce((all, other) => all + (counts.get(other) ?? 0), 0);
  return ((counts.get(level) ?? 0) + before * weight) / (sum + weight);
}

function withRates(model: Model, start: Model, rate: "m" | "u", counts: Tally, weight: number): Model {
  const fields = FIELDS.map((field) => {
    const rates = model.fields[field] as Record<string, { m: number; u: number }>;
    if (HELD.includes(field)) return [field, rates];
    const starting = start.fields[field] as typeof rates;
    const moved = groupsOf(field).flatMap((group) =>
      group.map((level) => {
        const before = starting[level]?.[rate] ?? 0;
        const share = moveTo(counts[field], level, group, before, weight);
        return [level, { m: 1, u: 1, ...rates[level], [rate]: share }];
      }),
    );
    return [field, { ...rates, ...Object.fromEntries(moved) }];
  });
  return { ...model, fields: Object.fromEntries(fields) as Model["fields"] };
}
