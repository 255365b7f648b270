import { type Locale, localized } from "@/lib/i18n/locales";
import type { Ctx } from "@/lib/platform/ctx";
import { whenText } from "@/lib/registrations/when-text";

const DAY_MS = 86_400_000;

/** Events at whose door the reader was asked to stand, until a day after. */
export async function listDoors(ctx: Ctx, locale: Locale) {
  if (ctx.actor.kind !== "user") return [];
  const events = await ctx.db.event.findMany({
    where: {
      roles: { some: { userId: ctx.actor.userId, isAtDoor: true } },
      status: "PUBLISHED",
      endsAt: { gt: new Date(ctx.now.getTime() - DAY_MS) },
    },
    orderBy: { startsAt: "asc" },
  });
  return events.map((event) => ({
    id: event.id,
    title: localized(event.titles, locale),
    when: whenText(event, { locale, zone: event.zone }),
  }));
}
export type OwnDoor = Awaited<ReturnType<typeof listDoors>>[number];
