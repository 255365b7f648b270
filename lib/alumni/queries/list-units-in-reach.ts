import type { Locale } from "@/lib/i18n/locales";
import type { Ctx } from "@/lib/platform/ctx";
import { listCurrentUnits, listUnitNames } from "@/lib/units/queries";

/** The units whose people the actor may see, by id, in the institution's order. */
export async function listUnitsInReach(ctx: Ctx, locale: Locale): Promise<Map<number, string>> {
  if (ctx.scope.reach !== "some")
    return new Map((await listCurrentUnits(ctx, locale)).map(({ id, name }) => [id, name]));
  const names = await listUnitNames(ctx, ctx.scope.unitIds, locale);
  return new Map(ctx.scope.unitIds.map((id, at) => [id, names[at] ?? ""]));
}
