import type { Ctx } from "@/lib/platform/ctx";

/** The account that somebody is who signs in with another one: joined, when two records became one. */
export async function accountBehind(ctx: Ctx, userId: string): Promise<string> {
  const account = await ctx.db.user.findUnique({ where: { id: userId }, select: { joinedId: true } });
  return account?.joinedId ?? userId;
}
