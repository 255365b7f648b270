import type { Ctx } from "@/lib/platform/ctx";
import { isStaff } from "../account-actor";
import { ownSession } from "../fresh-proof";
import { IDLE_MINUTES } from "../status";

/** Where the reader is signed in, this session first, then the latest used. */
export async function listOwnSessions(ctx: Ctx) {
  const own = await ownSession(ctx);
  const idle = IDLE_MINUTES[(await isStaff(ctx, own.userId)) ? "staff" : "others"];
  const sessions = await ctx.db.session.findMany({
    where: {
      userId: own.userId,
      expiresAt: { gt: ctx.now },
      seenAt: { gte: new Date(ctx.now.getTime() - idle * 60_000) },
    },
    select: { id: true, device: true, means: true, createdAt: true, seenAt: true },
    orderBy: { seenAt: "desc" },
  });
  return sessions
    .map((session) => ({ ...session, isThis: session.id === own.id }))
    .sort((a, b) => Number(b.isThis) - Number(a.isThis));
}
