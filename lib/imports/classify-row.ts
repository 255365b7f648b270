import type { MatchModel } from "@/lib/alumni/queries/match-model";
import type { Reason } from "@/lib/matching/reasons";
import { scorePair, verdict } from "@/lib/matching/score";
import type { RowClass } from "@/prisma/generated/enums";
import { diffRecord, type RecordChange } from "./diff-record";
import { evidenceOf, type Graduate, type ReadRow } from "./graduate";
import { evidenceOfRecord, type KnownRecord } from "./known-record";
import type { UnitIndex } from "./unit-index";

export type ShownChange = Pick<RecordChange, "field" | "before" | "after">;
/** What a row would do, and why: before rows of the same file are compared with one another. */
export type Classified = {
  class: RowClass;
  alumnusId: string | null;
  score: number | null;
  reasons: Reason[];
  changes: ShownChange[];
};

const NOTHING = { alumnusId: null, score: null, reasons: [], changes: [] };

/**
 * Classifies one row against the records it may be about. Two records that are both surely the person is
 * something for a person to look at, never a choice for a machine.
 */
export function classifyRow(
  { graduate, problems }: ReadRow,
  candidates: readonly KnownRecord[],
  { matching, ...scope }: { units: UnitIndex; unitId: number | null; matching: MatchModel },
): Classified {
  const isElsewhere = problems.some(({ code }) => code === "unit_unknown") && scope.unitId !== null;
  if (!graduate) return { class: isElsewhere ? "OUT_OF_SCOPE" : "INVALID", ...NOTHING };
  if (isElsewhere || !isInScope(graduate, scope)) return { class: "OUT_OF_SCOPE", ...NOTHING };
  const evidence = evidenceOf(graduate);
  const scored = candidates
    .map((record) => ({ record, ...scorePair(evidence, evidenceOfRecord(record), matching) }))
    .filter(({ score, contradiction }) => verdict(score, contradiction) !== "new")
    .sort((a, b) => b.probability - a.probability);
  const [best, second] = scored;
  if (!best) return { class: "NEW", ...NOTHING };
  const found = { alumnusId: best.record.id, score: best.score, reasons: best.reasons };
  const isSure = verdict(best.score, best.contradiction) === "same";
  const isAlone = !second || verdict(second.score, second.contradiction) !== "same";
  const changes = diffRecord(best.record, graduate).map(({ field, before, after }) => ({
    field,
    before,
    after,
  }));
  if (!isSure || !isAlone) return { class: "AMBIGUOUS", ...found, changes };
  return { class: changes.length > 0 ? "UPDATE" : "SAME", ...found, changes };
}

function isInScope({ unitId }: Graduate, scope: { units: UnitIndex; unitId: number | null }): boolean {
  return (
    scope.unitId === null || unitId === scope.unitId || scope.units.currentOf(unitId).includes(scope.unitId)
  );
}
