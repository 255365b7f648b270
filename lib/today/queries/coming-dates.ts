import type { DateKind } from "@/lib/calendar/date";
import { addDays, byDay } from "@/lib/calendar/period";
import { type ListedDate, listDates } from "@/lib/calendar/queries/list-dates";
import type { Locale } from "@/lib/i18n/locales";
import type { Ctx } from "@/lib/platform/ctx";
import { dayIn, getInstitution } from "@/lib/platform/institution";

const AHEAD_DAYS = 21;
const MOST_DAYS = 5;
/** Deadlines and tasks stand under what is due. */
const KINDS: readonly DateKind[] = ["meeting", "event", "entry"];

/**
 * The next meetings and other dates in reach, by day, each on its first day from today on. `unitIds`: of entries those of
 * these units and of the university alone.
 */
export async function listComingDates(
  ctx: Ctx,
  unitIds: readonly number[] | null,
  locale: Locale,
): Promise<Map<string, ListedDate[]>> {
  const { zone } = await getInstitution(ctx);
  const from = dayIn(zone, ctx.now);
  const period = { first: from, last: addDays(from, AHEAD_DAYS) };
  const dates = (await listDates(ctx, { from, to: period.last, locale }, KINDS)).filter(
    ({ kind, unitId, isCancelled }) =>
      !isCancelled && (kind === "meeting" || unitId === null || !unitIds || unitIds.includes(unitId)),
  );
  const seen = new Set<string>();
  const days = [...byDay(dates, period, zone)].flatMap(([day, all]) => {
    const fresh = all.filter(({ uid }) => !seen.has(uid));
    for (const { uid } of fresh) seen.add(uid);
    return fresh.length > 0 ? [[day, fresh] as const] : [];
  });
  return new Map(days.slice(0, MOST_DAYS));
}
