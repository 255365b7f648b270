import { localized } from "@/lib/i18n/locales";
import type { Ctx } from "@/lib/platform/ctx";
import type { Due } from "@/lib/tasks/due";
import { OPEN_STATES } from "../status";
import { boardOf } from "./board";

/** What the units in reach still owe to open rounds, each owed by whoever holds their offices. */
export async function dueForRounds(ctx: Ctx): Promise<Due[]> {
  const rounds = await ctx.db.round.findMany({ where: { status: "OPEN" }, select: { id: true } });
  const due: Due[] = [];
  for (const { id } of rounds) {
    const { milestones, units, reminderDistances, copyFromDay } = await boardOf(ctx, id);
    for (const unit of units) {
      for (const [at, { id: milestoneId, kind, names }] of milestones.entries()) {
        const cell = unit.cells[at];
        // One is invited to a meeting, not reminded of it; approving is the office's.
        if (!cell || !OPEN_STATES.includes(cell.state) || kind === "MEETING") continue;
        if (kind === "APPROVAL" && cell.state !== "RETURNED" && cell.state !== "OVERDUE") continue;
        due.push({
          key: `milestone-${milestoneId}-${unit.id}`,
          kind: cell.state === "RETURNED" ? "returned" : "deadline",
          title: (locale) => `${localized(names, locale)}: ${localized(unit.names, locale)}`,
          unitId: unit.id,
          userIds: [],
          dueOn: cell.dueOn,
          href: `/rounds/${id}/units/${unit.id}`,
          distances: reminderDistances,
          copyFromDay,
        });
      }
    }
  }
  return due;
}
