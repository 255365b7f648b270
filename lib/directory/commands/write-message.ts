import { audit } from "@/lib/platform/audit";
import type { Ctx } from "@/lib/platform/ctx";
import { DomainError, notFound } from "@/lib/platform/errors";
import { newId } from "@/lib/platform/new-id";
import { limit } from "@/lib/platform/rate-limit";
import { ownId } from "@/lib/profile/queries/own-id";
import { getCounterpart } from "../queries/conversations";
import { passOn } from "./pass-on";

type Written = { subject: string; body: string };

/**
 * Writes to somebody whom the writer finds in the directory; the portal passes it on by mail. Ends the transaction's
 * reach. @returns the id of the message.
 * @throws DomainError not-found; forbidden `messaging-suspended`; busy `too-many`; conflict `blocked-by-you` or
 * `cannot-be-reached`.
 */
export async function writeMessage(
  ctx: Ctx,
  { publicId, ...written }: Written & { publicId: string },
): Promise<string> {
  const [person] = await ctx.db.$queryRaw<{ id: string }[]>`
    SELECT alumnus_id AS id FROM directory_entry WHERE public_id = ${publicId}::uuid AND alumnus_id <> app_alumnus() LIMIT 1`;
  if (!person) throw notFound();
  return send(ctx, person.id, written, null);
}

/** Answers in a conversation, or writes once more in it. @throws as writeMessage. */
export async function reply(ctx: Ctx, { message, body }: { message: string; body: string }): Promise<string> {
  const { other, subject } = await getCounterpart(ctx, message);
  if (other === null) throw new DomainError("conflict", "cannot-be-reached");
  await ctx.db.relayMessage.updateMany({
    where: { toId: ownId(ctx), fromId: other, answeredAt: null },
    data: { answeredAt: ctx.now },
  });
  return send(ctx, other, { subject, body }, message);
}

async function send(ctx: Ctx, toId: string, written: Written, inReplyToId: string | null): Promise<string> {
  const fromId = ownId(ctx);
  if ((await ctx.db.relayMessage.count({ where: { fromId, outcome: "SUSPENDED" } })) > 0)
    throw new DomainError("forbidden", "messaging-suspended");
  // Nobody writes to whom they would not hear.
  if ((await ctx.db.block.count({ where: { byId: fromId, blockedId: toId } })) > 0)
    throw new DomainError("conflict", "blocked-by-you");
  await limit(ctx, "relay-day", fromId);
  await limit(ctx, "relay-recipient", `${fromId} ${toId}`);
  const id = newId();
  await ctx.db.relayMessage.create({ data: { id, fromId, toId, inReplyToId, ...written, sentAt: ctx.now } });
  await audit(ctx, { action: "relay.sent", subject: "relay", subjectId: id });
  await passOn(ctx, { id, fromId, toId, ...written });
  return id;
}
