import type { Locale } from "@/lib/i18n/locales";
import type { Ctx } from "@/lib/platform/ctx";
import { dayIn, getInstitution } from "@/lib/platform/institution";
import { conflictsAmong } from "../conflicts";
import { type ListedDate, listDates } from "./list-dates";

/** Who else asks the people of an entry to something on its evening. */
export async function listClashes(
  ctx: Ctx,
  { id, startsAt }: { id: string; startsAt: Date | null },
  locale: Locale,
): Promise<ListedDate[]> {
  if (!startsAt) return [];
  const { zone } = await getInstitution(ctx);
  const day = dayIn(zone, startsAt);
  const dates = await listDates(ctx, { from: day, to: day, locale }, ["entry", "meeting"]);
  return conflictsAmong(dates, zone).get(`entry-${id}`) ?? [];
}
