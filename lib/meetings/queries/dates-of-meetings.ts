import type { CalendarDate, DatesAsked } from "@/lib/calendar/date";
import type { Ctx } from "@/lib/platform/ctx";
import { sittingDate } from "../calendar-date";

const DAY_MS = 86_400_000;

/** The sittings in reach that touch the days asked for. A unit's are those of its bodies and those its people are asked to. */
export async function datesOfMeetings(ctx: Ctx, { from, to, unitIds }: DatesAsked): Promise<CalendarDate[]> {
  const units = unitIds && [...unitIds];
  const sittings = await ctx.db.sitting.findMany({
    where: {
      startsAt: { lt: new Date(to.getTime() + 2 * DAY_MS) },
      endsAt: { gt: new Date(from.getTime() - DAY_MS) },
      meeting: {
        AND: [
          // Called off before anybody was asked, it was nobody's date.
          {
            OR: [{ status: { in: ["INVITED", "HELD"] } }, { status: "CANCELLED", invitedAt: { not: null } }],
          },
          units
            ? { OR: [{ body: { unitId: { in: units } } }, { invitees: { some: { unitId: { in: units } } } }] }
            : {},
        ],
      },
    },
    orderBy: [{ startsAt: "asc" }, { id: "asc" }],
    include: { meeting: { include: { body: true } } },
  });
  return sittings.map(({ meeting, ...sitting }) => sittingDate(sitting, meeting));
}
