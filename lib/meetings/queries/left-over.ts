import type { Ctx } from "@/lib/platform/ctx";

/**
 * What earlier meetings of a body left: agenda items that were not finished, or not reached because the meeting was called
 * off, and tasks of its decisions that are not done and on no coming agenda. `for`: the meeting whose agenda is being made.
 */
export async function listLeftOver(ctx: Ctx, bodyId: string, { for: own }: { for?: string } = {}) {
  const others = own ? { id: { not: own } } : {};
  const items = await ctx.db.agendaItem.findMany({
    where: {
      status: "OPEN",
      taskId: null,
      meeting: { bodyId, status: { in: ["HELD", "CANCELLED"] }, ...others },
    },
    select: { id: true, title: true, meeting: { select: { title: true } } },
    orderBy: { id: "asc" },
  });
  const tasks = await ctx.db.task.findMany({
    where: {
      status: "OPEN",
      decision: { bodyId },
      agendaItems: {
        none: {
          meeting: { OR: [{ status: { in: ["PLANNED", "INVITED"] } }, ...(own ? [{ id: own }] : [])] },
        },
      },
    },
    select: { id: true, title: true, dueOn: true, decision: { select: { year: true, number: true } } },
    orderBy: { id: "asc" },
  });
  return { items, tasks };
}
export type LeftOver = Awaited<ReturnType<typeof listLeftOver>>;
