import type { Ctx } from "@/lib/platform/ctx";
import type { Prisma } from "@/lib/platform/db";
import { DomainError, notFound, unauthenticated } from "@/lib/platform/errors";
import { enqueue } from "@/lib/platform/jobs";
import { getMeetingToRun } from "../queries/reach";
import { areMinutesOpen, isAhead, type MinutesMove, nextMinutes } from "../status";
import { noteHeld } from "./attendance";
import { changeMeetingRow, noteMeeting } from "./change-meeting";

type Target = { id: string; version: number };

/** What happened, for the trail. */
const HAPPENED: Record<MinutesMove, string> = {
  start: "minutes-started",
  circulate: "minutes-circulated",
  correct: "minutes-corrected",
  approve: "minutes-approved",
  lock: "minutes-locked",
};

/**
 * Takes minutes a step on: begun, sent round, corrected, approved by somebody, locked for ever.
 * @throws DomainError conflict `minutes-moved-on`, `not-begun`, `stale`
 */
export async function moveMinutes(
  ctx: Ctx,
  { id, version, move, approvedBy }: Target & { move: MinutesMove; approvedBy: string | null },
): Promise<void> {
  const meeting = await getMeetingToRun(ctx, id);
  const minutesStatus = nextMinutes(meeting.minutesStatus, move);
  if (!minutesStatus || meeting.status === "CANCELLED") throw new DomainError("conflict", "minutes-moved-on");
  const begins = meeting.sittings[0]?.startsAt;
  if (!begins || begins > ctx.now) throw new DomainError("conflict", "not-begun");
  const written: Record<MinutesMove, Prisma.MeetingUncheckedUpdateManyInput> = {
    start: {},
    circulate: { circulatedAt: ctx.now },
    correct: {},
    approve: { approvedAt: ctx.now, approvedBy },
    lock: { lockedAt: ctx.now },
  };
  await changeMeetingRow(ctx, meeting, version, { minutesStatus, ...written[move] }, HAPPENED[move], {
    minutes: [meeting.minutesStatus, minutesStatus],
    ...(move === "approve" ? { approvedBy: [null, approvedBy] } : {}),
  });
  if (isAhead(meeting.status)) await noteHeld(ctx, meeting);
  if (move === "circulate") await enqueue(ctx, "mail-minutes", { meetingId: id });
}

type Introduction = Target & { intro: string | null; publicSummary: string | null };

/** What stands above the items, and what everybody may read of it once the minutes are approved. */
export async function introduceMinutes(ctx: Ctx, { id, version, intro, publicSummary }: Introduction) {
  const meeting = await getMeetingToRun(ctx, id);
  assertMinutesOpen(meeting);
  await changeMeetingRow(ctx, meeting, version, { minutesIntro: intro, publicSummary }, "minutes-written");
}

type Recorded = Target & { discussion: string | null; isDone: boolean };

/** What was said about an item. One that is not done is offered to the next meeting. */
export async function recordItem(ctx: Ctx, { id, version, discussion, isDone }: Recorded): Promise<void> {
  const item = await ctx.db.agendaItem.findUnique({ where: { id } });
  if (!item) throw notFound();
  const meeting = await getMeetingToRun(ctx, item.meetingId);
  assertMinutesOpen(meeting);
  const status = item.status === "CARRIED" ? item.status : isDone ? "DONE" : "OPEN";
  const { count } = await ctx.db.agendaItem.updateMany({
    where: { id, version },
    data: { discussion, status, version: version + 1 },
  });
  if (count !== 1) throw new DomainError("conflict", "stale");
  await noteMeeting(ctx, meeting, "minutes-written", {
    discussion: [item.discussion, discussion],
    status: [item.status, status],
  });
}

/**
 * What somebody who was there wants changed in minutes that were sent round.
 * @throws DomainError conflict `not-circulated`, `was-not-there`
 */
export async function addRemark(
  ctx: Ctx,
  { id: meetingId, text }: { id: string; text: string },
): Promise<void> {
  if (ctx.actor.kind !== "user") throw unauthenticated();
  const byId = ctx.actor.userId;
  const meeting = await ctx.db.meeting.findUnique({ where: { id: meetingId }, include: { body: true } });
  if (!meeting) throw notFound();
  if (meeting.minutesStatus !== "CIRCULATED") throw new DomainError("conflict", "not-circulated");
  const came = {
    sitting: { meetingId },
    invitee: { userId: byId },
    state: { in: ["PRESENT", "ONLINE"] },
  } as const;
  if ((await ctx.db.attendance.count({ where: { ...came, state: { in: [...came.state.in] } } })) === 0)
    throw new DomainError("conflict", "was-not-there");
  await ctx.db.minutesRemark.create({ data: { meetingId, byId, text, at: ctx.now } });
  await noteMeeting(ctx, meeting, "remark-added", { remark: [null, text] });
}

/** A remark was taken up, or answered. */
export async function settleRemark(ctx: Ctx, remarkId: string): Promise<void> {
  const remark = await ctx.db.minutesRemark.findUnique({ where: { id: remarkId } });
  if (!remark) throw notFound();
  const meeting = await getMeetingToRun(ctx, remark.meetingId);
  await ctx.db.minutesRemark.updateMany({
    where: { id: remarkId, settledAt: null },
    data: { settledAt: ctx.now },
  });
  await noteMeeting(ctx, meeting, "remark-settled");
}

/** A correction after the minutes were locked: it stands under them, and they stay as they were. */
export async function addErratum(
  ctx: Ctx,
  { id: meetingId, text }: { id: string; text: string },
): Promise<void> {
  const meeting = await getMeetingToRun(ctx, meetingId);
  if (meeting.minutesStatus !== "LOCKED") throw new DomainError("conflict", "not-locked");
  const byId = ctx.actor.kind === "user" ? ctx.actor.userId : null;
  await ctx.db.minutesErratum.create({ data: { meetingId, text, byId, at: ctx.now } });
  await noteMeeting(ctx, meeting, "erratum-added", { erratum: [null, text] });
}

/** @throws DomainError conflict `minutes-closed` */
export function assertMinutesOpen({
  minutesStatus,
}: {
  minutesStatus: Parameters<typeof areMinutesOpen>[0];
}): void {
  if (!areMinutesOpen(minutesStatus)) throw new DomainError("conflict", "minutes-closed");
}
