import { getRecord, listSources } from "@/lib/alumni/queries/get-record";
import type { Ctx } from "@/lib/platform/ctx";
import { getOwnProfile } from "./get-own-profile";
import { ownId } from "./own-id";

/** Everything that the university knows of the reader, and what is open. @throws DomainError not-found without a record. */
export async function getOwnHome(ctx: Ctx) {
  const record = await getRecord(ctx, ownId(ctx));
  const { profile, audiences } = await getOwnProfile(ctx);
  const corrections = await ctx.db.correction.findMany({
    where: { alumnusId: record.id, status: { not: "WITHDRAWN" } },
    orderBy: { createdAt: "desc" },
    take: 20,
  });
  const unread = await ctx.db.relayMessage.count({ where: { toId: record.id, readAt: null } });
  return { record, profile, audiences, corrections, unread, files: await listSources(ctx, record) };
}
export type OwnHome = Awaited<ReturnType<typeof getOwnHome>>;

/** The latest claim of an account without a record; null when it never said which record is its own. */
export function findOwnClaim(ctx: Ctx) {
  return ctx.actor.kind === "user"
    ? ctx.db.claim.findFirst({ where: { userId: ctx.actor.userId }, orderBy: { createdAt: "desc" } })
    : null;
}
