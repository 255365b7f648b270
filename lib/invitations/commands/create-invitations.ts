import { audit } from "@/lib/platform/audit";
import type { Ctx } from "@/lib/platform/ctx";
import { DomainError } from "@/lib/platform/errors";
import { enqueue } from "@/lib/platform/jobs";
import { newId } from "@/lib/platform/new-id";
import { hashToken } from "@/lib/platform/secret";
import { hashCode, secretsOf } from "../code";
import { findInvitable } from "../queries/find-invitable";
import type { CreateInvitations } from "../schema";

const DAYS = 30;

/**
 * Invites the people of a selection whom the channel reaches: letters are ready to be printed at once, mails go out by a
 * job. @returns the batch.
 * @throws DomainError conflict `nobody-to-invite`.
 */
export async function createInvitations(ctx: Ctx, { channel, query }: CreateInvitations): Promise<string> {
  const { people } = await findInvitable(ctx, query);
  const reached = people.filter(({ email, hasPost }) => (channel === "EMAIL" ? email !== null : hasPost));
  if (reached.length === 0) throw new DomainError("conflict", "nobody-to-invite");
  const batchId = newId(ctx.now.getTime());
  const expiresAt = new Date(ctx.now.getTime() + DAYS * 86_400_000);
  const isLetter = channel === "LETTER";
  const rows = reached.map(({ id: alumnusId, unitIds, email }) => {
    const id = newId(ctx.now.getTime());
    const { token, code } = secretsOf(id);
    return {
      id,
      alumnusId,
      unitIds,
      channel,
      batchId,
      expiresAt,
      createdAt: ctx.now,
      createdById: ctx.actor.kind === "user" ? ctx.actor.userId : null,
      tokenHash: hashToken(token),
      codeHash: isLetter ? hashCode(code) : null,
      email: isLetter ? null : email,
    };
  });
  // What ran out gives way.
  await ctx.db.invitation.updateMany({
    where: {
      alumnusId: { in: reached.map(({ id }) => id) },
      usedAt: null,
      revokedAt: null,
      expiresAt: { lte: ctx.now },
    },
    data: { revokedAt: ctx.now },
  });
  await ctx.db.invitation.createMany({ data: rows });
  if (!isLetter) await enqueue(ctx, "send-invitations", { batchId });
  await audit(ctx, {
    action: "invitation.made",
    subject: "invitation",
    subjectId: batchId,
    unitIds: ctx.scope.unitIds,
    changes: { channel: [null, channel], people: [null, rows.length] },
  });
  return batchId;
}
