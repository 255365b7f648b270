import { edits } from "./edits";
import type { BirthEvidence, Evidence } from "./evidence";

/**
 * The closest first. After `different` come dates of which one is known to the month or year only, and one that is
 * missing where the degrees say that it is another.
 */
export const BIRTH_LEVELS = [
  "same",
  "exchanged",
  "slip",
  "different",
  "same-month",
  "same-year",
  "different-year",
  "too-young",
] as const;
export type BirthLevel = (typeof BIRTH_LEVELS)[number];

/** `exchanged`: day for month. `slip`: one digit, or two neighboring ones exchanged. */
export function compareBirths(one: BirthEvidence, other: BirthEvidence): BirthLevel {
  if (one.precision === "DAY" && other.precision === "DAY") {
    if (one.date === other.date) return "same";
    const [year, month, day] = one.date.split("-");
    if (other.date === `${year}-${day}-${month}`) return "exchanged";
    return edits(digits(one), digits(other), 1) === 1 ? "slip" : "different";
  }
  if (one.date.slice(0, 4) !== other.date.slice(0, 4)) return "different-year";
  const isToTheYear = one.precision === "YEAR" || other.precision === "YEAR";
  if (isToTheYear) return "same-year";
  return one.date.slice(0, 7) === other.date.slice(0, 7) ? "same-month" : "different-year";
}

const digits = ({ date }: BirthEvidence) => date.replaceAll("-", "");

const YOUNGEST = 17;

/** True when somebody born then was a child, or unborn, at a degree of the other one. */
export function isTooYoung(birth: BirthEvidence, { degrees }: Pick<Evidence, "degrees">): boolean {
  const born = Number(birth.date.slice(0, 4));
  return degrees.some(({ year }) => year !== null && year < born + YOUNGEST);
}
