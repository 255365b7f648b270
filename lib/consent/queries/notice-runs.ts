import type { Ctx } from "@/lib/platform/ctx";
import { notFound } from "@/lib/platform/errors";

/** The latest runs of a queue (0: the university's), the newest first. */
export function listRuns(ctx: Ctx, unitId: number) {
  return ctx.db.noticeRun.findMany({
    where: { unitId: unitId === 0 ? null : unitId },
    orderBy: { createdAt: "desc" },
    take: 10,
    omit: { alumnusIds: true },
  });
}
export type Run = Awaited<ReturnType<typeof listRuns>>[number];

/** Printed letters. @throws DomainError not-found */
export async function getLetters(ctx: Ctx, id: string) {
  const run = await ctx.db.noticeRun.findUnique({ where: { id } });
  if (run?.means !== "LETTER") throw notFound();
  return run;
}
