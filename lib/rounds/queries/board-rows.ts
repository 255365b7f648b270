import { confirmedMonths } from "@/lib/alumni/schema/list";
import { REACHABLE } from "@/lib/office/queries";
import type { Ctx } from "@/lib/platform/ctx";
import type {
  AttendanceState,
  MilestoneKind,
  PlanStatus,
  RoundStatus,
  SynthesisKind,
  SynthesisStatus,
  Verdict,
} from "@/prisma/generated/enums";

/** A day as JSON gives it: YYYY-MM-DD. */
type Day = string;
/** An instant as JSON gives it: ISO 8601 with its offset. */
type Instant = string;

export type BoardRow = {
  id: string;
  names: unknown;
  status: RoundStatus;
  startsOn: Date;
  endsOn: Date;
  openedAt: Date | null;
  version: number;
  reminderDistances: number[];
  copyFromDay: number;
  zone: string;
  today: Date;
  directions: number;
  measures: number;
  /** Records of the university, and those that can be reached; nobody counts twice. */
  records: number;
  reachable: number;
  milestones: MilestoneRow[];
  units: UnitRow[];
};

export type MilestoneRow = {
  id: string;
  kind: MilestoneKind;
  names: unknown;
  dueOn: Day;
  targets: unknown;
  meetingId: string | null;
  isHeld: boolean;
  /** The first day of a meeting of several sittings. */
  firstOn: Day | null;
};

export type UnitRow = {
  id: number;
  code: string;
  names: unknown;
  joinedOn: Day;
  leftOn: Day | null;
  coordinator: string | null;
  records: number;
  reachable: number;
  complete: number;
  confirmed: number;
  plan: {
    id: string;
    status: PlanStatus;
    submittedAt: Instant | null;
    approvedAt: Instant | null;
    number: string | null;
    items: number;
    done: number;
  } | null;
  syntheses: { kind: SynthesisKind; status: SynthesisStatus; submittedAt: Instant | null }[];
  own: {
    milestoneId: string;
    dueOn: Day | null;
    waivedAt: Instant | null;
    metAt: Instant | null;
    targets: unknown;
  }[];
  attended: { meetingId: string; state: AttendanceState }[];
  snapshots: { milestoneId: string; isDue: boolean; verdict: Verdict; takenAt: Instant }[];
};

/** The kept counts of records: all, those that can be reached, and complete ones. */
const COUNTED = ["*", ...REACHABLE.map((reach) => `r:${reach}`), "h:COMPLETE"];

/**
 * All that a board is made of, in one round trip: the round, its deadlines, and of each unit in reach the plan, the
 * syntheses, what was decided, who came, what was counted. Undefined for a round out of reach.
 */
