import type { Locale } from "@/lib/i18n/locales";
import type { Ctx } from "@/lib/platform/ctx";
import { listCurrentUnits } from "@/lib/units/queries";

/** Today's units for which the actor may make an event: the own ones with those that they stand for; for the office all. */
export async function listEventUnits(ctx: Ctx, locale: Locale) {
  const units = await listCurrentUnits(ctx, locale);
  if (ctx.scope.reach !== "some") return units;
  const [row] = await ctx.db.$queryRaw<{ ids: number[] }[]>`SELECT app_unit_family() AS ids`;
  return units.filter(({ id }) => row?.ids.includes(id));
}
export type EventUnit = Awaited<ReturnType<typeof listEventUnits>>[number];
