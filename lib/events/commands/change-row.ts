import { audit, type Changes } from "@/lib/platform/audit";
import type { Ctx } from "@/lib/platform/ctx";
import type { Prisma } from "@/lib/platform/db";
import { DomainError } from "@/lib/platform/errors";
import { enqueue } from "@/lib/platform/jobs";
import { type EventToRun, unitsOf } from "../queries/reach";
import { isOpenToChange } from "../status";

/** Writes what happened to an event. */
export function noteEvent(
  ctx: Ctx,
  event: Pick<EventToRun, "id" | "unitId"> & { organizers: readonly { unitId: number }[] },
  happened: string,
  changes: Changes = {},
): Promise<void> {
  const { id } = event;
  return audit(ctx, {
    action: `event.${happened}`,
    subject: "event",
    subjectId: id,
    unitIds: unitsOf(event),
    changes,
  });
}

/**
 * Changes an event as its writer saw it, and writes it down. Its parts are changed under the same version.
 * @throws DomainError conflict `event-over` when it is called off or put away, `stale` when somebody was quicker
 */
export async function changeRow(
  ctx: Ctx,
  event: EventToRun,
  version: number,
  data: Prisma.EventUncheckedUpdateManyInput,
  happened: string,
  changes: Changes = {},
): Promise<void> {
  if (!isOpenToChange(event.status) && data.status === undefined)
    throw new DomainError("conflict", "event-over");
  const { count } = await ctx.db.event.updateMany({
    where: { id: event.id, version, status: event.status },
    data: { ...data, version: version + 1 },
  });
  if (count !== 1) throw new DomainError("conflict", "stale");
  await noteEvent(ctx, event, happened, changes);
}

/**
 * What follows of a change for those who signed up, in the background: places that became free are given to those who
 * wait; of another time or place they hear, which gives places too.
 */
export async function letFollow(ctx: Ctx, event: EventToRun, isMoved: boolean): Promise<void> {
  if (event.status !== "PUBLISHED" || event.endsAt <= ctx.now) return;
  const eventId = event.id;
  if (isMoved)
    await enqueue(ctx, "event-moved", { eventId, what: "moved" }, { key: `event-moved-${eventId}` });
  else await enqueue(ctx, "fill-places", { eventId }, { key: `fill-places-${eventId}` });
}
