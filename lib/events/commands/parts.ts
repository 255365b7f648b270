import type { Ctx } from "@/lib/platform/ctx";
import { DomainError, notFound } from "@/lib/platform/errors";
import { getEventToRun } from "../queries/reach";
import { MOST_PARTS } from "../status";
import { changeRow } from "./change-row";

export type RemovePart = { id: string; version: number; partId: string };

/** One of an event's parts; null for one that is to be made. @throws DomainError not-found for another event's */
export function partOf<P extends { id: string }>(parts: readonly P[], partId: string | null): P | null {
  if (partId === null) return null;
  const part = parts.find(({ id }) => id === partId);
  if (!part) throw notFound();
  return part;
}

/** @throws DomainError conflict `too-many-parts` */
export function checkRoom(parts: readonly unknown[]): void {
  if (parts.length >= MOST_PARTS) throw new DomainError("conflict", "too-many-parts");
}

/** Where the next part stands. */
export const nextPosition = (parts: readonly { position: number }[]) =>
  parts.reduce((most, { position }) => Math.max(most, position + 1), 0);

const PLACE = {
  tickets: (ctx: Ctx, id: string, position: number) =>
    ctx.db.eventTicket.update({ where: { id }, data: { position } }),
  questions: (ctx: Ctx, id: string, position: number) =>
    ctx.db.eventQuestion.update({ where: { id }, data: { position } }),
  roles: (ctx: Ctx, id: string, position: number) =>
    ctx.db.eventRole.update({ where: { id }, data: { position } }),
};
export type Movable = keyof typeof PLACE;

/** Puts a part before or after its neighbor; at the end of its row it stays. @throws DomainError not-found, conflict `stale` */
export async function movePart(
  ctx: Ctx,
  kind: Movable,
  { id, version, partId, direction }: RemovePart & { direction: "up" | "down" },
): Promise<void> {
  const event = await getEventToRun(ctx, id);
  const parts = event[kind].map((part) => part.id);
  const at = parts.indexOf(partOf<{ id: string }>(event[kind], partId)?.id ?? "");
  const to = direction === "up" ? at - 1 : at + 1;
  const neighbor = parts[to];
  if (neighbor === undefined) return;
  parts[to] = partId;
  parts[at] = neighbor;
  await changeRow(ctx, event, version, {}, "order-changed");
  for (const [position, part] of parts.entries()) await PLACE[kind](ctx, part, position);
}
