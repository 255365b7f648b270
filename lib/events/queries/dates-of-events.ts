import type { CalendarDate, DatesAsked } from "@/lib/calendar/date";
import type { Ctx } from "@/lib/platform/ctx";
import { eventDate } from "../calendar-date";

const DAY_MS = 86_400_000;

/** Published events that touch some days; those of units with those that they help to organize, and the university's. */
export async function datesOfEvents(
  ctx: Ctx,
  { from, to, unitIds, locale }: DatesAsked,
): Promise<CalendarDate[]> {
  const units = unitIds && { in: [...unitIds] };
  const events = await ctx.db.event.findMany({
    where: {
      isTemplate: false,
      status: { in: ["PUBLISHED", "POSTPONED", "CANCELLED"] },
      startsAt: { lt: new Date(to.getTime() + 2 * DAY_MS) },
      endsAt: { gt: new Date(from.getTime() - DAY_MS) },
      ...(units && {
        OR: [{ unitId: units }, { unitId: null }, { organizers: { some: { unitId: units } } }],
      }),
    },
    orderBy: [{ startsAt: "asc" }, { id: "asc" }],
  });
  return events.map((event) => eventDate(event, locale));
}
