import { asSystem, type Ctx } from "@/lib/platform/ctx";
import { DomainError } from "@/lib/platform/errors";
import type { Email } from "@/lib/platform/input/email";
import { dayIn, getInstitution } from "@/lib/platform/institution";
import { enqueue } from "@/lib/platform/jobs";
import { listMembers, type Member } from "../queries/list-members";
import { getMeetingToRun, type MeetingToRun } from "../queries/reach";
import { countSeats } from "./attendance";
import { changeMeetingRow, noteMeeting } from "./change-meeting";

/**
 * Asks the members of the body to a meeting. Who they are is settled now and stays; done again, those are asked who
 * belong to the body since. Of a meeting that is over the list is made and nobody is written to.
 * @throws DomainError conflict `meeting-over` when it was called off or its minutes are locked, `nobody-to-invite`, `stale`
 */
export async function inviteMembers(
  ctx: Ctx,
  { id, version }: { id: string; version: number },
): Promise<void> {
  const meeting = await getMeetingToRun(ctx, id);
  assertListOpen(meeting);
  const isOver = meeting.status === "HELD" || meeting.sittings.every(({ endsAt }) => endsAt <= ctx.now);
  const first = meeting.sittings[0]?.startsAt ?? ctx.now;
  const { zone } = await getInstitution(ctx);
  const asked = await ctx.db.invitee.findMany({ where: { meetingId: id } });
  await changeMeetingRow(
    ctx,
    meeting,
    version,
    isOver || meeting.status === "INVITED" ? {} : { status: "INVITED", invitedAt: ctx.now },
    isOver ? "listed" : "invited",
  );
  if (!isOver) await enqueue(ctx, "mail-meeting", { meetingId: id, what: "invited" });
  // Accounts and offices are not a coordinator's or a chair's to see.
  const system = await asSystem(ctx, "meetings");
  const members = await listMembers(system, meeting.body, dayIn(zone, first));
  if (members.length === 0) throw new DomainError("conflict", "nobody-to-invite");
  const missing = members.filter((member) => !asked.some((one) => isSame(one, member)));
  await system.db.invitee.createMany({ data: missing.map((member) => ({ meetingId: id, ...member })) });
  if (meeting.status === "HELD") await countSeats(system, id);
}

/** Who was there is part of the minutes, and locked with them. */
function assertListOpen({ status, lockedAt }: MeetingToRun): void {
  if (status === "CANCELLED" || lockedAt) throw new DomainError("conflict", "meeting-over");
}

function isSame(a: Member, b: Member): boolean {
  if (a.userId !== null && b.userId !== null) return a.userId === b.userId;
  return a.email !== null && b.email !== null ? a.email === b.email : a.name === b.name;
}

type Guest = { id: string; name: string; email: Email | null; sittingId: string | null };

/**
 * Adds somebody who is no member: before the meeting as a guest who is asked, at a sitting as one who came.
 * @throws DomainError conflict `meeting-over`, `already-asked`
 */
export async function addPerson(ctx: Ctx, { id, name, email, sittingId }: Guest): Promise<void> {
  const meeting = await getMeetingToRun(ctx, id);
  assertListOpen(meeting);
  const address = email?.address ?? null;
  if (address && (await ctx.db.invitee.count({ where: { meetingId: id, email: address } })) > 0)
    throw new DomainError("conflict", "already-asked");
  const sitting = sittingId && sittingOf(meeting, sittingId);
  await noteMeeting(ctx, meeting, "guest-added", { name: [null, name] });
  if (meeting.status === "INVITED" && !sitting)
    await enqueue(ctx, "mail-meeting", { meetingId: id, what: "invited" });
  const { db } = await asSystem(ctx, "meetings");
  const user = email && (await db.user.findUnique({ where: { email: email.key } }));
  await db.invitee.create({
    data: {
      meetingId: id,
      name,
      email: address,
      userId: user?.id ?? null,
      isMember: false,
      ...(sitting ? { attendance: { create: { sittingId: sitting.id, state: "PRESENT" } } } : {}),
    },
  });
}

/** @throws DomainError conflict `meeting-over` for a sitting that is none of the meeting's (any more) */
function sittingOf(meeting: MeetingToRun, id: string) {
  const sitting = meeting.sittings.find((one) => one.id === id);
  if (!sitting) throw new DomainError("conflict", "meeting-over");
  return sitting;
}
