import { changesBetween } from "@/lib/platform/audit";
import type { Ctx } from "@/lib/platform/ctx";
import { DomainError, notFound } from "@/lib/platform/errors";
import { enqueue } from "@/lib/platform/jobs";
import { newId } from "@/lib/platform/new-id";
import { listLeftOver } from "../queries/left-over";
import { getMeetingToRun, type MeetingToRun } from "../queries/reach";
import { areMinutesOpen } from "../status";
import { noteMeeting } from "./change-meeting";

type Written = { title: string; proposer: string | null; minutes: number | null; isInternal: boolean };
type Target = { id: string; version: number };

/** Puts an item at the end of a meeting's agenda. @throws DomainError conflict `agenda-closed` */
export async function addItem(ctx: Ctx, { id: meetingId, ...item }: Written & { id: string }): Promise<void> {
  const meeting = await getMeetingToRun(ctx, meetingId);
  assertAgendaOpen(meeting);
  const position = await nextPosition(ctx, meetingId);
  await ctx.db.agendaItem.create({ data: { meetingId, position, ...item } });
  await noteMeeting(ctx, meeting, "agenda-changed", { title: [null, item.title] });
}

/** @throws DomainError conflict `agenda-closed`, `stale` */
export async function changeItem(ctx: Ctx, { id, version, ...after }: Written & Target): Promise<void> {
  const { meeting, title, proposer, minutes, isInternal } = await getItem(ctx, id);
  await writeItem(ctx, { id, version }, after);
  const before = { title, proposer, minutes, isInternal };
  await noteMeeting(ctx, meeting, "agenda-changed", changesBetween(before, after));
}

/** Takes an item off the agenda; what it came from is left over again. @throws DomainError conflict `item-decided` */
export async function removeItem(ctx: Ctx, { id, version }: Target): Promise<void> {
  const { meeting, title, carriedFromId, paperKey } = await getItem(ctx, id);
  if ((await ctx.db.decision.count({ where: { agendaItemId: id } })) > 0)
    throw new DomainError("conflict", "item-decided");
  const { count } = await ctx.db.agendaItem.deleteMany({ where: { id, version } });
  if (count !== 1) throw new DomainError("conflict", "stale");
  if (carriedFromId)
    await ctx.db.agendaItem.updateMany({ where: { id: carriedFromId }, data: { status: "OPEN" } });
  if (paperKey) await enqueue(ctx, "remove-file", { key: paperKey });
  await noteMeeting(ctx, meeting, "agenda-changed", { title: [title, null] });
}

/** One place up or down; at the end nothing happens. */
export async function moveItem(
  ctx: Ctx,
  { id, version, direction }: Target & { direction: "up" | "down" },
): Promise<void> {
  const { meeting, position } = await getItem(ctx, id);
  const isUp = direction === "up";
  const neighbor = await ctx.db.agendaItem.findFirst({
    where: { meetingId: meeting.id, position: isUp ? { lt: position } : { gt: position } },
    orderBy: { position: isUp ? "desc" : "asc" },
  });
  if (!neighbor) return;
  await writeItem(ctx, { id, version }, { position: neighbor.position });
  await writeItem(ctx, neighbor, { position });
  await noteMeeting(ctx, meeting, "agenda-changed");
}

/** The paper of an item; the one before goes. */
export async function attachPaper(
  ctx: Ctx,
  { id, key, name }: { id: string; key: string; name: string },
): Promise<void> {
  const { meeting, version, paperKey, paperName } = await getItem(ctx, id);
  await writeItem(ctx, { id, version }, { paperKey: key, paperName: name });
  if (paperKey) await enqueue(ctx, "remove-file", { key: paperKey });
  await noteMeeting(ctx, meeting, "agenda-changed", { paper: [paperName, name] });
}

/**
 * Puts what earlier meetings of the body left on this agenda: an item is carried over, a task asked about.
 * @throws DomainError not-found for what was not left, or is taken by now
 */
export async function takeOver(
  ctx: Ctx,
  { id: meetingId, ...chosen }: { id: string; items: readonly string[]; tasks: readonly string[] },
): Promise<void> {
  const meeting = await getMeetingToRun(ctx, meetingId);
  assertAgendaOpen(meeting);
  const left = await listLeftOver(ctx, meeting.bodyId, { for: meetingId });
  let position = await nextPosition(ctx, meetingId);
  for (const id of new Set(chosen.items)) {
    const item = left.items.find((one) => one.id === id);
    const { count } = await ctx.db.agendaItem.updateMany({
      where: { id, status: "OPEN" },
      data: { status: "CARRIED", version: { increment: 1 } },
    });
    if (!item || count !== 1) throw notFound();
    const { proposer, minutes, isInternal, title } = await ctx.db.agendaItem.findUniqueOrThrow({
      where: { id },
    });
    const data = { meetingId, title, proposer, minutes, isInternal, carriedFromId: id, position: position++ };
    await ctx.db.agendaItem.create({ data });
  }
  for (const id of new Set(chosen.tasks)) {
    const task = left.tasks.find((one) => one.id === id);
    if (!task) throw notFound();
    const data = { id: newId(), meetingId, title: task.title, taskId: id, position: position++ };
    await ctx.db.agendaItem.create({ data });
  }
  const count = chosen.items.length + chosen.tasks.length;
  if (count > 0) await noteMeeting(ctx, meeting, "agenda-changed", { items: [null, count] });
}

/** An item of a meeting that the actor runs and whose agenda is open. @throws DomainError not-found, conflict `agenda-closed` */
async function getItem(ctx: Ctx, id: string) {
  const item = await ctx.db.agendaItem.findUnique({ where: { id } });
  if (!item) throw notFound();
  const meeting = await getMeetingToRun(ctx, item.meetingId);
  assertAgendaOpen(meeting);
  return { ...item, meeting };
}

/** Items may come up while the minutes are written, and not after. */
function assertAgendaOpen({ status, minutesStatus }: MeetingToRun): void {
  const isOpen = status !== "CANCELLED" && (minutesStatus === "NONE" || areMinutesOpen(minutesStatus));
  if (!isOpen) throw new DomainError("conflict", "agenda-closed");
}

async function nextPosition(ctx: Ctx, meetingId: string): Promise<number> {
  const { _max } = await ctx.db.agendaItem.aggregate({ where: { meetingId }, _max: { position: true } });
  return (_max.position ?? 0) + 1;
}

async function writeItem(
  ctx: Ctx,
  { id, version }: Target,
  data: Partial<Written> & { position?: number; paperKey?: string; paperName?: string },
): Promise<void> {
  const { count } = await ctx.db.agendaItem.updateMany({
    where: { id, version },
    data: { ...data, version: version + 1 },
  });
  if (count !== 1) throw new DomainError("conflict", "stale");
}
