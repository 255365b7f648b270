import { audit } from "@/lib/platform/audit";
import type { Ctx } from "@/lib/platform/ctx";
import { refreshSearch } from "../insert-records";
import { survivorOf } from "../queries/survivor-of";

/**
 * The record follows its account to an address that both mailboxes agreed to: it is verified, and the first to write to.
 * The earlier address stays with the record, as it was.
 */
export async function followAddress(
  ctx: Ctx,
  recordId: string,
  { from, to }: { from: string; to: string },
): Promise<void> {
  const alumnusId = await survivorOf(ctx, recordId);
  const record = await ctx.db.alumnus.findUnique({ where: { id: alumnusId }, select: { unitIds: true } });
  if (!record) return;
  const mailboxes = { alumnusId, kind: "EMAIL" } as const;
  await ctx.db.contactPoint.updateMany({ where: mailboxes, data: { isPrimary: false } });
  const proved = { isPrimary: true, verifiedAt: ctx.now, confirmedAt: ctx.now, bouncedAt: null };
  await ctx.db.contactPoint.upsert({
    where: { alumnusId_kind_value: { ...mailboxes, value: to } },
    create: { ...mailboxes, ...proved, value: to, source: "PERSON", createdAt: ctx.now },
    update: proved,
  });
  await ctx.db.alumnus.update({ where: { id: alumnusId }, data: { version: { increment: 1 } } });
  await audit(ctx, {
    action: "alumnus.updated",
    subject: "alumnus",
    subjectId: alumnusId,
    unitIds: record.unitIds,
    changes: { email: [from, to] },
  });
  await refreshSearch(ctx, [alumnusId]);
}
