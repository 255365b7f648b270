import type { Ctx } from "@/lib/platform/ctx";
import { DomainError, notFound } from "@/lib/platform/errors";
import { enqueue } from "@/lib/platform/jobs";
import { newId } from "@/lib/platform/new-id";
import { getBodyToRun, getMeetingToRun } from "../queries/reach";
import type { TypedSitting } from "../schema/sittings";
import { isAhead } from "../status";
import { takeOver } from "./agenda";
import { changeMeetingRow, noteMeeting } from "./change-meeting";
import { replaceSittings } from "./sittings";

type Facts = { title: string; locale: string; sittings: readonly TypedSitting[] };
type NewMeeting = Facts & {
  bodyId: string;
  /** Of a round: the meeting that its coordinators have to attend. */
  milestoneId: string | null;
  /** What earlier meetings left, to be put on the agenda. */
  items: readonly string[];
  tasks: readonly string[];
};

/**
 * Plans a meeting of a body. Nobody hears of it before the invitations go out.
 * @returns its id. @throws DomainError conflict `body-ended`; not-found for a milestone that is no meeting or has one
 */
export async function planMeeting(
  ctx: Ctx,
  { bodyId, milestoneId, items, tasks, title, locale, sittings }: NewMeeting,
): Promise<string> {
  const body = await getBodyToRun(ctx, bodyId);
  if (body.endedAt !== null) throw new DomainError("conflict", "body-ended");
  const id = newId(ctx.now.getTime());
  const milestone = milestoneId && (await ctx.db.milestone.findUnique({ where: { id: milestoneId } }));
  const roundId = milestone ? milestone.roundId : null;
  await ctx.db.meeting.create({ data: { id, bodyId, roundId, title, locale, createdAt: ctx.now } });
  await replaceSittings(ctx, { id, sittings: [], invitedAt: null }, sittings);
  if (milestoneId) {
    const { count } = await ctx.db.milestone.updateMany({
      where: { id: milestoneId, kind: "MEETING", meetingId: null },
      data: { meetingId: id, version: { increment: 1 } },
    });
    if (count !== 1) throw notFound();
  }
  await noteMeeting(ctx, { id, body }, "planned", { title: [null, title] });
  await takeOver(ctx, { id, items, tasks });
  return id;
}

/**
 * Changes the title and the sittings; another day or place postpones the meeting: whoever was asked is told, and their
 * calendars follow.
 * @throws DomainError conflict `meeting-over`, `stale`
 */
export async function changeMeeting(
  ctx: Ctx,
  { id, version, title, locale, sittings }: Facts & { id: string; version: number },
): Promise<void> {
  const meeting = await getMeetingToRun(ctx, id);
  if (!isAhead(meeting.status)) throw new DomainError("conflict", "meeting-over");
  const isMoved = await replaceSittings(ctx, meeting, sittings);
  const tell = meeting.status === "INVITED" && (isMoved || title !== meeting.title);
  await changeMeetingRow(
    ctx,
    meeting,
    version,
    { title, locale, ...(tell ? { sequence: meeting.sequence + 1 } : {}) },
    isMoved ? "moved" : "changed",
    { ...(title !== meeting.title ? { title: [meeting.title, title] } : {}) },
  );
  if (tell) await enqueue(ctx, "mail-meeting", { meetingId: id, what: "moved" });
}

/** Calls a meeting off. Whoever was asked is told why. @throws DomainError conflict `meeting-over`, `stale` */
export async function cancelMeeting(
  ctx: Ctx,
  { id, version, reason }: { id: string; version: number; reason: string },
): Promise<void> {
  const meeting = await getMeetingToRun(ctx, id);
  if (!isAhead(meeting.status)) throw new DomainError("conflict", "meeting-over");
  await changeMeetingRow(
    ctx,
    meeting,
    version,
    { status: "CANCELLED", cancelledAt: ctx.now, cancelReason: reason, sequence: meeting.sequence + 1 },
    "cancelled",
    { reason: [null, reason] },
  );
  await ctx.db.milestone.updateMany({
    where: { meetingId: id },
    data: { meetingId: null, version: { increment: 1 } },
  });
  if (meeting.status === "INVITED") await enqueue(ctx, "mail-meeting", { meetingId: id, what: "cancelled" });
}
