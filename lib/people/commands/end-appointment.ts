import { audit } from "@/lib/platform/audit";
import type { Ctx } from "@/lib/platform/ctx";
import { DomainError } from "@/lib/platform/errors";
import { today } from "@/lib/platform/institution";
import type { Appointment } from "@/prisma/generated/client";
import { endSessionsOf } from "./sessions";

/**
 * Ends an office after its last day, or (null) at this minute: its rights are gone with the next click. One that nobody
 * accepted or that would begin only later is taken back: the row goes, the audit keeps it.
 * @returns whether the office is still on record.
 * @throws DomainError conflict `stale`.
 */
export async function endAppointment(
  ctx: Ctx,
  appointment: Appointment,
  lastDay: Date | null,
  reason: string | null,
): Promise<boolean> {
  const { id, version, userId, unitId, startsOn, endsOn, office, acceptedAt } = appointment;
  const seen = { id, version };
  const endingOn = lastDay ?? (await today(ctx));
  const endedAt = lastDay ? null : ctx.now;
  const isTakenBack = acceptedAt === null || startsOn > endingOn;
  if (isTakenBack) await ctx.db.handOver.updateMany({ where: { toId: id }, data: { toId: null } });
  const { count } = isTakenBack
    ? await ctx.db.appointment.deleteMany({ where: seen })
    : await ctx.db.appointment.updateMany({
        where: seen,
        data: { endsOn: endingOn, endedAt, endedReason: reason, version: version + 1 },
      });
  if (count !== 1) throw new DomainError("conflict", "stale");
  await endSessionsOf(ctx, userId);
  await audit(ctx, {
    action: isTakenBack ? "appointment.withdrawn" : "appointment.ended",
    subject: "user",
    subjectId: userId,
    unitIds: [unitId],
    changes: isTakenBack
      ? { office: [office, null], startsOn: [startsOn, null], reason: [null, reason] }
      : { endsOn: [endsOn, endingOn], endedAt: [null, endedAt], reason: [null, reason] },
  });
  return !isTakenBack;
}
