import type { Locale } from "@/lib/i18n/locales";
import type { Ctx } from "@/lib/platform/ctx";
import { today } from "@/lib/platform/institution";
import { countRecordsByUnit, listCoordinators } from "@/lib/units/figures";
import { listCurrentUnits } from "@/lib/units/queries";

/** Today's units that nobody coordinates, with how many records wait there, the most first. */
export async function listVacancies(ctx: Ctx, locale: Locale) {
  const coordinators = await listCoordinators(ctx, await today(ctx));
  const records = await countRecordsByUnit(ctx);
  const units = await listCurrentUnits(ctx, locale);
  return units
    .filter(({ id }) => !coordinators.has(id))
    .map((unit) => ({ ...unit, records: records.get(unit.id) ?? 0 }))
    .sort((a, b) => b.records - a.records);
}
export type Vacancy = Awaited<ReturnType<typeof listVacancies>>[number];
