import { localized } from "@/lib/i18n/locales";
import type { Ctx } from "@/lib/platform/ctx";
import type { CalendarEntry } from "@/prisma/generated/client";
import type { CalendarDate, DatesAsked } from "../date";

const DAY_MS = 86_400_000;

/** The entries in reach that touch some days; those of units and those of the whole university. */
export async function datesOfEntries(ctx: Ctx, asked: DatesAsked): Promise<CalendarDate[]> {
  const { from, to, unitIds } = asked;
  const beyond = new Date(to.getTime() + 2 * DAY_MS);
  const entries = await ctx.db.calendarEntry.findMany({
    where: {
      AND: [
        {
          OR: [
            {
              startsOn: { lte: to },
              OR: [{ endsOn: { gte: from } }, { endsOn: null, startsOn: { gte: from } }],
            },
            { startsAt: { lt: beyond }, endsAt: { gte: new Date(from.getTime() - DAY_MS) } },
          ],
        },
        unitIds ? { OR: [{ unitId: { in: [...unitIds] } }, { unitId: null }] } : {},
      ],
    },
    orderBy: { id: "asc" },
  });
  return entries.flatMap((entry) => dateOfEntry(entry, asked));
}

function dateOfEntry(entry: CalendarEntry, { locale }: DatesAsked): CalendarDate[] {
  const { id, unitId, titles, descriptions, place, url, audience, isPublic, cancelledAt, sequence } = entry;
  const note = [localized(descriptions, locale), url].filter(Boolean).join("\n") || null;
  const common = {
    uid: `entry-${id}`,
    kind: "entry" as const,
    title: localized(titles, locale),
    unitId,
    place,
    note,
    href: `/calendar/entries/${id}`,
    isCancelled: cancelledAt !== null,
    sequence,
    isPublic,
    audience,
  };
  const { startsOn, endsOn, startsAt, endsAt } = entry;
  if (startsOn) return [{ ...common, allDay: true, startsOn, endsOn: endsOn ?? startsOn }];
  return startsAt && endsAt ? [{ ...common, allDay: false, startsAt, endsAt }] : [];
}
