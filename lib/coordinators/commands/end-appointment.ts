import { endAppointment } from "@/lib/people/commands/end-appointment";
import { officeState } from "@/lib/people/status";
import type { Ctx } from "@/lib/platform/ctx";
import { DomainError, notFound } from "@/lib/platform/errors";
import { today } from "@/lib/platform/institution";
import type { EndAppointment } from "../schema";
import { overlapOr } from "./appoint";

/**
 * Ends an office on a day, or at this minute: its rights are gone with the next click. A proposal is taken back.
 * @returns whether the office is still on record.
 * @throws DomainError not-found, conflict `stale` or `coordinator-overlap` (a later last day), invalid with
 * `lastDay: order` for a day before the first.
 */
export async function endAppointmentOn(
  ctx: Ctx,
  { id, version, lastDay, reason }: EndAppointment,
): Promise<boolean> {
  const appointment = await ctx.db.appointment.findUnique({ where: { id } });
  if (!appointment) throw notFound();
  const state = officeState(appointment, await today(ctx), ctx.now);
  if (appointment.version !== version || state === "past" || state === "declined")
    throw new DomainError("conflict", "stale");
  const day = lastDay ? new Date(lastDay) : null;
  if (day && day < appointment.startsOn) throw new DomainError("invalid", "invalid", { lastDay: "order" });
  return endAppointment(ctx, appointment, day, reason).catch(keepReason);
}

/** Our own refusals say why already; what the database refuses is an overlap. */
function keepReason(error: unknown): never {
  if (error instanceof DomainError) throw error;
  return overlapOr(error);
}
