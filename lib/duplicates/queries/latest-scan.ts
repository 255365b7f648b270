import type { Ctx } from "@/lib/platform/ctx";

/** The comparison of all records that was begun last: what it compares, how far it is or what came of it; null before the first. */
export function latestScan(ctx: Ctx) {
  return ctx.db.duplicateScan.findFirst({
    orderBy: { id: "desc" },
    select: { status: true, people: true, done: true, found: true, finishedAt: true },
  });
}
export type LatestScan = Awaited<ReturnType<typeof latestScan>>;
