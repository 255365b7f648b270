import { compareGiven, sharesFamily } from "./compare-names";
import type { Evidence } from "./evidence";
import { type Reason, type ReasonCode, weighEvidence } from "./reasons";

/** From here on an import links a row to the record, unless something contradicts. */
export const AUTO_LINK = 100;
/** From here on a person decides. */
export const REVIEW = 60;

export type Score = { score: number; reasons: Reason[]; contradiction: boolean };
export type Verdict = "same" | "maybe" | "new";

const CONTRADICTIONS: ReasonCode[] = ["different-number", "different-birth-date", "different-patronymic"];

/**
 * How surely two pieces of evidence are of one person, with the reasons. Symmetric. `contradiction` says that
 * something speaks against it strongly enough that no machine may decide (the match scoring of capability 1).
 */
export function scorePair(a: Evidence, b: Evidence): Score {
  const reasons = weighEvidence(a, b);
  const has = (...codes: ReasonCode[]) => reasons.some(({ code }) => codes.includes(code));
  const isSettledByNumber = has("same-number", "same-diploma");
  const given = compareGiven(a.names, b.names);

  if (isSettledByNumber) {
    // Two people cannot share a number: if all else speaks against it, one of the records is wrong.
    reasons.push(...raise(reasons, REVIEW, "number-against-evidence"));
  } else if (given === "different") {
    // Twins share all but the given name and the mailbox; so do strangers of one class born on one day.
    reasons.push(...lower(reasons, has("same-email") ? AUTO_LINK : REVIEW, "different-given-name"));
  } else if (given === "near") {
    reasons.push(...lower(reasons, AUTO_LINK, "unsure-given-name"));
  }

  const isAnotherName = given === "different" && !sharesFamily(a.names, b.names);
  return {
    score: total(reasons),
    reasons,
    contradiction: has(...CONTRADICTIONS) || (isSettledByNumber && isAnotherName),
  };
}

/** What an import does with a pair: links it, asks, or makes a new record. */
export function verdict(score: number, contradiction: boolean): Verdict {
  if (score < REVIEW) return "new";
  return score >= AUTO_LINK && !contradiction ? "same" : "maybe";
}

const total = (reasons: Reason[]) => reasons.reduce((sum, { points }) => sum + points, 0);

/** The adjustment that keeps a sum below a threshold. */
function lower(reasons: Reason[], threshold: number, code: ReasonCode): Reason[] {
  const excess = total(reasons) - threshold + 1;
  return excess > 0 ? [{ code, points: -excess }] : [];
}

/** The adjustment that brings a sum up to a threshold. */
function raise(reasons: Reason[], threshold: number, code: ReasonCode): Reason[] {
  const lack = threshold - total(reasons);
  return lack > 0 ? [{ code, points: lack }] : [];
}
