import type { Ctx } from "@/lib/platform/ctx";
import { dayIn, getInstitution } from "@/lib/platform/institution";
import type { Due } from "@/lib/tasks/due";

/** Within so many days whoever was asked says whether the minutes are right. */
const READING_DAYS = 7;
const DAY_MS = 86_400_000;
/** After so many days silence is consent. */
const OVER_DAYS = 14;
const DISTANCES = [-2, 0] as const;

type Circulated = { id: string; title: string; circulatedAt: Date; userIds: string[] };

/** Minutes that were sent round, each owed by the members who have not said anything about them. */
export async function dueForMeetings(ctx: Ctx): Promise<Due[]> {
  const { zone } = await getInstitution(ctx);
  const meetings = await ctx.db.$queryRaw<Circulated[]>`
    SELECT m.id, m.title, m.circulated_at AS "circulatedAt", ARRAY(
      SELECT i.user_id FROM invitee i
      WHERE i.meeting_id = m.id AND i.is_member AND i.user_id IS NOT NULL
        AND NOT EXISTS (SELECT 1 FROM minutes_remark r WHERE r.meeting_id = m.id AND r.by_id = i.user_id)) AS "userIds"
    FROM meeting m
    WHERE m.minutes_status = 'CIRCULATED' AND m.circulated_at > ${new Date(ctx.now.getTime() - OVER_DAYS * DAY_MS)}`;
  return meetings.map(({ id, title, circulatedAt, userIds }) => ({
    key: `minutes-${id}`,
    kind: "minutes",
    title: () => title,
    unitId: null,
    userIds,
    dueOn: new Date(dayIn(zone, circulatedAt).getTime() + READING_DAYS * DAY_MS),
    href: `/meetings/${id}/minutes`,
    distances: DISTANCES,
    copyFromDay: null,
  }));
}