export async function readBoard(ctx: Ctx, roundId: string): Promise<BoardRow | undefined> {
  const counted = [...COUNTED, ...confirmedMonths(ctx.now).map((month) => `v:${month}`)];
  const [row] = await ctx.db.$queryRaw<BoardRow[]>`
    /* prepared */ WITH asked AS MATERIALIZED (
      SELECT r.*, i.zone, (${ctx.now}::timestamptz AT TIME ZONE i.zone)::date AS today
      FROM round r, institution i WHERE r.id = ${roundId}::uuid
    ), figure AS MATERIALIZED (
      SELECT unit_id,
        coalesce(sum(count) FILTER (WHERE facet = '*'), 0)::int AS records,
        coalesce(sum(count) FILTER (WHERE facet LIKE 'r:%'), 0)::int AS reachable,
        coalesce(sum(count) FILTER (WHERE facet = 'h:COMPLETE'), 0)::int AS complete,
        coalesce(sum(count) FILTER (WHERE facet LIKE 'v:%'), 0)::int AS confirmed
      FROM unit_figure
      WHERE facet = ANY (${counted}::text[])
      GROUP BY unit_id
    ), due AS MATERIALIZED (
      SELECT m.* FROM milestone m WHERE m.round_id = ${roundId}::uuid
    ), came AS MATERIALIZED (
      SELECT v.unit_id, v.meeting_id, min(a.state) AS state
      FROM due JOIN invitee v ON v.meeting_id = due.meeting_id JOIN attendance a ON a.invitee_id = v.id
      WHERE v.unit_id IS NOT NULL GROUP BY 1, 2
    ), coordinator AS MATERIALIZED (
      SELECT c.* FROM asked, coordinators_on(asked.today) c
    )
    SELECT a.id, a.names, a.status, a.starts_on AS "startsOn", a.ends_on AS "endsOn", a.opened_at AS "openedAt", a.version,
      a.reminder_distances AS "reminderDistances", a.copy_from_day AS "copyFromDay", a.zone, a.today,
      (SELECT count(*)::int FROM direction d WHERE d.round_id = a.id) AS directions,
      (SELECT count(*)::int FROM measure s JOIN direction d ON d.id = s.direction_id WHERE d.round_id = a.id) AS measures,
      coalesce((SELECT records FROM figure WHERE unit_id = 0), 0) AS records,
      coalesce((SELECT reachable FROM figure WHERE unit_id = 0), 0) AS reachable,
      coalesce((SELECT json_agg(json_build_object(
          'id', due.id, 'kind', due.kind, 'names', due.names, 'dueOn', due.due_on, 'targets', due.targets,
          'meetingId', due.meeting_id,
          'isHeld', coalesce((SELECT t.status = 'HELD' FROM meeting t WHERE t.id = due.meeting_id), false),
          'firstOn', (SELECT min((s.starts_at AT TIME ZONE a.zone)::date) FROM sitting s WHERE s.meeting_id = due.meeting_id)
        ) ORDER BY due.due_on, due.position) FROM due), '[]') AS milestones,
      coalesce((SELECT json_agg(json_build_object(
          'id', u.id, 'code', u.code, 'joinedOn', ru.joined_on, 'leftOn', ru.left_on,
          'names', (SELECT n.names FROM unit_name n WHERE n.unit_id = u.id AND n.valid_to IS NULL),
          'coordinator', (SELECT c.name FROM coordinator c WHERE c.unit_id = u.id),
          'records', coalesce(f.records, 0), 'reachable', coalesce(f.reachable, 0),
          'complete', coalesce(f.complete, 0), 'confirmed', coalesce(f.confirmed, 0),
          'plan', (SELECT json_build_object(
              'id', p.id, 'status', p.status, 'submittedAt', p.submitted_at, 'approvedAt', p.approved_at, 'number', p.number,
              'items', count(i.id), 'done', count(i.id) FILTER (WHERE i.status = 'DONE'))
            FROM plan p LEFT JOIN plan_item i
              ON i.plan_id = p.id AND i.removed_at IS NULL AND i.status NOT IN ('DROPPED', 'MOVED')
            WHERE p.round_id = a.id AND p.unit_id = u.id GROUP BY p.id),
          'syntheses', coalesce((SELECT json_agg(json_build_object(
              'kind', y.kind, 'status', y.status, 'submittedAt', y.submitted_at))
            FROM synthesis y WHERE y.round_id = a.id AND y.unit_id = u.id), '[]'),
          'own', coalesce((SELECT json_agg(json_build_object(
              'milestoneId', o.milestone_id, 'dueOn', o.due_on, 'waivedAt', o.waived_at, 'metAt', o.met_at, 'targets', o.targets))
            FROM milestone_unit o JOIN due ON due.id = o.milestone_id WHERE o.unit_id = u.id), '[]'),
          'attended', coalesce((SELECT json_agg(json_build_object('meetingId', w.meeting_id, 'state', w.state))
            FROM came w WHERE w.unit_id = u.id), '[]'),
          'snapshots', coalesce((SELECT json_agg(json_build_object(
              'milestoneId', z.milestone_id, 'isDue', z.is_due, 'verdict', z.verdict, 'takenAt', z.taken_at) ORDER BY z.taken_at)
            FROM database_snapshot z JOIN due ON due.id = z.milestone_id WHERE z.unit_id = u.id), '[]')
        ) ORDER BY u.position, u.id)
        FROM round_unit ru JOIN unit u ON u.id = ru.unit_id LEFT JOIN figure f ON f.unit_id = u.id
        WHERE ru.round_id = a.id), '[]') AS units
    FROM asked a`;
  return row;
}
