import type { Board, BoardUnit } from "./queries/board";
import type { BoardFilter } from "./schema";

const APPROVED = ["APPROVED", "IN_PROGRESS", "CLOSED"];
const IN_REVIEW = ["SUBMITTED", "IN_REVIEW"];

/** The figures over a board, of the units that take part today. */
export function tilesOf({ units }: Pick<Board, "units">) {
  const withPlan = (states: readonly string[]) =>
    units.filter(({ plan }) => plan && states.includes(plan.status)).length;
  const late = units.map(({ cells }) => cells.filter(({ state }) => state === "OVERDUE").length);
  return {
    units: units.length,
    appointed: units.filter(({ coordinator }) => coordinator !== null).length,
    approved: withPlan(APPROVED),
    inReview: withPlan(IN_REVIEW),
    overdue: late.reduce((sum, count) => sum + count, 0),
    lateUnits: late.filter((count) => count > 0).length,
  };
}

/** The units that a filter of the board leaves: those with a cell of that state, or without a coordinator. */
export function unitsOf({ units }: Pick<Board, "units">, filter: BoardFilter | undefined): BoardUnit[] {
  if (filter === undefined) return units;
  if (filter === "VACANT") return units.filter(({ coordinator }) => coordinator === null);
  return units.filter(({ cells }) => cells.some(({ state }) => state === filter));
}
