import { dayText } from "@/lib/plans/queries/load-plan";
import type { Ctx } from "@/lib/platform/ctx";
import { dayIn, getInstitution } from "@/lib/platform/institution";
import type { AttendanceState, DeadlineActKind } from "@/prisma/generated/enums";
import type { SynthesisContent } from "../content";

export type Place = { roundId: string; unitId: number };
type LookedBack = Pick<SynthesisContent, "meetings" | "imports" | "activities" | "acts">;

/** What happened around a faculty's plan in a round: the meetings, the lists that were brought in, what people did for it, moved deadlines. */
export async function lookBack(ctx: Ctx, place: Place): Promise<LookedBack> {
  return {
    meetings: await listMeetings(ctx, place),
    imports: await listImports(ctx, place),
    activities: await listActivities(ctx, place),
    acts: await listActs(ctx, place),
  };
}

/** The coordinators' meetings that were held, and how the unit was there at best. Every reader sees them alike. */
async function listMeetings(ctx: Ctx, { roundId, unitId }: Place): Promise<LookedBack["meetings"]> {
  const { zone } = await getInstitution(ctx);
  const rows = await ctx.db.$queryRaw<{ title: string; on: Date | null; state: AttendanceState | null }[]>`
    SELECT m.title, (SELECT min((s.starts_at AT TIME ZONE ${zone})::date) FROM sitting s WHERE s.meeting_id = m.id) AS on,
      (SELECT min(a.state) FROM invitee v JOIN attendance a ON a.invitee_id = v.id
       WHERE v.meeting_id = m.id AND v.unit_id = ${unitId}::int) AS state
    FROM meeting m JOIN body b ON b.id = m.body_id
    WHERE m.round_id = ${roundId}::uuid AND m.status = 'HELD' AND b.kind = 'COORDINATORS'
    ORDER BY 2, m.id`;
  return rows.map(({ title, on, state }) => ({ title, on: on && dayText(on), state }));
}

/** The unit's lists that were applied on a day of the round, and not taken back. */
async function listImports(ctx: Ctx, { roundId, unitId }: Place): Promise<LookedBack["imports"]> {
  const { zone } = await getInstitution(ctx);
  const rows = await ctx.db.$queryRaw<{ appliedAt: Date; created: number; updated: number }[]>`
    SELECT i.applied_at AS "appliedAt", i.created, i.updated
    FROM round r, imports_of_unit(${unitId}::int, r.starts_on::timestamp AT TIME ZONE ${zone},
                                  (r.ends_on + 1)::timestamp AT TIME ZONE ${zone}) i
    WHERE r.id = ${roundId}::uuid`;
  return rows.map(({ appliedAt, ...counts }) => ({ on: dayText(dayIn(zone, appliedAt)), ...counts }));
}

/** What was done for the unit on the days of the round, as far as it counts (lib/activities). */
function listActivities({ db }: Ctx, { roundId, unitId }: Place): Promise<LookedBack["activities"]> {
  return db.$queryRaw`
    SELECT a.* FROM round r, activities_of_unit(${unitId}::int, r.starts_on, r.ends_on) a WHERE r.id = ${roundId}::uuid`;
}

async function listActs(ctx: Ctx, { roundId, unitId }: Place): Promise<LookedBack["acts"]> {
  const rows = await ctx.db.$queryRaw<
    {
      kind: DeadlineActKind;
      milestone: Record<string, string>;
      fromOn: Date | null;
      toOn: Date | null;
      reason: string;
    }[]
  >`
    SELECT a.kind, m.names AS milestone, a.from_on AS "fromOn", a.to_on AS "toOn", a.reason
    FROM deadline_act a JOIN milestone m ON m.id = a.milestone_id
    WHERE m.round_id = ${roundId}::uuid AND a.unit_id = ${unitId}::int
    ORDER BY a.at, a.id`;
  return rows.map(({ fromOn, toOn, ...act }) => ({
    ...act,
    fromOn: fromOn && dayText(fromOn),
    toOn: toOn && dayText(toOn),
  }));
}
