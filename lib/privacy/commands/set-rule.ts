import { audit } from "@/lib/platform/audit";
import type { Ctx } from "@/lib/platform/ctx";
import { DomainError, notFound } from "@/lib/platform/errors";

/** How many days a kind of data is kept from now on. @throws DomainError not-found, conflict when it was changed since */
export async function setRule(
  ctx: Ctx,
  { kind, days, version }: { kind: string; days: number; version: number },
): Promise<void> {
  const rule = await ctx.db.retentionRule.findUnique({ where: { kind } });
  if (!rule) throw notFound();
  const by = ctx.actor.kind === "user" ? ctx.actor.userId : null;
  const { count } = await ctx.db.retentionRule.updateMany({
    where: { kind, version },
    data: { days, version: version + 1, updatedAt: ctx.now, updatedById: by },
  });
  if (count !== 1) throw new DomainError("conflict", "stale");
  await audit(ctx, {
    action: "retention.changed",
    subject: "retention",
    subjectId: kind,
    changes: { days: [rule.days, days] },
  });
}
