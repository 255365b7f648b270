import { audit } from "@/lib/platform/audit";
import type { Ctx } from "@/lib/platform/ctx";
import { DomainError, notFound } from "@/lib/platform/errors";
import { ownId } from "@/lib/profile/queries/own-id";
import { getCounterpart } from "../queries/conversations";

/** Marks what a correspondent wrote as read. @throws DomainError not-found */
export async function markRead(ctx: Ctx, message: string): Promise<void> {
  const { other } = await getCounterpart(ctx, message);
  await ctx.db.relayMessage.updateMany({
    where: { toId: ownId(ctx), fromId: other, readAt: null },
    data: { readAt: ctx.now },
  });
}

/** From now on the correspondent neither finds nor reaches the reader. @throws DomainError not-found */
export async function blockCorrespondent(ctx: Ctx, message: string): Promise<void> {
  const { other } = await getCounterpart(ctx, message);
  if (other === null) throw notFound();
  await block(ctx, other);
}

/** The same for somebody of the directory who has not written yet. @throws DomainError not-found */
export async function blockPerson(ctx: Ctx, publicId: string): Promise<void> {
  const [person] = await ctx.db.$queryRaw<{ id: string }[]>`
    SELECT alumnus_id AS id FROM directory_entry WHERE public_id = ${publicId}::uuid AND alumnus_id <> app_alumnus() LIMIT 1`;
  if (!person) throw notFound();
  await block(ctx, person.id);
}

async function block(ctx: Ctx, blockedId: string): Promise<void> {
  const { count } = await ctx.db.block.createMany({
    data: [{ byId: ownId(ctx), blockedId, createdAt: ctx.now }],
    skipDuplicates: true,
  });
  if (count > 0) await audit(ctx, { action: "relay.blocked", subject: "relay" });
}

/** Takes a block back; of somebody who is not blocked, nothing happens. */
export async function unblock(ctx: Ctx, blockedId: string): Promise<void> {
  const { count } = await ctx.db.block.deleteMany({ where: { byId: ownId(ctx), blockedId } });
  if (count > 0) await audit(ctx, { action: "relay.unblocked", subject: "relay" });
}

/**
 * Hands a received message to the office, which reads it from then on, with the reason.
 * @throws DomainError not-found; conflict when it was reported before.
 */
export async function reportMessage(
  ctx: Ctx,
  { message, reason }: { message: string; reason: string },
): Promise<void> {
  const received = await ctx.db.relayMessage.findFirst({ where: { id: message, toId: ownId(ctx) } });
  if (!received) throw notFound();
  const { count } = await ctx.db.relayMessage.updateMany({
    where: { id: message, reportedAt: null },
    data: { reportedAt: ctx.now, reportReason: reason },
  });
  if (count !== 1) throw new DomainError("conflict", "stale");
  await audit(ctx, { action: "relay.reported", subject: "relay", subjectId: message });
}
