import { type Actor, may } from "@/lib/platform/actor";
import type { Ctx } from "@/lib/platform/ctx";
import { alumniPolicy } from "../policy";

/** Exports that wait for a second person, the oldest first, with who asks. */
export function listWaitingExports(ctx: Ctx) {
  return ctx.db.export.findMany({
    where: { approval: "WAITING", expiresAt: { gt: ctx.now } },
    include: { user: { select: { name: true, email: true } } },
    orderBy: { createdAt: "asc" },
    take: 100,
  });
}
export type WaitingExport = Awaited<ReturnType<typeof listWaitingExports>>[number];

/** How many wait, for the navigation of the office; whoever may not decide gets none. */
export async function countWaitingExports(ctx: Ctx, actor: Actor): Promise<number> {
  if (!may(actor, alumniPolicy.approveExport)) return 0;
  const [row] = await ctx.db.$queryRaw<{ count: number }[]>`SELECT waiting_exports() AS count`;
  return row?.count ?? 0;
}
