import { type Locale, localized } from "@/lib/i18n/locales";
import { type Actor, may } from "@/lib/platform/actor";
import type { Ctx } from "@/lib/platform/ctx";
import { getInstitution } from "@/lib/platform/institution";
import type { MeetingStatus, MinutesStatus, Rsvp } from "@/prisma/generated/enums";
import { meetingPolicy } from "../policy";
import { sittingDays } from "../sitting-text";
import type { MeetingView } from "../status";
import { runsBody } from "./reach";

const PAGE = 30;

type Row = {
  id: string;
  title: string;
  bodyId: string;
  bodyNames: unknown;
  status: MeetingStatus;
  minutesStatus: MinutesStatus;
  startsAt: Date;
  lastStartsAt: Date;
  place: string | null;
  isOnline: boolean;
  asked: number;
  coming: number;
  came: number;
  decisions: number;
  rsvp: Rsvp | null;
  isAsked: boolean;
};

/** Meetings in reach: those to come, the next first; those that were, the latest first; or those that the reader is asked to. */
export async function listMeetings(
  ctx: Ctx,
  { view, page, bodyId = null }: { view: MeetingView; page: number; bodyId?: string | null },
  locale: Locale,
) {
  const userId = ctx.actor.kind === "user" ? ctx.actor.userId : null;
  const { zone } = await getInstitution(ctx);
  const runs = await runsBody(ctx);
  const isAhead = view === "upcoming";
  const rows = await ctx.db.$queryRaw<Row[]>`
    SELECT m.id, m.title, m.body_id AS "bodyId", b.names AS "bodyNames", m.status, m.minutes_status AS "minutesStatus",
           s.first AS "startsAt", s.last AS "lastStartsAt", s.place, s."isOnline", i.asked, i.coming, i.rsvp, i.rsvp IS NOT NULL OR i.mine > 0 AS "isAsked",
           (SELECT count(DISTINCT a.invitee_id)::int FROM attendance a JOIN sitting t ON t.id = a.sitting_id
            WHERE t.meeting_id = m.id AND a.state IN ('PRESENT', 'ONLINE')) AS came,
           (SELECT count(*)::int FROM decision d WHERE d.meeting_id = m.id) AS decisions
    FROM meeting m JOIN body b ON b.id = m.body_id
    CROSS JOIN LATERAL (
      SELECT min(starts_at) AS first, max(starts_at) AS last, max(ends_at) AS ends,
             (array_agg(place ORDER BY starts_at))[1] AS place, bool_or(link IS NOT NULL) AS "isOnline"
      FROM sitting WHERE meeting_id = m.id AND (cancelled_at IS NULL OR m.status = 'CANCELLED')) s
    CROSS JOIN LATERAL (
      SELECT count(*)::int AS asked, count(*) FILTER (WHERE rsvp IN ('YES', 'ONLINE'))::int AS coming,
             count(*) FILTER (WHERE user_id = ${userId}::uuid) AS mine,
             max(rsvp) FILTER (WHERE user_id = ${userId}::uuid) AS rsvp
      FROM invitee WHERE meeting_id = m.id) i
    WHERE (${bodyId}::uuid IS NULL OR m.body_id = ${bodyId}::uuid)
      AND CASE ${view} WHEN 'upcoming' THEN s.ends >= ${ctx.now} WHEN 'past' THEN s.ends < ${ctx.now} ELSE i.mine > 0 END
      AND (m.status IN ('INVITED', 'HELD') OR m.status = 'CANCELLED' AND m.invited_at IS NOT NULL
           OR app_sees_all() OR app_runs_meeting(m.id))
    ORDER BY CASE WHEN ${isAhead} THEN s.first END ASC, s.first DESC
    LIMIT ${PAGE + 1} OFFSET ${(page - 1) * PAGE}`;
  const meetings = rows.slice(0, PAGE).map(({ bodyNames, lastStartsAt, ...row }) => ({
    ...row,
    bodyName: localized(bodyNames, locale),
    days: sittingDays([{ startsAt: row.startsAt }, { startsAt: lastStartsAt }], { locale, zone }),
    runs: runs(row.bodyId),
  }));
  return { meetings, hasMore: rows.length > PAGE };
}
export type ListedMeeting = Awaited<ReturnType<typeof listMeetings>>["meetings"][number];

/** Whether "Meetings" has anything to offer: to the office and coordinators always, to others once they are asked or belong to a body. */
export async function hasMeetings(ctx: Ctx, actor: Actor): Promise<boolean> {
  if (actor.kind !== "user" || actor.roles.includes("auditor")) return false;
  if (may(actor, meetingPolicy.found)) return true;
  const [row] = await ctx.db.$queryRaw<{ has: boolean }[]>`SELECT EXISTS (SELECT 1 FROM body) AS has`;
  return row?.has ?? false;
}
