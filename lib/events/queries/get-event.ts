import { type Locale, localized } from "@/lib/i18n/locales";
import type { Ctx } from "@/lib/platform/ctx";
import { getInstitution } from "@/lib/platform/institution";
import { lacksOf } from "../completeness";
import { phaseOf } from "../phase";
import { placesLeft } from "../places";
import { clockText, daysText, hoursText } from "../when-text";
import { countWaiting } from "./count-waiting";
import { getEventToRun } from "./reach";

/** An event with its parts, for those who organize it. @throws DomainError not-found */
export async function getEvent(ctx: Ctx, id: string, locale: Locale) {
  const event = await getEventToRun(ctx, id);
  const institution = await getInstitution(ctx);
  const reader = { locale, zone: event.zone };
  const nameOf = (unit: { names: { names: unknown }[] }) => localized(unit.names[0]?.names, locale);
  const phase = phaseOf(event, ctx.now);
  const left = placesLeft(
    event,
    event.sessions.filter(({ isSlot }) => isSlot),
  );
  return {
    ...event,
    title: localized(event.titles, locale),
    unitName: event.unit ? nameOf(event.unit) : null,
    organizers: event.organizers.map(({ unitId, unit }) => ({ unitId, name: nameOf(unit) })),
    days: daysText(event, reader),
    hours: hoursText(event, reader),
    clock: clockText(event.startsAt, { ...reader, own: institution.zone }),
    phase: phase === "OPEN" && left === 0 ? ("FULL" as const) : phase,
    lacks: lacksOf(event, ctx.now),
    left,
    waiting: (await countWaiting(ctx, [id])).get(id) ?? 0,
    siblings: event.seriesId ? await listSeries(ctx, event.seriesId, id) : [],
  };
}
export type ManagedEvent = Awaited<ReturnType<typeof getEvent>>;

/** The other occurrences of a series, by their days. */
async function listSeries(ctx: Ctx, seriesId: string, id: string) {
  return ctx.db.event.findMany({
    where: { seriesId, id: { not: id } },
    orderBy: { startsAt: "asc" },
    select: { id: true, startsAt: true, endsAt: true, zone: true, status: true },
    take: 60,
  });
}
