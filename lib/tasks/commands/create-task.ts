import { audit } from "@/lib/platform/audit";
import type { Ctx } from "@/lib/platform/ctx";
import { DomainError } from "@/lib/platform/errors";
import { newId } from "@/lib/platform/new-id";

export type NewTask = {
  title: string;
  detail?: string | null;
  ownerId: string;
  /** The last day on which it is in time, at midnight UTC. */
  dueOn: Date | null;
  unitId?: number | null;
  decisionId?: string | null;
  planItemId?: string | null;
  bodyId?: string | null;
};

/**
 * Gives somebody something to do. `decisionId`, `planItemId` and `bodyId` are the caller's to check. Who has no reach over
 * everything gives tasks to themselves or of a unit of theirs.
 * @returns its id. @throws DomainError invalid, field `ownerId`, for an account that is gone or disabled
 */
export async function createTask(ctx: Ctx, task: NewTask): Promise<string> {
  await assertOwner(ctx, task.ownerId);
  const { title, detail = null, ownerId, dueOn, unitId = null } = task;
  const { decisionId = null, planItemId = null, bodyId = null } = task;
  const id = newId();
  await ctx.db.task.create({
    data: {
      id,
      title,
      detail,
      ownerId,
      dueOn,
      unitId,
      decisionId,
      planItemId,
      bodyId,
      createdAt: ctx.now,
      createdById: ctx.actor.kind === "user" ? ctx.actor.userId : null,
    },
  });
  await audit(ctx, {
    action: "task.created",
    subject: "task",
    subjectId: id,
    unitIds: unitId === null ? [] : [unitId],
    changes: { title: [null, title], ownerId: [null, ownerId], dueOn: [null, dueOn] },
  });
  return id;
}

/** @throws DomainError invalid, field `ownerId`, for an account that is gone or disabled */
export async function assertOwner(ctx: Ctx, ownerId: string): Promise<void> {
  const [found] = await ctx.db.$queryRaw<{ isOpen: boolean }[]>`
    SELECT is_open_account(${ownerId}::uuid) AS "isOpen"`;
  if (!found?.isOpen) throw new DomainError("invalid", "invalid", { ownerId: "not_open" });
}
