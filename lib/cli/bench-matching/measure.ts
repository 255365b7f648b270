import { compare } from "@/lib/matching/compare";
import { countPatterns, estimate, type Pattern } from "@/lib/matching/estimate";
import { countFrequencies, type Frequencies } from "@/lib/matching/frequencies";
import { type Model, STARTING } from "@/lib/matching/model";
import { scorePair, verdict } from "@/lib/matching/score";
import type { Random } from "@/tests/factories/random";
import { allPairs, candidatePairs, countByKind, type Pair } from "./candidate-pairs";
import { countTruePairs, type Labeled } from "./labeled";

/** A pair that was weighed: enough of it for every table. */
export type Weighed = { probability: number; isTrue: boolean; isLinked: boolean; isAsked: boolean };
export type Measured = {
  records: number;
  truePairs: number;
  candidates: number;
  /** Of the true pairs, those that share a blocking key. */
  blocked: number;
  kinds: Map<string, { found: number; alone: number }>;
  weighed: Weighed[];
  wrong: { pair: Pair; probability: number }[];
  model: Model;
  seconds: { estimating: number; weighing: number };
  megabytes: number;
};

const STRANGERS = 200_000;
/** So many records' candidates teach the model; of more, a part is drawn. */
const TEACHING = 20_000;
/** Below that a pair of strangers is only counted. */
const WORTH_KEEPING = 0.001;
const MOST_WRONG = 40;

/** Estimates the model from the records without looking at whose they are, weighs every candidate, then looks. */
export function measure(records: readonly Labeled[], draw: Random): Measured {
  const begin = performance.now();
  const frequencies = countFrequencies(records.flatMap(({ evidence }) => evidence.names.slice(0, 1)));
  const model = learn(records, draw);
  const learned = performance.now();
  const seen = weighAll(pairsOf(records), model, frequencies);
  const end = performance.now();
  return {
    records: records.length,
    truePairs: countTruePairs(records),
    model,
    ...seen,
    seconds: { estimating: (learned - begin) / 1000, weighing: (end - learned) / 1000 },
    megabytes: process.memoryUsage().rss / 2 ** 20,
  };
}

/** Of a small file every pair is looked at, so that no true one is lost by the way it was found. */
const FEW = 2_000;
const pairsOf = (records: readonly Labeled[]) =>
  records.length <= FEW ? allPairs(records) : candidatePairs(records);

function learn(records: readonly Labeled[], draw: Random): Model {
  const pick = () => (records[draw.below(records.length)] as Labeled).evidence;
  const strangers = Array.from({ length: STRANGERS }, () => compare(pick(), pick()));
  const share = Math.min(1, TEACHING / records.length);
  const chosen = new Set(records.filter(() => draw.chance(share)));
  const found: Pattern[] = countPatterns(comparisonsOf(records, chosen));
  return estimate(STARTING, {
    strangers: countPatterns(strangers),
    candidates: found.map(({ comparison, count }) => ({ comparison, count: count / share })),
    people: records.length,
  });
}

function* comparisonsOf(records: readonly Labeled[], chosen: ReadonlySet<Labeled>) {
  for (const [one, other] of pairsOf(records))
    if (chosen.has(other)) yield compare(one.evidence, other.evidence);
}

function weighAll(pairs: Iterable<Pair>, model: Model, frequencies: Frequencies) {
  const weighed: Weighed[] = [];
  const wrong: Measured["wrong"] = [];
  const truth: Pair[] = [];
  let candidates = 0;
  for (const pair of pairs) {
    candidates++;
    const [one, other] = pair;
    const isTrue = one.person === other.person;
    if (isTrue) truth.push(pair);
    const { probability, score, contradiction } = scorePair(one.evidence, other.evidence, {
      model,
      frequencies,
    });
    if (!isTrue && probability < WORTH_KEEPING) continue;
    const said = verdict(score, contradiction);
    weighed.push({ probability, isTrue, isLinked: said === "same", isAsked: said === "maybe" });
    if (probability >= 0.5 !== isTrue && wrong.length < MOST_WRONG) wrong.push({ pair, probability });
  }
  const { blocked, kinds } = countByKind(truth);
  return { candidates, weighed, wrong, blocked, kinds };
}
