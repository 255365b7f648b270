import { audit } from "@/lib/platform/audit";
import type { Ctx } from "@/lib/platform/ctx";
import { DomainError } from "@/lib/platform/errors";
import { getInstitution } from "@/lib/platform/institution";
import { enqueue } from "@/lib/platform/jobs";
import { queueMail } from "@/lib/platform/mail";
import { withinLimit } from "@/lib/platform/rate-limit";
import { reminderMail } from "../emails";
import { remindersOf } from "../queries/reminders";
import { getRound } from "./move-round";

/**
 * Has the coordinators of some units reminded: a job writes to each of them once.
 * @returns how many people that are.
 * @throws DomainError not-found; conflict `round-over`, `nobody-to-remind`.
 */
export async function remindUnits(ctx: Ctx, roundId: string, unitIds: number[]): Promise<number> {
  const { status } = await getRound(ctx, roundId);
  if (status !== "OPEN") throw new DomainError("conflict", "round-over");
  const { reminders } = await remindersOf(ctx, roundId, unitIds);
  if (reminders.length === 0) throw new DomainError("conflict", "nobody-to-remind");
  const reminded = reminders.flatMap(({ units }) => units.map(({ unit }) => unit.id));
  await audit(ctx, { action: "round.reminded", subject: "round", subjectId: roundId, unitIds: reminded });
  await enqueue(ctx, "remind-of-round", { roundId, unitIds: reminded });
  return reminders.length;
}

/** Puts the mails on their way: one to each coordinator, and of a round one in half a day at most. */
export async function writeReminders(ctx: Ctx, roundId: string, unitIds: number[]): Promise<void> {
  const { board, reminders } = await remindersOf(ctx, roundId, unitIds);
  if (board.status !== "OPEN") return;
  const institution = await getInstitution(ctx);
  for (const reminder of reminders) {
    if (!(await withinLimit(ctx, "round-reminder", `${roundId}:${reminder.userId}`))) continue;
    await queueMail(ctx, reminder.email, reminderMail(reminder, board, institution));
  }
}
