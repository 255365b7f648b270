import type { ShownChange } from "@/lib/imports/classify-row";
import type { Graduate, RowProblem } from "@/lib/imports/graduate";
import type { KnownRecord } from "@/lib/imports/known-record";
import type { ListedRow } from "@/lib/imports/queries";
import type { Reason } from "@/lib/matching/reasons";

/** A row of the file as the review shows it. */
export type ReviewedRow = {
  row: number;
  cells: readonly string[];
  graduate: Graduate | null;
  problems: readonly RowProblem[];
  changes: readonly ShownChange[];
  reasons: readonly Reason[];
  score: number | null;
  decision: ListedRow["decision"];
  isApplied: boolean;
  /** The first row of the same person in this file, when it is another one. */
  personRow: number | null;
  alumnusId: string | null;
  /** The record that the row meets; null when there is none, or none that the reader may see. */
  record: KnownRecord | null;
};

/** A stored row with the record it meets, where the reader may see it. */
export function reviewedRow(row: ListedRow, records: ReadonlyMap<string, KnownRecord>): ReviewedRow {
  return {
    row: row.row,
    cells: row.cells,
    graduate: row.parsed as Graduate | null,
    problems: row.problems as RowProblem[],
    changes: row.changes as ShownChange[],
    reasons: row.reasons as Reason[],
    score: row.score,
    decision: row.decision,
    isApplied: row.appliedAt !== null,
    personRow: row.personRow === row.row ? null : row.personRow,
    alumnusId: row.alumnusId,
    record: (row.alumnusId && records.get(row.alumnusId)) || null,
  };
}
