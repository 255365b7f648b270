import type { Ctx } from "@/lib/platform/ctx";

/**
 * Notes that people were told that the university holds their record, and how: `EMAIL`, `LETTER`, `ACCOUNT` or in words.
 * The caller writes the audit where a person caused it. Whoever was told before keeps the first time.
 * @returns how many were told by this.
 */
export async function markInformed(ctx: Ctx, ids: readonly string[], how: string): Promise<number> {
  const { count } = await ctx.db.alumnus.updateMany({
    where: { id: { in: [...ids] }, informedAt: null },
    data: { informedAt: ctx.now, informedHow: how },
  });
  return count;
}
