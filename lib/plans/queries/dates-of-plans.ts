import type { CalendarDate, DatesAsked } from "@/lib/calendar/date";
import type { Ctx } from "@/lib/platform/ctx";
import type { PlanItem } from "@/prisma/generated/client";

/**
 * The items of plans in reach that have a day. A plan that another one took over is left out: its items stand there. What
 * was given up or moved on is called off. Public is what the faculty marked so, once the plan is approved.
 */
export async function datesOfPlans(ctx: Ctx, { from, to, unitIds }: DatesAsked): Promise<CalendarDate[]> {
  const items = await ctx.db.$queryRaw<Dated[]>`
    SELECT i.id, i.plan_id AS "planId", i.title, coalesce(i.starts_on, i.ends_on) AS "startsOn",
      coalesce(i.ends_on, i.starts_on) AS "endsOn", i.expected, i.status, i.version, p.unit_id AS "unitId",
      i.is_public AND p.number IS NOT NULL AS "isPublic"
    FROM plan_item i JOIN plan p ON p.id = i.plan_id JOIN round r ON r.id = p.round_id
    WHERE i.removed_at IS NULL AND p.merged_into_id IS NULL AND p.status <> 'WAIVED' AND r.status IN ('OPEN', 'CLOSED')
      AND (${unitIds ? [...unitIds] : null}::int[] IS NULL OR p.unit_id = ANY (${unitIds ? [...unitIds] : null}::int[]))
      AND coalesce(i.starts_on, i.ends_on) <= ${to}::date AND coalesce(i.ends_on, i.starts_on) >= ${from}::date
    ORDER BY i.starts_on, i.id`;
  return items.map(({ id, planId, expected, status, isPublic, version, ...item }) => ({
    ...item,
    uid: `plan-item-${id}`,
    kind: "item",
    note: expected,
    href: `/plans/${planId}/items/${id}`,
    isCancelled: status === "DROPPED" || status === "MOVED",
    sequence: version - 1,
    isPublic,
    audience: isPublic ? "EVERYBODY" : "STAFF",
    allDay: true,
  }));
}

type Dated = Pick<PlanItem, "id" | "planId" | "title" | "expected" | "status" | "version" | "isPublic"> & {
  unitId: number;
  startsOn: Date;
  endsOn: Date;
};
