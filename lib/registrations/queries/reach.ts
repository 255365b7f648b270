import type { Ctx } from "@/lib/platform/ctx";
import { notFound } from "@/lib/platform/errors";

/** @throws DomainError not-found for an event that others organize: its participants are not the reader's to see */
export async function assertOrganizes(ctx: Ctx, eventId: string): Promise<void> {
  const [row] = await ctx.db.$queryRaw<{ organizes: boolean }[]>`
    SELECT EXISTS (SELECT 1 FROM event WHERE id = ${eventId}::uuid AND NOT is_template
                   AND (app_sees_all() OR id = ANY (app_events()))) AS organizes`;
  if (!row?.organizes) throw notFound();
}
