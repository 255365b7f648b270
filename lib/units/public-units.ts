import type { Locale } from "@/lib/i18n/locales";
import type { Ctx } from "@/lib/platform/ctx";
import { today } from "@/lib/platform/institution";
import { countRecordsByUnit, listCoordinators } from "./figures";
import { listCurrentUnits } from "./queries";

/** What a visitor sees of the university: how many records it keeps, and its units with their figures and coordinators. */
export async function listPublicUnits(ctx: Ctx, locale: Locale) {
  const records = await countRecordsByUnit(ctx);
  const coordinators = await listCoordinators(ctx, await today(ctx));
  const units = (await listCurrentUnits(ctx, locale)).map((unit) => ({
    ...unit,
    records: records.get(unit.id) ?? 0,
    coordinator: coordinators.get(unit.id) ?? null,
  }));
  return { records: records.get(0) ?? 0, units };
}
