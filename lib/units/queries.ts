import { type Locale, localized } from "@/lib/i18n/locales";
import type { Ctx } from "@/lib/platform/ctx";

/** The names that units bear today, in the reader's language, in the order of the ids. */
export async function listUnitNames(ctx: Ctx, unitIds: readonly number[], locale: Locale): Promise<string[]> {
  if (unitIds.length === 0) return [];
  const found = await ctx.db.unitName.findMany({ where: { unitId: { in: [...unitIds] }, validTo: null } });
  return unitIds.flatMap((id) => found.filter(({ unitId }) => unitId === id).map(({ names }) => localized(names, locale)));
}

/** Today's units with their names, in the institution's order: what choices and public lists show. */
export async function listCurrentUnits(ctx: Ctx, locale: Locale) {
  const units = await ctx.db.unit.findMany({
    where: { kind: { not: "UNIVERSITY" }, successors: { none: {} }, OR: [{ validTo: null }, { validTo: { gt: ctx.now } }] },
    include: { names: { where: { validTo: null } } },
    orderBy: [{ position: "asc" }, { id: "asc" }],
  });
  return units.map(({ id, code, kind, names }) => ({ id, code, kind, name: localized(names[0]?.names, locale) }));
}
