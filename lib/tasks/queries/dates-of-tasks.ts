import type { CalendarDate, DatesAsked } from "@/lib/calendar/date";
import type { Ctx } from "@/lib/platform/ctx";

/** The reader's own open tasks by their day. */
export async function datesOfTasks(ctx: Ctx, { from, to, unitIds }: DatesAsked): Promise<CalendarDate[]> {
  if (ctx.actor.kind !== "user") return [];
  const tasks = await ctx.db.task.findMany({
    where: {
      ...{ ownerId: ctx.actor.userId, status: "OPEN", dueOn: { gte: from, lte: to } },
      ...(unitIds ? { unitId: { in: [...unitIds] } } : {}),
    },
    orderBy: { id: "asc" },
  });
  return tasks.flatMap(({ id, title, detail, unitId, dueOn, version }) =>
    dueOn
      ? {
          uid: `task-${id}`,
          kind: "task" as const,
          title,
          unitId,
          note: detail,
          href: `/tasks/${id}`,
          isCancelled: false,
          sequence: version - 1,
          isPublic: false,
          audience: "STAFF" as const,
          allDay: true as const,
          startsOn: dueOn,
          endsOn: dueOn,
        }
      : [],
  );
}
