import type { Ctx } from "@/lib/platform/ctx";
import { dayIn } from "@/lib/platform/institution";
import { daysBetween } from "@/lib/rounds/days";
import type { SynthesisKind } from "@/prisma/generated/enums";

export type Due = { dueOn: Date | null; isWaived: boolean };

/** When the syntheses of a round are due by unit, and whose are waived, by the deadline or with the whole plan. */
export async function dueDays(ctx: Ctx, roundId: string, kind: SynthesisKind): Promise<Map<number, Due>> {
  const rows = await ctx.db.$queryRaw<({ unitId: number } & Due)[]>`
    SELECT ru.unit_id AS "unitId", coalesce(mu.due_on, m.due_on) AS "dueOn",
      mu.waived_at IS NOT NULL OR coalesce(p.status = 'WAIVED', false) AS "isWaived"
    FROM round_unit ru
    LEFT JOIN LATERAL (
      SELECT id, due_on FROM milestone WHERE round_id = ru.round_id AND kind::text = ${kind} ORDER BY position, id LIMIT 1
    ) m ON true
    LEFT JOIN milestone_unit mu ON mu.milestone_id = m.id AND mu.unit_id = ru.unit_id
    LEFT JOIN plan p ON p.round_id = ru.round_id AND p.unit_id = ru.unit_id
    WHERE ru.round_id = ${roundId}::uuid`;
  return new Map(rows.map(({ unitId, ...due }) => [unitId, due]));
}

/** Days between a deadline, which ends with its day in the institution's zone, and what was handed in after it. */
export function lateBy(dueOn: Date | null, submittedAt: Date | null, zone: string): number {
  return dueOn && submittedAt ? Math.max(0, daysBetween(dueOn, dayIn(zone, submittedAt))) : 0;
}
