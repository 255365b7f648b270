import type { Ctx } from "@/lib/platform/ctx";

/**
 * Whether a round may number its plans with a prefix. The numbers are the university's, so no two rounds that were opened
 * begin theirs alike; drafts may, as long as they are drafts.
 * @param own the round that is asked about, once it is there.
 */
export async function isPrefixFree(ctx: Ctx, numberPrefix: string, own?: string): Promise<boolean> {
  const others = { openedAt: { not: null }, ...(own ? { id: { not: own } } : {}) };
  const numbered = { number: { startsWith: `${numberPrefix}/` }, round: others };
  return (
    (await ctx.db.round.count({ where: { ...others, numberPrefix } })) === 0 &&
    (await ctx.db.plan.count({ where: numbered })) === 0
  );
}
