import { refreshSearch } from "@/lib/alumni/insert-records";
import { audit } from "@/lib/platform/audit";
import type { Ctx } from "@/lib/platform/ctx";
import { DomainError } from "@/lib/platform/errors";
import { enqueue } from "@/lib/platform/jobs";
import { ensureProfile } from "@/lib/profile/commands/ensure-profile";
import type { ClaimMeans } from "@/prisma/generated/enums";
import { OPEN } from "../status";

type Link = { userId: string; alumnusId: string; means: ClaimMeans };

/**
 * Gives a record to an account. Its proved address joins the record, other claims of the account and open invitations of
 * the record end. Needs a reach over accounts: the office's or the portal's own.
 * @throws DomainError conflict `record-taken` when either has the other half already.
 */
export async function linkRecord(ctx: Ctx, { userId, alumnusId, means }: Link): Promise<void> {
  const [linked] = await ctx.db.$queryRaw<{ email: string }[]>`
    UPDATE user_account SET alumnus_id = ${alumnusId}::uuid, version = version + 1
    WHERE id = ${userId}::uuid AND alumnus_id IS NULL AND disabled_at IS NULL AND NOT has_account(${alumnusId}::uuid)
    RETURNING email::text`;
  if (!linked) throw new DomainError("conflict", "record-taken");
  await addProvedAddress(ctx, alumnusId, userId, linked.email);
  // Whoever takes an import back keeps a record that has become somebody's.
  const { unitIds } = await ctx.db.alumnus.update({
    where: { id: alumnusId },
    data: { version: { increment: 1 }, lastTouchedAt: ctx.now },
    select: { unitIds: true },
  });
  await ensureProfile(ctx, alumnusId);
  await ctx.db.claim.updateMany({
    where: { userId, status: { in: [...OPEN] } },
    data: { status: "WITHDRAWN", decidedAt: ctx.now, version: { increment: 1 } },
  });
  await ctx.db.invitation.updateMany({
    where: { alumnusId, usedAt: null, revokedAt: null },
    data: { revokedAt: ctx.now },
  });
  await refreshSearch(ctx, [alumnusId]);
  await audit(ctx, {
    action: "alumnus.linked",
    subject: "alumnus",
    subjectId: alumnusId,
    unitIds,
    changes: { account: [null, userId], means: [null, means] },
  });
}

/**
 * Takes a record back from an account: its sessions end, and what came with it (its address, the profile and what others
 * may see) leaves the record. The record's other data stay as they are; the trail tells who changed them.
 * @throws DomainError conflict when the account does not hold the record.
 */
export async function unlinkRecord(ctx: Ctx, { userId, alumnusId }: Omit<Link, "means">): Promise<void> {
  const { count } = await ctx.db.user.updateMany({
    where: { id: userId, alumnusId },
    data: { alumnusId: null, version: { increment: 1 } },
  });
  if (count !== 1) throw new DomainError("conflict", "stale");
  await ctx.db.session.deleteMany({ where: { userId } });
  await ctx.db.contactPoint.deleteMany({ where: { alumnusId, createdById: userId, source: "PERSON" } });
  await ctx.db.visibility.deleteMany({ where: { alumnusId } });
  const profile = await ctx.db.profile.findUnique({ where: { alumnusId } });
  if (profile?.photoKey) await enqueue(ctx, "remove-file", { key: profile.photoKey });
  await ctx.db.profile.deleteMany({ where: { alumnusId } });
  const { unitIds } = await ctx.db.alumnus.update({
    where: { id: alumnusId },
    data: { version: { increment: 1 }, lastTouchedAt: ctx.now },
    select: { unitIds: true },
  });
  await refreshSearch(ctx, [alumnusId]);
  await audit(ctx, {
    action: "alumnus.unlinked",
    subject: "alumnus",
    subjectId: alumnusId,
    unitIds,
    changes: { account: [userId, null] },
  });
}

/** The account's mailbox was proved: the record can be reached there. */
async function addProvedAddress(ctx: Ctx, alumnusId: string, userId: string, email: string): Promise<void> {
  await ctx.db.$executeRaw`
    INSERT INTO contact_point (id, alumnus_id, kind, value, typed, is_primary, verified_at, confirmed_at, source, created_by_id, created_at)
    SELECT new_id(), ${alumnusId}::uuid, 'EMAIL', ${email}, ${email},
           NOT EXISTS (SELECT 1 FROM contact_point WHERE alumnus_id = ${alumnusId}::uuid AND kind = 'EMAIL' AND is_primary),
           ${ctx.now}, ${ctx.now}, 'PERSON', ${userId}::uuid, ${ctx.now}
    ON CONFLICT (alumnus_id, kind, value) DO UPDATE SET verified_at = excluded.verified_at, bounced_at = NULL`;
}
