import { asSystem, type Ctx } from "@/lib/platform/ctx";
import { DomainError, notFound, unauthenticated } from "@/lib/platform/errors";
import { hashToken } from "@/lib/platform/secret";
import type { Rsvp } from "@/prisma/generated/enums";
import { isAhead } from "../status";
import { noteMeeting } from "./change-meeting";

type Answer = { rsvp: Rsvp; note: string | null };

/** Answers the own invitation in the portal. @throws DomainError not-found for who was not asked, conflict `meeting-over` */
export async function answerInvitation(ctx: Ctx, { id: meetingId, ...answer }: Answer & { id: string }) {
  if (ctx.actor.kind !== "user") throw unauthenticated();
  const invitee = await ctx.db.invitee.findFirst({ where: { meetingId, userId: ctx.actor.userId } });
  if (!invitee) throw notFound();
  await writeAnswer(ctx, invitee, answer);
}

/** Answers by the link of a mail: it stands for the person, whoever is signed in. @throws as `answerInvitation` */
export async function answerByLink(
  ctx: Ctx,
  { token, ...answer }: Answer & { token: string },
): Promise<void> {
  const system = await asSystem(ctx, "meetings");
  const invitee = await system.db.invitee.findUnique({ where: { tokenHash: hashToken(token) } });
  if (!invitee) throw notFound();
  await writeAnswer(system, invitee, answer);
}

async function writeAnswer(
  ctx: Ctx,
  { id, meetingId }: { id: string; meetingId: string },
  { rsvp, note }: Answer,
) {
  const meeting = await ctx.db.meeting.findUniqueOrThrow({
    where: { id: meetingId },
    include: { body: true },
  });
  if (!isAhead(meeting.status)) throw new DomainError("conflict", "meeting-over");
  await ctx.db.invitee.updateMany({ where: { id }, data: { rsvp, rsvpNote: note, rsvpAt: ctx.now } });
  await noteMeeting(ctx, meeting, "answered", { answer: [null, rsvp] });
}
