import { audit } from "@/lib/platform/audit";
import type { Ctx } from "@/lib/platform/ctx";
import { DomainError, notFound, unauthenticated } from "@/lib/platform/errors";
import { today } from "@/lib/platform/institution";
import { limit } from "@/lib/platform/rate-limit";

/**
 * Says something of a clause that is open to comments.
 * @throws DomainError not-found; conflict `consultation-over`; busy `too-many`
 */
export async function commentOn(ctx: Ctx, { clauseId, text }: { clauseId: string; text: string }) {
  if (ctx.actor.kind !== "user") throw unauthenticated();
  const { userId, name } = ctx.actor;
  const clause = await ctx.db.charterClause.findUnique({
    where: { id: clauseId },
    include: { edition: true },
  });
  if (!clause) throw notFound();
  const { status, consultUntil, kind, number, id } = clause.edition;
  if (status !== "CONSULTATION" || consultUntil === null || consultUntil < (await today(ctx)))
    throw new DomainError("conflict", "consultation-over");
  await limit(ctx, "clause-comment", userId);
  await ctx.db.clauseComment.create({ data: { clauseId, byId: userId, byName: name, text, at: ctx.now } });
  await audit(ctx, {
    action: "charter.commented",
    subject: "charter",
    subjectId: id,
    changes: { clause: [null, clause.label] },
  });
  return { kind, number };
}

/** Answers a comment, or answers it anew as long as the text is not adopted. @throws DomainError conflict `edition-closed` */
export async function answerComment(ctx: Ctx, { id, answer }: { id: string; answer: string }): Promise<void> {
  const comment = await ctx.db.clauseComment.findUnique({
    where: { id },
    include: { clause: { include: { edition: true } } },
  });
  if (!comment) throw notFound();
  const { edition, label } = comment.clause;
  if (edition.status !== "DRAFT" && edition.status !== "CONSULTATION")
    throw new DomainError("conflict", "edition-closed");
  await ctx.db.clauseComment.update({ where: { id }, data: { answer, answeredAt: ctx.now } });
  await audit(ctx, {
    action: "charter.answered",
    subject: "charter",
    subjectId: edition.id,
    changes: { clause: [label, label] },
  });
}
