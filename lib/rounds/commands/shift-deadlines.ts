import { audit } from "@/lib/platform/audit";
import type { Ctx } from "@/lib/platform/ctx";
import { shiftedDue } from "../days";
import { boardOf } from "../queries/board";
import { OPEN_STATES } from "../status";
import { recordAct } from "./decide-deadline";

/** Why a deadline moved by itself, as the act keeps it. */
type ShiftReason = "joined" | "appointed";

/**
 * Gives a unit, or a coordinator, that began after the opening time to begin: each open deadline that comes too soon moves,
 * by an act of its own. Run again, it changes nothing.
 */
export async function shiftDeadlines(
  ctx: Ctx,
  { id, openedOn }: { id: string; openedOn: Date },
  unitId: number,
  startedOn: Date,
  reason: ShiftReason,
): Promise<void> {
  const board = await boardOf(ctx, id);
  const cells = board.units.find((unit) => unit.id === unitId)?.cells ?? [];
  const ofPlan = board.milestones.find(({ kind }) => kind === "PLAN");
  for (const [at, milestone] of board.milestones.entries()) {
    const cell = cells[at];
    if (!cell || milestone.kind === "MEETING" || !OPEN_STATES.includes(cell.state)) continue;
    // A plan that came back is due again when the plan is.
    const due = cell.state === "RETURNED" && milestone.kind === "APPROVAL" && ofPlan ? ofPlan : milestone;
    const shifted = shiftedDue(due.dueOn, openedOn, startedOn);
    if (shifted <= cell.dueOn) continue;
    await recordAct(
      ctx,
      { milestoneId: due.id, unitId, kind: "SHIFTED", reason, fromOn: cell.dueOn, toOn: shifted },
      { dueOn: shifted },
    );
    await audit(ctx, {
      action: "deadline.shifted",
      subject: "round",
      subjectId: id,
      unitIds: [unitId],
      changes: { milestone: [due.id, due.id], dueOn: [cell.dueOn, shifted] },
    });
  }
}
