import type { Ctx } from "@/lib/platform/ctx";

/** How many parties wait for places, by event; an event nobody waits for is not in it. */
export async function countWaiting(ctx: Ctx, ids: readonly string[]): Promise<ReadonlyMap<string, number>> {
  if (ids.length === 0) return new Map();
  const rows = await ctx.db.$queryRaw<{ eventId: string; waiting: number }[]>`
    SELECT event_id AS "eventId", waiting FROM count_waiting(${[...ids]}::uuid[])`;
  return new Map(rows.map(({ eventId, waiting }) => [eventId, waiting]));
}
