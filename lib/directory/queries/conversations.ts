import type { PersonName } from "@/lib/format/names";
import type { UserActor } from "@/lib/platform/actor";
import type { Ctx } from "@/lib/platform/ctx";
import { Prisma } from "@/lib/platform/db";
import { notFound } from "@/lib/platform/errors";
import type { Outcome } from "../schema";

/** Who is at the other end. Without a name: somebody who left, or hides and never wrote. */
type Correspondent = { name: PersonName | null; publicId: string | null };

export type Conversation = Correspondent & {
  /** The last message, which stands for the conversation in addresses. */
  message: string;
  subject: string;
  sentAt: Date;
  unread: number;
};

/** The reader's conversations, the latest first. */
export function listConversations(ctx: Ctx): Promise<Conversation[]> {
  return ctx.db.$queryRaw<Conversation[]>`
    SELECT m.message, m.subject, m.sent_at AS "sentAt", m.unread, e.public_id AS "publicId",
           coalesce(e.card -> 'name', correspondent_name(m.other)) AS name
    FROM (
      SELECT other, (array_agg(id ORDER BY sent_at DESC))[1] AS message, (array_agg(subject ORDER BY sent_at DESC))[1] AS subject,
             max(sent_at) AS sent_at, (count(*) FILTER (WHERE to_id = app_alumnus() AND read_at IS NULL))::int AS unread
      FROM (SELECT *, CASE WHEN from_id = app_alumnus() THEN to_id ELSE from_id END AS other FROM relay_message
            WHERE app_alumnus() IN (from_id, to_id)) mine
      GROUP BY other
    ) m
    LEFT JOIN LATERAL (SELECT public_id, card FROM directory_entry WHERE alumnus_id = m.other ORDER BY audience LIMIT 1) e ON true
    ORDER BY m.sent_at DESC LIMIT 200`;
}

/** The other end of the conversation that a message belongs to. @throws DomainError not-found for somebody else's message. */
export async function getCounterpart(
  ctx: Ctx,
  message: string,
): Promise<{ other: string | null; subject: string }> {
  const [found] = await ctx.db.$queryRaw<{ other: string | null; subject: string }[]>`
    SELECT CASE WHEN from_id = app_alumnus() THEN to_id ELSE from_id END AS other, subject
    FROM relay_message WHERE id = ${message}::uuid AND app_alumnus() IN (from_id, to_id)`;
  if (!found) throw notFound();
  return found;
}

export type ShownMessage = {
  id: string;
  isOwn: boolean;
  subject: string;
  body: string;
  sentAt: Date;
  readAt: Date | null;
  reportedAt: Date | null;
  outcome: Outcome | null;
};
/** `id`: the record at the other end; null when it is gone. */
type Open = Correspondent & { id: string | null; isBlocked: boolean };
type OpenConversation = Open & { messages: ShownMessage[] };

/** A conversation with everything in it, oldest first. @throws DomainError not-found */
export async function getConversation(ctx: Ctx, message: string): Promise<OpenConversation> {
  const { other } = await getCounterpart(ctx, message);
  const [who] = await ctx.db.$queryRaw<Open[]>`
    SELECT asked.id, e.public_id AS "publicId", coalesce(e.card -> 'name', correspondent_name(asked.id)) AS name,
           EXISTS (SELECT 1 FROM block WHERE by_id = app_alumnus() AND blocked_id = asked.id) AS "isBlocked"
    FROM (SELECT ${other}::uuid AS id) asked
    LEFT JOIN LATERAL (SELECT public_id, card FROM directory_entry WHERE alumnus_id = asked.id ORDER BY audience LIMIT 1) e ON true`;
  const messages = await ctx.db.$queryRaw<ShownMessage[]>`
    SELECT id, coalesce(from_id = app_alumnus(), false) AS "isOwn", subject, body, sent_at AS "sentAt", read_at AS "readAt",
           CASE WHEN to_id = app_alumnus() THEN reported_at END AS "reportedAt", CASE WHEN to_id = app_alumnus() THEN outcome END AS outcome
    FROM relay_message
    WHERE app_alumnus() IN (from_id, to_id)
      AND CASE WHEN from_id = app_alumnus() THEN to_id ELSE from_id END IS NOT DISTINCT FROM ${other}::uuid
    ORDER BY sent_at, id`;
  return { ...(who ?? { id: null, name: null, publicId: null, isBlocked: false }), messages };
}

/** Whom the reader has blocked. */
export function listBlocked(ctx: Ctx): Promise<(Correspondent & { id: string })[]> {
  return ctx.db.$queryRaw<(Correspondent & { id: string })[]>`
    SELECT b.blocked_id AS id, e.public_id AS "publicId", coalesce(e.card -> 'name', correspondent_name(b.blocked_id)) AS name
    FROM block b
    LEFT JOIN LATERAL (SELECT public_id, card FROM directory_entry WHERE alumnus_id = b.blocked_id ORDER BY audience LIMIT 1) e ON true
    WHERE b.by_id = app_alumnus() ORDER BY b.created_at DESC`;
}

/** Whether the office has stopped the reader from writing. */
export async function isSuspended(ctx: Ctx): Promise<boolean> {
  const [row] = await ctx.db.$queryRaw<{ is: boolean }[]>`
    SELECT EXISTS (SELECT 1 FROM relay_message WHERE from_id = app_alumnus() AND outcome = 'SUSPENDED') AS is`;
  return row?.is ?? false;
}

/** In SQL, how many messages the actor has not read. */
export function unreadMessages({ alumnusId }: UserActor): Prisma.Sql {
  return Prisma.sql`(SELECT count(*)::int FROM relay_message WHERE to_id = ${alumnusId}::uuid AND read_at IS NULL)`;
}
