import { officerNames } from "@/lib/people/queries/officer-names";
import type { Ctx } from "@/lib/platform/ctx";

/** Whoever was seen so many seconds ago is taken to be there still. */
const THERE_SECONDS = 60;

export type Present = { name: string; itemId: string | null };

/** Who else has a plan open. */
export async function listPresent(ctx: Ctx, planId: string): Promise<Present[]> {
  const self = ctx.actor.kind === "user" ? [ctx.actor.userId] : [];
  const seen = await ctx.db.planPresence.findMany({
    where: {
      planId,
      userId: { notIn: self },
      seenAt: { gte: new Date(ctx.now.getTime() - THERE_SECONDS * 1_000) },
    },
    orderBy: { userId: "asc" },
  });
  const names = await officerNames(
    ctx,
    seen.map(({ userId }) => userId),
  );
  return seen.flatMap(({ userId, itemId }) => {
    const name = names.get(userId);
    return name ? [{ name, itemId }] : [];
  });
}
