import type { Ctx } from "@/lib/platform/ctx";
import { type Board, boardOf } from "./board";

/** The rounds in reach, the latest first; an open one with its board, in which a coordinator finds the own faculty's line. */
export async function listRounds(ctx: Ctx) {
  const rounds = await ctx.db.round.findMany({
    orderBy: [{ startsOn: "desc" }, { createdAt: "desc" }],
    include: { _count: { select: { units: { where: { leftOn: null } } } } },
  });
  const listed: (Omit<(typeof rounds)[number], "_count"> & { units: number; board: Board | null })[] = [];
  for (const { _count, ...round } of rounds)
    listed.push({
      ...round,
      units: _count.units,
      board: round.status === "OPEN" ? await boardOf(ctx, round.id) : null,
    });
  return listed;
}
export type ListedRound = Awaited<ReturnType<typeof listRounds>>[number];

/** The round that a new one follows: the latest that was opened. Null before the first. */
export function findLastRound(ctx: Ctx) {
  return ctx.db.round.findFirst({
    where: { openedAt: { not: null } },
    orderBy: [{ startsOn: "desc" }, { openedAt: "desc" }],
  });
}
