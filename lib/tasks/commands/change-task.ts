import { audit, type Changes, changesBetween } from "@/lib/platform/audit";
import { asSystem, type Ctx } from "@/lib/platform/ctx";
import type { Prisma } from "@/lib/platform/db";
import { DomainError, notFound } from "@/lib/platform/errors";
import type { Task } from "@/prisma/generated/client";
import { nextStatus, type TaskMove } from "../status";
import { assertOwner } from "./create-task";

type Target = { id: string; version: number };
type Facts = Pick<Task, "title" | "detail" | "dueOn" | "unitId">;

const HAPPENED: Record<TaskMove, string> = { done: "done", drop: "dropped", reopen: "reopened" };

/**
 * Does, drops or reopens a task; `outcome` is what came out of it, or why not.
 * @throws DomainError not-found; conflict `stale`, also when it is in another state by now
 */
export async function moveTask(
  ctx: Ctx,
  { id, version, outcome = null }: Target & { outcome?: string | null },
  move: TaskMove,
): Promise<void> {
  const task = await readTask(ctx, id);
  const status = nextStatus(task.status, move);
  if (!status) throw new DomainError("conflict", "stale");
  const after = { status, outcome, doneAt: status === "OPEN" ? null : ctx.now };
  await noteChange(ctx, task, `task.${HAPPENED[move]}`, changesBetween({ ...task }, { status, outcome }));
  await writeTask(ctx, { id, version }, after);
}

/**
 * Changes what is to be done, by when and of which unit: one of the actor's own, or as it was.
 * @throws DomainError not-found; conflict `stale`; invalid, field `unitId`
 */
export async function editTask(ctx: Ctx, { id, version, ...facts }: Target & Facts): Promise<void> {
  const task = await readTask(ctx, id);
  if (task.status !== "OPEN") throw new DomainError("conflict", "stale");
  const { reach, unitIds } = ctx.scope;
  const { unitId } = facts;
  if (reach === "some" && unitId !== null && unitId !== task.unitId && !unitIds.includes(unitId))
    throw new DomainError("invalid", "invalid", { unitId: "not_open" });
  await noteChange(ctx, task, "task.edited", changesBetween<Facts>(task, facts));
  await writeTask(ctx, { id, version }, facts);
}

/**
 * Hands a task to another person. Whoever hands it on may lose sight of it by that, so the portal carries it out.
 * @throws DomainError not-found; conflict `stale`; invalid, field `ownerId`
 */
export async function handTask(
  ctx: Ctx,
  { id, version, ownerId }: Target & { ownerId: string },
): Promise<void> {
  const task = await readTask(ctx, id);
  if (task.status !== "OPEN") throw new DomainError("conflict", "stale");
  await assertOwner(ctx, ownerId);
  await noteChange(ctx, task, "task.handed-on", changesBetween({ ...task }, { ownerId }));
  await writeTask(await asSystem(ctx, "tasks"), { id, version }, { ownerId });
}

/**
 * A task that the actor may change, held until the transaction ends. The lock is asked for because it is given for those
 * only: whoever reads a decision reads its tasks as well.
 */
async function readTask(ctx: Ctx, id: string): Promise<Task> {
  const held = await ctx.db.$queryRaw<unknown[]>`SELECT 1 FROM task WHERE id = ${id}::uuid FOR UPDATE`;
  if (held.length === 0) throw notFound();
  const task = await ctx.db.task.findUnique({ where: { id } });
  if (!task) throw notFound();
  return task;
}

function noteChange(ctx: Ctx, { id, unitId }: Task, action: string, changes: Changes): Promise<void> {
  const unitIds = unitId === null ? [] : [unitId];
  return audit(ctx, { action, subject: "task", subjectId: id, unitIds, changes });
}

async function writeTask(
  { db }: Ctx,
  { id, version }: Target,
  data: Prisma.TaskUncheckedUpdateManyInput,
): Promise<void> {
  const { count } = await db.task.updateMany({
    where: { id, version },
    data: { ...data, version: version + 1 },
  });
  if (count !== 1) throw new DomainError("conflict", "stale");
}
