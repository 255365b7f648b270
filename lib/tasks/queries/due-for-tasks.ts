import type { Ctx } from "@/lib/platform/ctx";
import type { Due } from "../due";
import { TASK_DISTANCES } from "../status";

/** The open tasks in reach that have a day, each owed by its owner. */
export async function dueForTasks(ctx: Ctx): Promise<Due[]> {
  const tasks = await ctx.db.task.findMany({ where: { status: "OPEN", dueOn: { not: null } } });
  return tasks.flatMap(({ id, title, ownerId, dueOn }) =>
    dueOn
      ? {
          key: `task-${id}`,
          kind: "task" as const,
          title: () => title,
          unitId: null,
          userIds: [ownerId],
          dueOn,
          href: `/tasks/${id}`,
          distances: TASK_DISTANCES,
          copyFromDay: null,
        }
      : [],
  );
}
