import { localized } from "@/lib/i18n/locales";
import type { Ctx } from "@/lib/platform/ctx";
import { dayIn, getInstitution } from "@/lib/platform/institution";
import type { Due } from "@/lib/tasks/due";

const DAY_MS = 86_400_000;
/** People need so many days to plan for an event. */
const NOTICE_DAYS = 14;
const AHEAD_DAYS = 42;
const DISTANCES = [-7, -2, 0] as const;

/** Drafts whose day comes near, owed by the unit that organizes them; the university's by whoever began them. */
export async function dueForEvents(ctx: Ctx): Promise<Due[]> {
  const { zone } = await getInstitution(ctx);
  const drafts = await ctx.db.event.findMany({
    where: {
      isTemplate: false,
      status: "DRAFT",
      startsAt: { gt: ctx.now, lt: new Date(ctx.now.getTime() + AHEAD_DAYS * DAY_MS) },
    },
    orderBy: { startsAt: "asc" },
  });
  return drafts.map(({ id, titles, unitId, createdById, startsAt }) => ({
    key: `event-${id}`,
    kind: "event" as const,
    title: (locale) => localized(titles, locale),
    unitId,
    userIds: unitId === null && createdById ? [createdById] : [],
    dueOn: new Date(dayIn(zone, startsAt).getTime() - NOTICE_DAYS * DAY_MS),
    href: `/events/manage/${id}`,
    distances: DISTANCES,
    copyFromDay: null,
  }));
}
