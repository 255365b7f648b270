import { audit } from "@/lib/platform/audit";
import { asSystem, type Ctx } from "@/lib/platform/ctx";
import { DomainError } from "@/lib/platform/errors";
import { accountOf, getReachedActivity } from "../queries/reach";
import type { Decided } from "../schema";
import { asksReason, nextStatus } from "../status";
import { mailReporter } from "./mail-reporter";

/**
 * A coordinator of a unit that was helped, or the office, confirms a report, sends it back with a reason, or takes back a
 * confirmation. The person hears of what came back.
 * @throws DomainError not-found, also for one's own; conflict `stale`; invalid, field `reason`
 */
export async function decideActivity(ctx: Ctx, { id, version, decision, reason }: Decided): Promise<void> {
  const before = await getReachedActivity(ctx, id);
  const status = nextStatus(before.status, decision);
  if (!status) throw new DomainError("conflict", "stale");
  if (asksReason(decision) && reason === null)
    throw new DomainError("invalid", "invalid", { reason: "required" });
  const returnReason = status === "RETURNED" ? reason : null;
  const { count } = await ctx.db.activity.updateMany({
    where: { id, version, status: before.status },
    data: {
      ...{ status, returnReason, version: version + 1 },
      ...{ decidedById: accountOf(ctx).userId, decidedAt: ctx.now },
    },
  });
  if (count !== 1) throw new DomainError("conflict", "stale");
  await audit(ctx, {
    ...{ action: `activity.${decision}`, subject: "activity", subjectId: id, unitIds: before.unitIds },
    changes: { status: [before.status, status], ...(returnReason ? { reason: [null, returnReason] } : {}) },
  });
  if (returnReason) await mailReporter(await asSystem(ctx, "activities"), before, returnReason);
}

/** Confirms many at once; what has moved on in the meantime is left as it is. @returns how many were confirmed */
export async function confirmAll(ctx: Ctx, ids: readonly string[]): Promise<number> {
  const { userId } = accountOf(ctx);
  const confirmed = await ctx.db.activity.updateManyAndReturn({
    where: {
      id: { in: [...ids] },
      status: "SELF_REPORTED",
      OR: [{ userId: null }, { userId: { not: userId } }],
    },
    data: { status: "CONFIRMED", decidedById: userId, decidedAt: ctx.now, version: { increment: 1 } },
    select: { id: true, unitIds: true },
  });
  await audit(
    ctx,
    ...confirmed.map(({ id, unitIds }) => ({
      ...{ action: "activity.confirm", subject: "activity", subjectId: id, unitIds },
      changes: { status: ["SELF_REPORTED", "CONFIRMED"] as const },
    })),
  );
  return confirmed.length;
}
