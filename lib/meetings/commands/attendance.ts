import type { Ctx } from "@/lib/platform/ctx";
import { DomainError, notFound } from "@/lib/platform/errors";
import type { AttendanceState } from "@/prisma/generated/enums";
import { getMeetingToRun, type MeetingToRun } from "../queries/reach";
import { isAhead } from "../status";
import { noteMeeting } from "./change-meeting";

type Mark = { sittingId: string; inviteeId: string; state: AttendanceState };

/** How somebody was at a sitting; said again, the last word holds. @throws DomainError not-found, conflict `not-begun`, `meeting-over` */
export async function markAttendance(ctx: Ctx, { sittingId, inviteeId, state }: Mark): Promise<void> {
  const meeting = await getMeetingOfSitting(ctx, sittingId);
  const invitee = await ctx.db.invitee.findFirst({ where: { id: inviteeId, meetingId: meeting.id } });
  if (!invitee) throw notFound();
  await ctx.db.$executeRaw`
    INSERT INTO attendance (sitting_id, invitee_id, state)
    VALUES (${sittingId}::uuid, ${inviteeId}::uuid, ${state}::attendance_state)
    ON CONFLICT (sitting_id, invitee_id) DO UPDATE SET state = excluded.state`;
  await noteHeld(ctx, meeting);
  await noteMeeting(ctx, meeting, "attendance-marked", { name: [null, invitee.name], state: [null, state] });
}

/** Whoever was not marked at a sitting was absent; who had said so beforehand is excused. */
export async function markRest(ctx: Ctx, sittingId: string): Promise<void> {
  const meeting = await getMeetingOfSitting(ctx, sittingId);
  const count = await ctx.db.$executeRaw`
    INSERT INTO attendance (sitting_id, invitee_id, state)
    SELECT ${sittingId}::uuid, i.id, CASE i.rsvp WHEN 'NO' THEN 'EXCUSED' ELSE 'ABSENT' END::attendance_state
    FROM invitee i WHERE i.meeting_id = ${meeting.id}::uuid
    ON CONFLICT DO NOTHING`;
  await noteHeld(ctx, meeting);
  await noteMeeting(ctx, meeting, "attendance-marked", { rest: [null, count] });
}

async function getMeetingOfSitting(ctx: Ctx, sittingId: string): Promise<MeetingToRun> {
  const sitting = await ctx.db.sitting.findUnique({ where: { id: sittingId } });
  if (!sitting) throw notFound();
  const meeting = await getMeetingToRun(ctx, sitting.meetingId);
  if (meeting.status === "CANCELLED" || sitting.cancelledAt || meeting.lockedAt)
    throw new DomainError("conflict", "meeting-over");
  if (sitting.startsAt.getTime() - EARLY_MS > ctx.now.getTime())
    throw new DomainError("conflict", "not-begun");
  return meeting;
}

/** People come before it begins. */
const EARLY_MS = 12 * 60 * 60_000;

/** From the first mark on the meeting has been held. */
export async function noteHeld(ctx: Ctx, { id, status }: Pick<MeetingToRun, "id" | "status">): Promise<void> {
  if (!isAhead(status)) return;
  await ctx.db.meeting.updateMany({
    where: { id, status: { in: ["PLANNED", "INVITED"] } },
    data: { status: "HELD", version: { increment: 1 } },
  });
  await countSeats(ctx, id);
}

/** Keeps how many seats the members on the list have: what the quorum is measured against. */
export async function countSeats(ctx: Ctx, id: string): Promise<void> {
  await ctx.db.$executeRaw`
    UPDATE meeting SET member_count = (SELECT count(DISTINCT coalesce(unit_id::text, id::text)) FROM invitee
                                       WHERE meeting_id = ${id}::uuid AND is_member)
    WHERE id = ${id}::uuid`;
}
