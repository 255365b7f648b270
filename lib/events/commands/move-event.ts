import type { Ctx } from "@/lib/platform/ctx";
import { DomainError } from "@/lib/platform/errors";
import { enqueue } from "@/lib/platform/jobs";
import { lacksOf } from "../completeness";
import { type EventToRun, getEventToRun } from "../queries/reach";
import { type EventMove, nextStatus } from "../status";
import { changeRow, noteEvent } from "./change-row";

type Target = { id: string; version: number };

/** An event that can take a step, and the state that it leads to. @throws DomainError conflict `event-over` */
async function step(ctx: Ctx, id: string, move: EventMove) {
  const event = await getEventToRun(ctx, id);
  const status = event.isTemplate ? null : nextStatus(event.status, move);
  if (status === null) throw new DomainError("conflict", "event-over");
  return { event, status };
}

/**
 * Everybody may read it, and sign up once its registration is open. What was postponed takes place on its new day, and
 * those who signed up hear of it.
 * @throws DomainError conflict `event-incomplete`, `event-over`, `stale`
 */
export async function publishEvent(ctx: Ctx, { id, version }: Target): Promise<void> {
  const { event, status } = await step(ctx, id, "publish");
  if (lacksOf(event, ctx.now).length > 0) throw new DomainError("conflict", "event-incomplete");
  const isNewDay = event.status === "POSTPONED";
  await changeRow(
    ctx,
    event,
    version,
    {
      status,
      publishedAt: event.publishedAt ?? ctx.now,
      statusReason: null,
      ...(isNewDay ? { sequence: event.sequence + 1 } : {}),
    },
    "published",
  );
  if (isNewDay) await enqueue(ctx, "event-moved", { eventId: id, what: "moved" });
}

/** Nobody else reads it any more: as long as nobody has signed up. @throws DomainError conflict `event-has-people`, `stale` */
export async function withdrawEvent(ctx: Ctx, { id, version }: Target): Promise<void> {
  const { event, status } = await step(ctx, id, "withdraw");
  await changeRow(ctx, event, version, { status }, "withdrawn");
  // Whoever signs up waits for the row that is locked now, and finds it withdrawn.
  if ((await ctx.db.registration.count({ where: { eventId: id } })) > 0)
    throw new DomainError("conflict", "event-has-people");
}

/** It does not take place on its day; the new one follows. Places stay, and those who have them are told. */
export async function postponeEvent(
  ctx: Ctx,
  { id, version, reason }: Target & { reason: string },
): Promise<void> {
  const { event, status } = await step(ctx, id, "postpone");
  await stop(ctx, event, version, { status, statusReason: reason }, "postponed");
  await enqueue(ctx, "event-moved", { eventId: id, what: "postponed" });
}

/** It does not take place. Everybody who signed up or waits is told why. */
export async function cancelEvent(
  ctx: Ctx,
  { id, version, reason }: Target & { reason: string },
): Promise<void> {
  const { event, status } = await step(ctx, id, "cancel");
  await stop(ctx, event, version, { status, statusReason: reason, cancelledAt: ctx.now }, "cancelled");
  await enqueue(ctx, "event-cancelled", { eventId: id });
}

type Stopped = { status: EventToRun["status"]; statusReason: string; cancelledAt?: Date };

function stop(ctx: Ctx, event: EventToRun, version: number, data: Stopped, happened: string): Promise<void> {
  if (event.endsAt <= ctx.now && event.status === "PUBLISHED")
    throw new DomainError("conflict", "event-over");
  const reason = [null, data.statusReason] as const;
  return changeRow(ctx, event, version, { ...data, sequence: event.sequence + 1 }, happened, { reason });
}

/** It is no longer listed; its page stays. @throws DomainError conflict `event-ahead` for what is still to come */
export async function archiveEvent(ctx: Ctx, { id, version }: Target): Promise<void> {
  const { event, status } = await step(ctx, id, "archive");
  if (event.status === "PUBLISHED" && event.endsAt > ctx.now)
    throw new DomainError("conflict", "event-ahead");
  await changeRow(ctx, event, version, { status }, "archived");
}

/** Throws a draft or a template away. @throws DomainError conflict `event-over`, `stale` */
export async function discardEvent(ctx: Ctx, { id, version }: Target): Promise<void> {
  const event = await getEventToRun(ctx, id);
  if (event.status !== "DRAFT") throw new DomainError("conflict", "event-over");
  const { count } = await ctx.db.event.deleteMany({ where: { id, version, status: "DRAFT" } });
  if (count !== 1) throw new DomainError("conflict", "stale");
  await noteEvent(ctx, event, "discarded", { titles: [event.titles, null] });
}
