import { audit } from "@/lib/platform/audit";
import type { Ctx } from "@/lib/platform/ctx";
import { DomainError, notFound } from "@/lib/platform/errors";
import { dayBefore, today } from "@/lib/platform/institution";
import type { Appointment } from "@/prisma/generated/client";
import type { EndAppointment } from "../staff-schema";
import { endSessionsOf } from "./sessions";

/**
 * Ends an office on a day, or at once: its rights are gone with the next click.
 * @throws DomainError not-found, conflict `stale`, invalid with `lastDay: order` for a day before the first.
 */
export async function endAppointmentOn(
  ctx: Ctx,
  { id, version, lastDay, reason }: EndAppointment,
): Promise<void> {
  const appointment = await ctx.db.appointment.findUnique({ where: { id } });
  if (!appointment) throw notFound();
  if (appointment.version !== version) throw new DomainError("conflict", "stale");
  const day = lastDay ? new Date(lastDay) : dayBefore(await today(ctx));
  if (lastDay && day < appointment.startsOn)
    throw new DomainError("invalid", "invalid", { lastDay: "order" });
  await endAppointment(ctx, appointment, day, reason);
}

/**
 * Ends an office after its last day. One that would begin only later is taken back: the row goes, the audit keeps it.
 * @throws DomainError conflict `stale`.
 */
export async function endAppointment(
  ctx: Ctx,
  appointment: Appointment,
  lastDay: Date,
  reason: string | null,
): Promise<void> {
  const { id, version, userId, unitId, startsOn, endsOn, office } = appointment;
  const seen = { id, version };
  const isTakenBack = startsOn > lastDay;
  const { count } = isTakenBack
    ? await ctx.db.appointment.deleteMany({ where: seen })
    : await ctx.db.appointment.updateMany({
        where: seen,
        data: { endsOn: lastDay, endedReason: reason, version: version + 1 },
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
      : { endsOn: [endsOn, lastDay], reason: [null, reason] },
  });
}
