import type { Ctx } from "@/lib/platform/ctx";
import { notFound } from "@/lib/platform/errors";

/** Whether somebody organizes the event, or was only asked to stand at its door. @throws DomainError not-found for everybody else */
export async function assertAtDoor(ctx: Ctx, eventId: string): Promise<{ organizes: boolean }> {
  const [row] = await ctx.db.$queryRaw<{ organizes: boolean; helps: boolean }[]>`
    SELECT app_sees_all() OR id = ANY (app_events()) AS organizes, id = ANY (app_doors()) AS helps
    FROM event WHERE id = ${eventId}::uuid AND NOT is_template AND status <> 'DRAFT'`;
  if (!row?.organizes && !row?.helps) throw notFound();
  return { organizes: row.organizes };
}
