import { type Locale, localized } from "@/lib/i18n/locales";
import { clockIn } from "@/lib/platform/clock";
import type { Ctx } from "@/lib/platform/ctx";
import type { Prisma } from "@/lib/platform/db";
import { phaseOf } from "../phase";
import { placesLeft } from "../places";
import type { PublicSearch } from "../schema/list";
import { daysText, hoursText } from "../when-text";
import { countWaiting } from "./count-waiting";

const PAGE = 24;

const SHOWN = {
  unit: { include: { names: { where: { validTo: null } } } },
  sessions: { where: { isSlot: true }, select: { capacity: true, taken: true } },
} as const satisfies Prisma.EventInclude;
type Shown = Prisma.EventGetPayload<{ include: typeof SHOWN }>;

const organizedBy = (unitIds: readonly number[]): Prisma.EventWhereInput => ({
  OR: [{ unitId: { in: [...unitIds] } }, { organizers: { some: { unitId: { in: [...unitIds] } } } }],
});

/** Published events: those to come, the next first; or those that were, the last first. What is put away is no longer listed. */
export async function listPublicEvents(
  ctx: Ctx,
  { view, kind, unit, page }: PublicSearch,
  locale: Locale,
): Promise<{ events: PublicEvent[]; hasMore: boolean }> {
  const isPast = view === "past";
  const found = await ctx.db.event.findMany({
    where: {
      isTemplate: false,
      status: { in: isPast ? ["PUBLISHED"] : ["PUBLISHED", "POSTPONED", "CANCELLED"] },
      endsAt: isPast ? { lte: ctx.now } : { gt: ctx.now },
      ...(kind && { kind }),
      ...(unit && organizedBy([unit])),
    },
    include: SHOWN,
    orderBy: [{ startsAt: isPast ? "desc" : "asc" }, { id: "asc" }],
    skip: (page - 1) * PAGE,
    take: PAGE + 1,
  });
  return { events: await toList(ctx, found.slice(0, PAGE), locale), hasMore: found.length > PAGE };
}

/** The next events that take place, of everybody or of one unit: what a home page tells. */
export async function listNextEvents(
  ctx: Ctx,
  { unitId, take }: { unitId?: number; take: number },
  locale: Locale,
): Promise<PublicEvent[]> {
  const found = await ctx.db.event.findMany({
    where: {
      isTemplate: false,
      status: "PUBLISHED",
      endsAt: { gt: ctx.now },
      ...(unitId && organizedBy([unitId])),
    },
    include: SHOWN,
    orderBy: [{ startsAt: "asc" }, { id: "asc" }],
    take,
  });
  return toList(ctx, found, locale);
}

/** The units that have published events: what the list can be narrowed to. */
export async function listOrganizers(ctx: Ctx, locale: Locale) {
  const units = await ctx.db.unit.findMany({
    where: { events: { some: { isTemplate: false, status: { not: "DRAFT" } } } },
    include: { names: { where: { validTo: null } } },
    orderBy: [{ position: "asc" }, { id: "asc" }],
  });
  return units.map(({ id, names }) => ({ id, name: localized(names[0]?.names, locale) }));
}

async function toList(ctx: Ctx, found: readonly Shown[], locale: Locale) {
  const waiting = await countWaiting(
    ctx,
    found.map(({ id }) => id),
  );
  return found.map((event) => {
    const { id, slug, kind, mode, audience, place, unit, zone, sessions, startsAt, endsAt } = event;
    const left = placesLeft(event, sessions);
    const phase = phaseOf(event, ctx.now);
    const reader = { locale, zone };
    return {
      ...{ id, slug, kind, mode, audience, place, startsAt, endsAt, opensAt: event.opensAt, zone, left },
      title: localized(event.titles, locale),
      summary: localized(event.summaries, locale),
      unitName: unit ? localized(unit.names[0]?.names, locale) : null,
      day: clockIn(zone, startsAt).day,
      days: daysText(event, reader),
      hours: hoursText(event, reader),
      phase: phase === "OPEN" && left === 0 ? ("FULL" as const) : phase,
      waiting: waiting.get(id) ?? 0,
    };
  });
}
export type PublicEvent = Awaited<ReturnType<typeof toList>>[number];
