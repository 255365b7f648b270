import { scopeOf } from "@/lib/platform/actor";
import { audit } from "@/lib/platform/audit";
import type { Ctx } from "@/lib/platform/ctx";
import { DomainError, notFound, unauthenticated } from "@/lib/platform/errors";
import { newId } from "@/lib/platform/new-id";
import { absoluteUrl } from "@/lib/platform/request";
import { hashToken, newToken } from "@/lib/platform/secret";
import { calendarPolicy } from "../policy";

/** More programs than anybody reads calendars with. */
const MOST = 20;

/**
 * Opens a secret address for the actor's own dates, or for those of one of the own units.
 * @returns the address, which nobody can read again. @throws DomainError invalid, fields `name: too_many`,
 * `unitId: not_open`
 */
export async function addFeed(
  ctx: Ctx,
  { name, unitId }: { name: string; unitId: number | null },
): Promise<string> {
  if (ctx.actor.kind !== "user") throw unauthenticated();
  const { userId } = ctx.actor;
  const { reach, unitIds } = scopeOf(ctx.actor, calendarPolicy.read);
  if (unitId !== null && reach !== "all" && !unitIds.includes(unitId))
    throw new DomainError("invalid", "invalid", { unitId: "not_open" });
  if ((await ctx.db.calendarFeed.count({ where: { userId, revokedAt: null } })) >= MOST)
    throw new DomainError("invalid", "invalid", { name: "too_many" });
  const token = newToken();
  const id = newId();
  await ctx.db.calendarFeed.create({
    data: { id, userId, unitId, name, tokenHash: hashToken(token), createdAt: ctx.now },
  });
  await audit(ctx, { action: "feed.opened", subject: "calendar-feed", subjectId: id });
  return absoluteUrl(`/api/calendar/${token}.ics`);
}

/** Closes an address for ever. @throws DomainError not-found for one that is not the actor's, or closed already */
export async function revokeFeed(ctx: Ctx, id: string): Promise<void> {
  if (ctx.actor.kind !== "user") throw unauthenticated();
  const { count } = await ctx.db.calendarFeed.updateMany({
    where: { id, userId: ctx.actor.userId, revokedAt: null },
    data: { revokedAt: ctx.now },
  });
  if (count !== 1) throw notFound();
  await audit(ctx, { action: "feed.revoked", subject: "calendar-feed", subjectId: id });
}
