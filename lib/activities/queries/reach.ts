import type { Ctx } from "@/lib/platform/ctx";
import { notFound, unauthenticated } from "@/lib/platform/errors";
import type { Activity } from "@/prisma/generated/client";

/** The account that acts. @throws DomainError unauthenticated */
export function accountOf({ actor }: Ctx): { userId: string; name: string; alumnusId: string | null } {
  if (actor.kind !== "user") throw unauthenticated();
  return actor;
}

/** One of the reader's own entries. @throws DomainError not-found */
export async function getOwnActivity(ctx: Ctx, id: string): Promise<Activity> {
  const { userId } = accountOf(ctx);
  const own = await ctx.db.activity.findFirst({ where: { id, userId } });
  if (!own) throw notFound();
  return own;
}

/** Somebody else's entry in reach: nobody decides about what they did themselves. @throws DomainError not-found */
export async function getReachedActivity(ctx: Ctx, id: string): Promise<Activity> {
  const found = await ctx.db.activity.findUnique({ where: { id } });
  if (!found || found.userId === accountOf(ctx).userId) throw notFound();
  return found;
}
