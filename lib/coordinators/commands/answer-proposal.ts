import { officeState } from "@/lib/people/status";
import { audit } from "@/lib/platform/audit";
import { asSystem, type Ctx } from "@/lib/platform/ctx";
import { DomainError, notFound, unauthenticated } from "@/lib/platform/errors";
import { today } from "@/lib/platform/institution";
import { enqueue } from "@/lib/platform/jobs";
import type { AnswerProposal } from "../schema";

/**
 * The person says yes or no to an office. With the yes its rights follow from its first day on, at the next sign-in: the
 * session that said it ends by itself (`session_actor`). Nobody writes the own appointment, so the portal does.
 * @throws DomainError not-found for anybody else's, conflict `stale` once it was answered, changed or is over.
 */
export async function answerProposal(
  ctx: Ctx,
  { id, version, answer, reason }: AnswerProposal,
): Promise<void> {
  if (ctx.actor.kind !== "user") throw unauthenticated();
  const own = await ctx.db.appointment.findFirst({ where: { id, userId: ctx.actor.userId } });
  if (!own) throw notFound();
  if (officeState(own, await today(ctx), ctx.now) !== "proposed") throw new DomainError("conflict", "stale");
  const isAccepted = answer === "accept";
  const { db } = await asSystem(ctx, "appointment");
  const { count } = await db.appointment.updateMany({
    where: { id, version, acceptedAt: null, declinedAt: null },
    data: {
      ...(isAccepted ? { acceptedAt: ctx.now } : { declinedAt: ctx.now, endedReason: reason }),
      version: version + 1,
    },
  });
  if (count !== 1) throw new DomainError("conflict", "stale");
  if (!isAccepted) await db.handOver.updateMany({ where: { toId: id }, data: { toId: null } });
  if (isAccepted) await enqueue(ctx, "rounds-follow-units", {}, { key: "rounds-follow-units" });
  await audit(ctx, {
    action: isAccepted ? "appointment.accepted" : "appointment.declined",
    subject: "user",
    subjectId: own.userId,
    unitIds: [own.unitId],
    changes: { office: [null, own.office], reason: [null, reason] },
  });
}
