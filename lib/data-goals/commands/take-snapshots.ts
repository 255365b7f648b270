import { audit } from "@/lib/platform/audit";
import type { Ctx } from "@/lib/platform/ctx";
import { today } from "@/lib/platform/institution";
import { newId } from "@/lib/platform/new-id";
import { readTargets, verdictOf } from "../goals";
import { readFigures } from "../queries/read-figures";

type Due = { unitId: number; roundFrom: Date; targets: unknown };

/**
 * Counts the databases of a round's units for a deadline. With `isDue`: of those whose day is over and that have no count
 * of it yet, once and for ever, also when two workers come at the same time. Without: now, beside the others.
 * @param only a single unit.
 * @returns how many were counted.
 */
export async function takeSnapshots(
  ctx: Ctx,
  milestoneId: string,
  { isDue, only }: { isDue: boolean; only?: number },
): Promise<number> {
  const day = await today(ctx);
  const due = await ctx.db.$queryRaw<Due[]>`
    SELECT ru.unit_id AS "unitId", coalesce(r.opened_at, r.starts_on) AS "roundFrom", coalesce(o.targets, m.targets) AS targets
    FROM milestone m
    JOIN round r ON r.id = m.round_id
    JOIN round_unit ru ON ru.round_id = r.id AND ru.left_on IS NULL
    LEFT JOIN milestone_unit o ON o.milestone_id = m.id AND o.unit_id = ru.unit_id
    WHERE m.id = ${milestoneId}::uuid AND m.kind = 'DATABASE'
      AND (${only ?? null}::int IS NULL OR ru.unit_id = ${only ?? null}::int)
      AND (NOT ${isDue} OR (
        o.waived_at IS NULL AND coalesce(o.due_on, m.due_on) < ${day}::date
        AND NOT EXISTS (SELECT 1 FROM database_snapshot s WHERE s.milestone_id = m.id AND s.unit_id = ru.unit_id AND s.is_due)))`;
  if (due.length === 0) return 0;
  const since = due[0]?.roundFrom ?? ctx.now;
  const figures = await readFigures(
    ctx,
    due.map(({ unitId }) => unitId),
    since,
  );
  const rows = due.flatMap(({ unitId, targets }) => {
    const counted = figures.get(unitId);
    const held = readTargets(targets);
    if (!counted) return [];
    const verdict = verdictOf(counted, held);
    return {
      id: newId(ctx.now.getTime()),
      milestoneId,
      unitId,
      takenAt: ctx.now,
      isDue,
      figures: counted,
      targets: held,
      verdict,
    };
  });
  // The unique index of due snapshots: whoever comes second writes none.
  const { count } = await ctx.db.databaseSnapshot.createMany({ data: rows, skipDuplicates: true });
  if (count === 0) return 0;
  await audit(ctx, {
    action: isDue ? "snapshot.taken-at-deadline" : "snapshot.taken",
    subject: "milestone",
    subjectId: milestoneId,
    unitIds: rows.map(({ unitId }) => unitId),
  });
  return count;
}
