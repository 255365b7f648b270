import type { Locale } from "@/lib/i18n/locales";
import { localized } from "@/lib/i18n/locales";
import type { Ctx } from "@/lib/platform/ctx";
import { notFound } from "@/lib/platform/errors";
import { listCurrentUnits } from "@/lib/units/queries";

/**
 * A round as its editor sees it: with its deadlines, its measures and how many items stand under each, its units, and the
 * meetings that a deadline may be.
 * @throws DomainError not-found for a round out of reach.
 */
export async function getRoundForEdit(ctx: Ctx, id: string, locale: Locale) {
  const round = await ctx.db.round.findUnique({
    where: { id },
    include: {
      directions: {
        orderBy: { position: "asc" },
        include: {
          measures: {
            orderBy: { position: "asc" },
            include: { _count: { select: { items: true, skips: true } } },
          },
        },
      },
      milestones: {
        orderBy: [{ dueOn: "asc" }, { position: "asc" }],
        include: { _count: { select: { units: true, acts: true, snapshots: true } } },
      },
      units: { where: { leftOn: null }, select: { unitId: true } },
    },
  });
  if (!round) throw notFound();
  const meetings = await ctx.db.meeting.findMany({
    where: { cancelledAt: null, OR: [{ roundId: id }, { roundId: null }] },
    select: { id: true, title: true, sittings: { orderBy: { startsAt: "asc" }, take: 1 } },
    orderBy: { createdAt: "desc" },
    take: 50,
  });
  const units = await listCurrentUnits(ctx, locale);
  return {
    ...round,
    name: localized(round.names, locale),
    unitIds: round.units.map(({ unitId }) => unitId),
    units,
    meetings: meetings.map(({ id, title, sittings }) => ({
      id,
      title,
      startsAt: sittings[0]?.startsAt ?? null,
    })),
  };
}
export type EditedRound = Awaited<ReturnType<typeof getRoundForEdit>>;
