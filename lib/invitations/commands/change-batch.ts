import { audit } from "@/lib/platform/audit";
import type { Ctx } from "@/lib/platform/ctx";
import { DomainError, notFound } from "@/lib/platform/errors";

/** The letters of a batch are in the post. @throws DomainError not-found when there are none in reach that were not. */
export async function markPosted(ctx: Ctx, batchId: string): Promise<void> {
  const { count } = await ctx.db.invitation.updateMany({
    where: { batchId, channel: "LETTER", sentAt: null, revokedAt: null },
    data: { sentAt: ctx.now },
  });
  if (count === 0) throw notFound();
  await audit(ctx, {
    action: "invitation.posted",
    subject: "invitation",
    subjectId: batchId,
    unitIds: ctx.scope.unitIds,
    changes: { people: [null, count] },
  });
}

/** Takes one invitation back: its link and code open nothing any more. @throws DomainError not-found, conflict `stale` when it is over. */
export async function revokeInvitation(ctx: Ctx, id: string): Promise<void> {
  const invitation = await ctx.db.invitation.findUnique({ where: { id } });
  if (!invitation) throw notFound();
  const { count } = await ctx.db.invitation.updateMany({
    where: { id, usedAt: null, revokedAt: null },
    data: { revokedAt: ctx.now },
  });
  if (count !== 1) throw new DomainError("conflict", "stale");
  await audit(ctx, {
    action: "invitation.revoked",
    subject: "invitation",
    subjectId: invitation.batchId,
    unitIds: invitation.unitIds,
    changes: { record: [invitation.alumnusId, null] },
  });
}

/** Takes back every invitation of a batch that nobody used. @throws DomainError not-found when none is left. */
export async function revokeBatch(ctx: Ctx, batchId: string): Promise<void> {
  const { count } = await ctx.db.invitation.updateMany({
    where: { batchId, usedAt: null, revokedAt: null },
    data: { revokedAt: ctx.now },
  });
  if (count === 0) throw notFound();
  await audit(ctx, {
    action: "invitation.revoked",
    subject: "invitation",
    subjectId: batchId,
    unitIds: ctx.scope.unitIds,
    changes: { people: [count, null] },
  });
}
