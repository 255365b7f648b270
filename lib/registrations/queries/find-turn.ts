import type { Ctx } from "@/lib/platform/ctx";

/**
 * How many parties stand before one that waits: those that want the same slot, in the order of the list. A number and
 * nothing else; asked with the portal's reach.
 */
export async function countAhead(system: Ctx, registrationId: string): Promise<number> {
  const [row] = await system.db.$queryRaw<{ ahead: number }[]>`
    SELECT count(*)::int AS ahead FROM registration mine JOIN registration other ON other.event_id = mine.event_id
      AND other.session_id IS NOT DISTINCT FROM mine.session_id AND other.status = 'WAITLISTED' AND other.id <> mine.id
      AND other.skip_reason IS NULL
      AND (coalesce(other.jumped_at, 'infinity'), other.waitlisted_at, other.id)
        < (coalesce(mine.jumped_at, 'infinity'), mine.waitlisted_at, mine.id)
    WHERE mine.id = ${registrationId}::uuid`;
  return row?.ahead ?? 0;
}
