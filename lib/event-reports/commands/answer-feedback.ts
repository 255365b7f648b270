import { unitsOf } from "@/lib/events/queries/reach";
import { audit } from "@/lib/platform/audit";
import type { Ctx } from "@/lib/platform/ctx";
import { DomainError } from "@/lib/platform/errors";
import { findByLink } from "../queries/get-feedback";
import type { Feedback } from "../schema";

/**
 * Keeps what somebody thought of an event: one answer each, which may be changed for a while. The trail says that there was
 * one, and neither what nor whose.
 * @throws DomainError not-found; conflict `feedback-over`
 */
export async function answerFeedback(ctx: Ctx, { token, score, text }: Feedback): Promise<void> {
  const { system, id, event, isOpen } = await findByLink(ctx, token);
  if (!isOpen) throw new DomainError("conflict", "feedback-over");
  await system.db.eventFeedback.upsert({
    where: { registrationId: id },
    create: { registrationId: id, eventId: event.id, score, text, at: ctx.now },
    update: { score, text },
  });
  await audit(
    { ...system, actor: { kind: "system", name: "event-reports" } },
    { action: "event.feedback-given", subject: "event", subjectId: event.id, unitIds: unitsOf(event) },
  );
}
