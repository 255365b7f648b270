import { isLocale, type Locale, localized } from "@/lib/i18n/locales";
import { findActorOfAccount } from "@/lib/people/account-actor";
import { scopeOf, type UserActor } from "@/lib/platform/actor";
import { asAccount, asSystem, type Ctx } from "@/lib/platform/ctx";
import { notFound, unauthenticated } from "@/lib/platform/errors";
import { today } from "@/lib/platform/institution";
import { hashToken } from "@/lib/platform/secret";
import { listCurrentUnits } from "@/lib/units/queries";
import { addDays } from "../period";
import { calendarPolicy } from "../policy";
import { type ListedDate, listDates, listPublicDates } from "./list-dates";

/** What stays to be seen of what is over, and how far ahead a feed looks. */
const PAST_DAYS = 90;
const AHEAD_DAYS = 400;
/** A visit is noted once in so long. */
const NOTED_MS = 60 * 60_000;

/** The actor's secret addresses, those that were closed last. */
export async function listFeeds(ctx: Ctx, locale: Locale) {
  if (ctx.actor.kind !== "user") throw unauthenticated();
  const feeds = await ctx.db.calendarFeed.findMany({
    where: { userId: ctx.actor.userId },
    include: { unit: { include: { names: { where: { validTo: null } } } } },
    orderBy: [{ revokedAt: { sort: "desc", nulls: "first" } }, { createdAt: "desc" }],
    take: 50,
  });
  return feeds.map(({ unit, tokenHash: _, ...feed }) => ({
    ...feed,
    unitName: unit ? localized(unit.names[0]?.names, locale) : null,
  }));
}
export type ListedFeed = Awaited<ReturnType<typeof listFeeds>>[number];

/** The units of which the actor may make a feed: the own ones; all for the office. */
export async function listFeedUnits(ctx: Ctx, locale: Locale) {
  const { reach, unitIds } = scopeOf(ctx.actor, calendarPolicy.read);
  const units = await listCurrentUnits(ctx, locale);
  return reach === "all" ? units : units.filter(({ id }) => unitIds.includes(id));
}

export type FeedDates = { dates: ListedDate[]; locale: Locale; unitName: string | null };

/**
 * What a secret address shows: the dates that its owner may see at this moment, no longer those of an office that ended.
 * From here on the transaction has the owner's reach.
 * @throws DomainError not-found for an unknown or closed address, a closed account, and a unit that is not the owner's any more
 */
export async function readFeed(visitor: Ctx, token: string): Promise<FeedDates> {
  const portal = await asSystem(visitor, "calendar");
  const feed = await portal.db.calendarFeed.findUnique({ where: { tokenHash: hashToken(token) } });
  const owner = feed && !feed.revokedAt ? await findActorOfAccount(portal, feed.userId) : null;
  if (!feed || !owner) throw notFound();
  if (!feed.lastReadAt || feed.lastReadAt.getTime() < portal.now.getTime() - NOTED_MS)
    await portal.db.calendarFeed.update({ where: { id: feed.id }, data: { lastReadAt: portal.now } });
  const ctx = await asAccount(portal, owner, calendarPolicy.read);
  const locale = isLocale(owner.locale) ? owner.locale : "en";
  const asked = { ...(await askedNow(ctx)), locale };
  if (feed.unitId === null) {
    const dates = await listDates(ctx, asked);
    return { dates: dates.filter((date) => isOwn(date, owner, ctx)), locale, unitName: null };
  }
  if (ctx.scope.reach !== "all" && !ctx.scope.unitIds.includes(feed.unitId)) throw notFound();
  const unit = await ctx.db.unitName.findFirst({ where: { unitId: feed.unitId, validTo: null } });
  return {
    dates: await listDates(ctx, { ...asked, unitIds: [feed.unitId] }, [
      "deadline",
      "meeting",
      "event",
      "item",
      "entry",
    ]),
    locale,
    unitName: localized(unit?.names, locale),
  };
}

/** What the public calendar shows, of all units or of one by its code. @throws DomainError not-found for an unknown code */
export async function readPublicFeed(ctx: Ctx, code: string | undefined, locale: Locale): Promise<FeedDates> {
  const asked = { ...(await askedNow(ctx)), locale };
  if (!code) return { dates: await listPublicDates(ctx, asked), locale, unitName: null };
  const unit = await ctx.db.unit.findUnique({
    where: { code },
    include: { names: { where: { validTo: null } } },
  });
  if (!unit) throw notFound();
  return {
    dates: await listPublicDates(ctx, { ...asked, unitIds: [unit.id] }),
    locale,
    unitName: localized(unit.names[0]?.names, locale),
  };
}

async function askedNow(ctx: Ctx) {
  const day = await today(ctx);
  return { from: addDays(day, -PAST_DAYS), to: addDays(day, AHEAD_DAYS) };
}

/** The office sees every faculty's dates; its own are the university's and the meetings. */
function isOwn({ kind, unitId }: ListedDate, { unitIds }: UserActor, { scope }: Ctx): boolean {
  return scope.reach !== "all" || unitId === null || kind === "meeting" || unitIds.includes(unitId);
}
