import type { Board, BoardMilestone, BoardUnit } from "./queries/board";
import type { CellState } from "./status";

/** What somebody is reminded of: it is late, came back, or is due soon. */
const ASKED: readonly CellState[] = ["OVERDUE", "RETURNED", "PARTLY", "AT_RISK"];

export type OpenCell = { milestone: BoardMilestone; cell: BoardUnit["cells"][number] };

/** The cells of a unit in which something waits for the faculty, by their day. */
export function openCells({ milestones }: Pick<Board, "milestones">, unit: BoardUnit): OpenCell[] {
  return milestones
    .flatMap((milestone, at) => {
      const cell = unit.cells[at];
      return cell && ASKED.includes(cell.state) ? [{ milestone, cell }] : [];
    })
    .sort((one, other) => one.cell.dueOn.getTime() - other.cell.dueOn.getTime());
}
