import type { Ctx } from "@/lib/platform/ctx";
import { unauthenticated } from "@/lib/platform/errors";

/** Whether the reader gets the morning's mail. */
export async function wantsDigest(ctx: Ctx): Promise<boolean> {
  if (ctx.actor.kind !== "user") throw unauthenticated();
  const user = await ctx.db.user.findUniqueOrThrow({ where: { id: ctx.actor.userId } });
  return user.wantsDigest;
}
