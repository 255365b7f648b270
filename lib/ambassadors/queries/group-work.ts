import type { Ctx } from "@/lib/platform/ctx";
import { notFound } from "@/lib/platform/errors";
import { today } from "@/lib/platform/institution";

const LATEST_TASKS = 30;

/** What a body works with beside its meetings: papers, tasks, the page that it shows to everybody. Under the reader's reach. */
export async function getGroupWork(ctx: Ctx, bodyId: string, runs: boolean) {
  const day = await today(ctx);
  const papers = await ctx.db.bodyPaper.findMany({
    where: { bodyId },
    orderBy: [{ at: "desc" }, { id: "desc" }],
  });
  const tasks = await ctx.db.task.findMany({
    where: { bodyId },
    orderBy: [{ status: "asc" }, { dueOn: { sort: "asc", nulls: "last" } }, { id: "asc" }],
    take: LATEST_TASKS,
  });
  const members = await ctx.db.bodyMember.findMany({
    where: {
      bodyId,
      userId: { not: null },
      startsOn: { lte: day },
      OR: [{ endsOn: null }, { endsOn: { gte: day } }],
    },
    orderBy: [{ part: "asc" }, { name: "asc" }],
  });
  const owners = new Map(members.map(({ userId, name }) => [userId, name]));
  const userId = ctx.actor.kind === "user" ? ctx.actor.userId : null;
  return {
    papers: papers.map(({ byId, fileKey: _, ...paper }) => ({
      ...paper,
      by: byId ? (owners.get(byId) ?? null) : null,
      mayRemove: runs || byId === userId,
    })),
    tasks: tasks.map((task) => ({
      ...task,
      ownerName: owners.get(task.ownerId) ?? null,
      isOwn: task.ownerId === userId,
      isLate: task.status === "OPEN" && task.dueOn !== null && task.dueOn < day,
    })),
    /** Who can be given a task: whoever has an account. */
    owners: members.map(({ id, name }) => ({ id, name })),
    page: await ctx.db.bodyPage.findUnique({ where: { bodyId } }),
  };
}
export type GroupWork = Awaited<ReturnType<typeof getGroupWork>>;

/** A paper of a body in reach. @throws DomainError not-found */
export async function findBodyPaper(ctx: Ctx, id: string) {
  const paper = await ctx.db.bodyPaper.findUnique({ where: { id } });
  if (!paper) throw notFound();
  return paper;
}
