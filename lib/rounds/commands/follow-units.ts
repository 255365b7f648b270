import { audit } from "@/lib/platform/audit";
import type { Ctx } from "@/lib/platform/ctx";
import { dayIn, getInstitution } from "@/lib/platform/institution";
import { insertPlans } from "./insert-plans";
import { shiftDeadlines } from "./shift-deadlines";

type Open = { id: string; openedOn: Date; today: Date };

/**
 * Brings every open round in step with the units and offices of today: units that ended leave it and their successors
 * join, units founded since join, and whoever began after the opening has time to begin. Run again, it changes nothing.
 */
export async function followUnits(ctx: Ctx): Promise<void> {
  const { zone } = await getInstitution(ctx);
  const rounds = await ctx.db.$queryRaw<{ id: string; openedAt: Date }[]>`
    SELECT id, opened_at AS "openedAt" FROM round WHERE status = 'OPEN' ORDER BY id FOR UPDATE`;
  for (const { id, openedAt } of rounds) {
    const round = { id, openedOn: dayIn(zone, openedAt), today: dayIn(zone, ctx.now) };
    const joined = [...(await passOn(ctx, round)), ...(await takeIn(ctx, round, openedAt))];
    await insertPlans(ctx, id);
    await mergePlans(ctx, id);
    for (const unitId of joined) await shiftDeadlines(ctx, round, unitId, round.today, "joined");
    for (const { unitId, startedOn } of await listLateOfficers(ctx, round, zone))
      await shiftDeadlines(ctx, round, unitId, startedOn, "appointed");
  }
}

/** Units that were merged, split or closed leave; what goes on in their place joins, step by step. @returns who joined. */
async function passOn(ctx: Ctx, { id, today }: Open): Promise<number[]> {
  const joined: number[] = [];
  for (;;) {
    const left = await ctx.db.$queryRaw<{ unitId: number; leftOn: Date }[]>`
      UPDATE round_unit r SET left_on = greatest(r.joined_on, ended.day)
      FROM (
        SELECT u.id, coalesce((SELECT min(s.effective_on) FROM unit_succession s WHERE s.predecessor_id = u.id), u.valid_to + 1) AS day
        FROM unit u
        WHERE u.valid_to < ${today}::date OR EXISTS (SELECT 1 FROM unit_succession s WHERE s.predecessor_id = u.id)
      ) ended
      WHERE r.round_id = ${id}::uuid AND r.unit_id = ended.id AND r.left_on IS NULL
      RETURNING r.unit_id AS "unitId", r.left_on AS "leftOn"`;
    if (left.length === 0) return joined;
    const came = await ctx.db.$queryRaw<{ unitId: number }[]>`
      INSERT INTO round_unit (round_id, unit_id, joined_on)
      SELECT ${id}::uuid, s.successor_id, min(s.effective_on) FROM unit_succession s
      WHERE s.predecessor_id = ANY (${left.map(({ unitId }) => unitId)}::int[]) GROUP BY s.successor_id
      ON CONFLICT DO NOTHING RETURNING unit_id AS "unitId"`;
    joined.push(...came.map(({ unitId }) => unitId));
    await audit(
      ctx,
      ...left.map(({ unitId, leftOn }) => ({
        action: "round.unit-left",
        subject: "round",
        subjectId: id,
        unitIds: [unitId],
        changes: { leftOn: [null, leftOn] } as const,
      })),
    );
    await noteJoined(ctx, id, came);
  }
}

/** Units right below the university that were founded after the opening. @returns who joined. */
async function takeIn(ctx: Ctx, { id, today }: Open, openedAt: Date): Promise<number[]> {
  const came = await ctx.db.$queryRaw<{ unitId: number }[]>`
    INSERT INTO round_unit (round_id, unit_id, joined_on)
    SELECT ${id}::uuid, u.id, ${today}::date FROM unit u LEFT JOIN unit above ON above.id = u.parent_id
    WHERE u.created_at > ${openedAt} AND u.kind NOT IN ('UNIVERSITY', 'CHAPTER')
      AND coalesce(above.kind, 'UNIVERSITY') = 'UNIVERSITY'
      AND (u.valid_from IS NULL OR u.valid_from <= ${today}::date) AND (u.valid_to IS NULL OR u.valid_to >= ${today}::date)
      AND NOT EXISTS (SELECT 1 FROM unit_succession s WHERE s.predecessor_id = u.id)
    ON CONFLICT DO NOTHING RETURNING unit_id AS "unitId"`;
  await noteJoined(ctx, id, came);
  return came.map(({ unitId }) => unitId);
}

async function noteJoined(ctx: Ctx, roundId: string, came: readonly { unitId: number }[]): Promise<void> {
  await audit(
    ctx,
    ...came.map(({ unitId }) => ({
      action: "round.unit-joined",
      subject: "round",
      subjectId: roundId,
      unitIds: [unitId],
    })),
  );
}

/** The plan of a unit that left points to the plan of what stands for it now. */
async function mergePlans(ctx: Ctx, roundId: string): Promise<void> {
  const merged = await ctx.db.$queryRaw<{ id: string; unitId: number; heirId: string }[]>`
    UPDATE plan p SET merged_into_id = heir.id, version = p.version + 1
    FROM round_unit r, LATERAL (
      SELECT q.id FROM unit_succession s JOIN plan q ON q.unit_id = s.successor_id AND q.round_id = r.round_id
      WHERE s.predecessor_id = r.unit_id ORDER BY s.successor_id LIMIT 1
    ) heir
    WHERE r.round_id = ${roundId}::uuid AND r.left_on IS NOT NULL
      AND p.round_id = r.round_id AND p.unit_id = r.unit_id AND p.merged_into_id IS NULL
    RETURNING p.id, p.unit_id AS "unitId", p.merged_into_id AS "heirId"`;
  await audit(
    ctx,
    ...merged.map(({ id, unitId, heirId }) => ({
      action: "plan.merged",
      subject: "plan",
      subjectId: id,
      unitIds: [unitId],
      changes: { into: [null, heirId] } as const,
    })),
  );
}

/** Coordinators whose office began after the opening, unless they held it then already under another act. */
async function listLateOfficers(ctx: Ctx, { id, openedOn, today }: Open, zone: string) {
  return ctx.db.$queryRaw<{ unitId: number; startedOn: Date }[]>`
    SELECT a.unit_id AS "unitId", max(greatest(a.starts_on, (a.accepted_at AT TIME ZONE ${zone})::date)) AS "startedOn"
    FROM appointment a JOIN round_unit r ON r.unit_id = a.unit_id AND r.round_id = ${id}::uuid AND r.left_on IS NULL
    WHERE a.office = 'COORDINATOR' AND is_in_office(a, ${today}::date, ${ctx.now})
      AND greatest(a.starts_on, (a.accepted_at AT TIME ZONE ${zone})::date) > ${openedOn}::date
      AND NOT EXISTS (
        SELECT 1 FROM appointment b WHERE b.user_id = a.user_id AND b.unit_id = a.unit_id AND b.office = 'COORDINATOR'
          AND b.accepted_at IS NOT NULL AND b.starts_on <= ${openedOn}::date AND (b.ends_on IS NULL OR b.ends_on >= ${openedOn}::date))
    GROUP BY a.unit_id`;
}
