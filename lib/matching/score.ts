import { type Comparison, compare } from "./compare";
import type { Evidence } from "./evidence";
import type { Frequencies } from "./frequencies";
import { type Model, STARTING } from "./model";
import { explain, type Reason, type ReasonCode } from "./reasons";
import { weigh } from "./weigh";

/** From here on an import links a row to the record, unless something contradicts: 99.5 % and more, rounded. */
export const AUTO_LINK = 100;
/** From here on a person decides. */
export const REVIEW = 20;

export type Score = {
  /** The probability that the two are one person, in whole percent. */
  score: number;
  probability: number;
  /** Log2 of the odds: each point of a reason doubles them. Without reasons, two people are strangers far below 0. */
  points: number;
  reasons: Reason[];
  contradiction: boolean;
};
export type Verdict = "same" | "maybe" | "new";

const CONTRADICTIONS: ReasonCode[] = ["different-number", "different-birth-date", "different-patronymic"];

/**
 * How surely two pieces of evidence are of one person, with the reasons. Symmetric. `contradiction` says that
 * something speaks against it strongly enough that no machine may decide.
 */
export function scorePair(
  a: Evidence,
  b: Evidence,
  { model = STARTING, frequencies }: { model?: Model; frequencies?: Frequencies | undefined } = {},
): Score {
  const comparison = compare(a, b);
  const weights = weigh(comparison, model, frequencies);
  const reasons = explain(comparison, weights);
  const isNumbered = comparison.number?.level === "same" || comparison.diploma?.level === "same";
  // Two people cannot share a number: if all else speaks against it, one of the records is wrong.
  const lack = isNumbered ? Math.max(0, logit(REVIEW / 100) - weights.total) : 0;
  if (lack > 0) reasons.push({ code: "number-against-evidence", points: lack });
  const points = weights.total + lack;
  const probability = 1 / (1 + 2 ** -points);
  return {
    score: Math.round(probability * 100),
    probability,
    points,
    reasons,
    contradiction:
      reasons.some(({ code }) => CONTRADICTIONS.includes(code)) || (isNumbered && isOtherName(comparison)),
  };
}

/** What an import does with a pair: links it, asks, or makes a new record. */
export function verdict(score: number, contradiction: boolean): Verdict {
  if (score < REVIEW) return "new";
  return score >= AUTO_LINK && !contradiction ? "same" : "maybe";
}

function isOtherName({ family, given }: Comparison): boolean {
  return given?.level === "different" && family?.level === "different";
}

const logit = (probability: number) => Math.log2(probability / (1 - probability));
