import type { CalendarDate, DatesAsked } from "@/lib/calendar/date";
import { localized } from "@/lib/i18n/locales";
import type { Ctx } from "@/lib/platform/ctx";

type Dated = {
  id: string;
  roundId: string;
  names: unknown;
  roundNames: unknown;
  /** Null for the round's own day. */
  unitId: number | null;
  dueOn: Date;
  isWaived: boolean;
  sequence: number;
};

/**
 * The deadlines of rounds; one that is a meeting is the meetings' to tell. A faculty's readers get the day that holds for
 * their faculty, struck out where it was waived; the office gets the round's, and beside it each other day that a faculty
 * was given.
 */
export async function datesOfRounds(
  ctx: Ctx,
  { from, to, unitIds, locale }: DatesAsked,
): Promise<CalendarDate[]> {
  const own = unitIds ?? (ctx.scope.reach === "some" ? ctx.scope.unitIds : null);
  const units = own && [...own];
  const deadlines = await ctx.db.$queryRaw<Dated[]>`
    SELECT m.id, m.round_id AS "roundId", m.names, r.names AS "roundNames", who.unit_id AS "unitId",
      coalesce(o.due_on, m.due_on) AS "dueOn", o.waived_at IS NOT NULL AS "isWaived",
      m.version - 1 + coalesce(o.version, 0) AS sequence
    FROM milestone m JOIN round r ON r.id = m.round_id
    CROSS JOIN LATERAL (
      SELECT u.unit_id FROM round_unit u WHERE u.round_id = r.id AND u.left_on IS NULL AND u.unit_id = ANY (${units}::int[])
      UNION ALL SELECT NULL WHERE ${units === null}
      UNION ALL SELECT x.unit_id FROM milestone_unit x WHERE ${units === null} AND x.milestone_id = m.id AND x.due_on IS NOT NULL
    ) AS who
    LEFT JOIN milestone_unit o ON o.milestone_id = m.id AND o.unit_id = who.unit_id
    WHERE m.meeting_id IS NULL AND r.status <> 'DRAFT' AND (
      m.due_on BETWEEN ${from}::date AND ${to}::date
      OR EXISTS (SELECT 1 FROM milestone_unit x WHERE x.milestone_id = m.id AND x.due_on BETWEEN ${from}::date AND ${to}::date))
    ORDER BY m.id, who.unit_id NULLS FIRST`;
  return deadlines.map(({ id, roundId, names, roundNames, unitId, dueOn, isWaived, sequence }) => ({
    uid: unitId === null ? `milestone-${id}` : `milestone-${id}-${unitId}`,
    kind: "deadline",
    title: localized(names, locale),
    note: localized(roundNames, locale),
    unitId,
    href: unitId === null ? `/rounds/${roundId}` : `/rounds/${roundId}/units/${unitId}`,
    isCancelled: isWaived,
    sequence,
    isPublic: false,
    audience: "STAFF",
    allDay: true,
    startsOn: dueOn,
    endsOn: dueOn,
  }));
}
