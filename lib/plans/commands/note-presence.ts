import type { Ctx } from "@/lib/platform/ctx";
import { notFound, unauthenticated } from "@/lib/platform/errors";
import { listPresent, type Present } from "../queries/list-present";

/**
 * Notes that the reader has a plan open, or one of its items.
 * @returns who else has. @throws DomainError not-found for a plan out of reach
 */
export async function notePresence(
  ctx: Ctx,
  { planId, itemId }: { planId: string; itemId: string | null },
): Promise<Present[]> {
  if (ctx.actor.kind !== "user") throw unauthenticated();
  if ((await ctx.db.plan.count({ where: { id: planId } })) === 0) throw notFound();
  const { userId } = ctx.actor;
  await ctx.db.planPresence.upsert({
    where: { planId_userId: { planId, userId } },
    create: { planId, userId, itemId, seenAt: ctx.now },
    update: { itemId, seenAt: ctx.now },
  });
  return listPresent(ctx, planId);
}
