import { asSystem, type Ctx } from "@/lib/platform/ctx";
import { DomainError } from "@/lib/platform/errors";
import { getEventToRun } from "../queries/reach";
import type { WriteRole } from "../schema/parts";
import { changeRow } from "./change-row";
import { checkRoom, nextPosition, partOf, type RemovePart } from "./parts";

/**
 * Writes somebody who makes the event. An address leads to the account that has it, and to its record; without one the
 * account that was found before stays. Only who has an account can stand at the door.
 * @throws DomainError invalid, field `email`; conflict `too-many-parts`, `event-over`, `stale`, not-found
 */
export async function writeRole(ctx: Ctx, { id, version, partId, email, facts }: WriteRole): Promise<void> {
  const event = await getEventToRun(ctx, id);
  const before = partOf(event.roles, partId);
  if (!before) checkRoom(event.roles);
  await changeRow(ctx, event, version, {}, "people-changed", { role: [before?.kind ?? null, facts.kind] });
  // Accounts are not a coordinator's to see.
  const system = await asSystem(ctx, "events");
  const account = email && (await system.db.user.findUnique({ where: { email: email.key } }));
  const userId = account?.id ?? (email ? null : (before?.userId ?? null));
  const alumnusId = account?.alumnusId ?? (email ? null : (before?.alumnusId ?? null));
  if (facts.isAtDoor && userId === null) throw new DomainError("invalid", "invalid", { email: "no_account" });
  const data = { ...facts, userId, alumnusId };
  if (before) await system.db.eventRole.update({ where: { id: before.id }, data });
  else
    await system.db.eventRole.create({ data: { eventId: id, position: nextPosition(event.roles), ...data } });
}

/** @throws DomainError conflict `event-over`, `stale`, not-found */
export async function removeRole(ctx: Ctx, { id, version, partId }: RemovePart): Promise<void> {
  const event = await getEventToRun(ctx, id);
  const before = partOf(event.roles, partId);
  await changeRow(ctx, event, version, {}, "people-changed", { role: [before?.kind, null] });
  await ctx.db.eventRole.delete({ where: { id: partId } });
}
