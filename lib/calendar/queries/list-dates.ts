import { datesOfEvents } from "@/lib/events/queries/dates-of-events";
import { localized } from "@/lib/i18n/locales";
import { datesOfMeetings } from "@/lib/meetings/queries/dates-of-meetings";
import { datesOfPlans } from "@/lib/plans/queries/dates-of-plans";
import type { Ctx } from "@/lib/platform/ctx";
import { datesOfRounds } from "@/lib/rounds/queries/dates-of-rounds";
import { datesOfTasks } from "@/lib/tasks/queries/dates-of-tasks";
import type { CalendarDate, DateKind, DatesAsked } from "../date";
import { datesOfEntries } from "./dates-of-entries";

/** Where each kind of date comes from. */
const SOURCES: Record<DateKind, (ctx: Ctx, asked: DatesAsked) => Promise<CalendarDate[]>> = {
  deadline: datesOfRounds,
  meeting: datesOfMeetings,
  event: datesOfEvents,
  item: datesOfPlans,
  entry: datesOfEntries,
  task: datesOfTasks,
};

/** A date with the name of its unit, where it has one. */
export type ListedDate = CalendarDate & { readonly unitName: string | null };

/** The dates in reach of every subject, or of some kinds. */
export async function listDates(
  ctx: Ctx,
  asked: DatesAsked,
  kinds: readonly DateKind[] = [],
): Promise<ListedDate[]> {
  const dates: CalendarDate[] = [];
  // One after the other: a transaction asks one question at a time.
  for (const [kind, source] of Object.entries(SOURCES)) {
    if (kinds.length === 0 || kinds.includes(kind as DateKind)) dates.push(...(await source(ctx, asked)));
  }
  return named(ctx, dates, asked);
}

/**
 * What anybody may see: published entries and events, and the items of approved plans that are so marked. They lead to the faculties'
 * pages: their own are for whoever is signed in.
 */
export async function listPublicDates(ctx: Ctx, asked: DatesAsked): Promise<ListedDate[]> {
  const href = "/faculties";
  const entries = (await datesOfEntries(ctx, asked)).flatMap((date) =>
    date.isPublic ? [{ ...date, href }] : [],
  );
  const items = await ctx.db.$queryRaw<PublicItem[]>`
    SELECT id, unit_id AS "unitId", title, starts_on AS "startsOn", ends_on AS "endsOn", is_cancelled AS "isCancelled", version
    FROM public_plan_items(${asked.from}::date, ${asked.to}::date) ORDER BY id`;
  const shown = items
    .filter(({ unitId }) => !asked.unitIds || asked.unitIds.includes(unitId))
    .map(
      ({ id, version, ...item }): CalendarDate => ({
        ...item,
        uid: `item-${id}`,
        kind: "item",
        sequence: version - 1,
        isPublic: true,
        href,
        audience: "EVERYBODY",
        allDay: true,
      }),
    );
  return named(ctx, [...entries, ...(await datesOfEvents(ctx, asked)), ...shown], asked);
}

type PublicItem = {
  id: string;
  unitId: number;
  title: string;
  startsOn: Date;
  endsOn: Date;
  isCancelled: boolean;
  version: number;
};

async function named(
  ctx: Ctx,
  dates: readonly CalendarDate[],
  { locale }: DatesAsked,
): Promise<ListedDate[]> {
  const unitIds = [...new Set(dates.flatMap(({ unitId }) => unitId ?? []))];
  const found = await ctx.db.unitName.findMany({ where: { unitId: { in: unitIds }, validTo: null } });
  const names = new Map(found.map(({ unitId, names }) => [unitId, localized(names, locale)]));
  return dates.map((date) => ({
    ...date,
    unitName: date.unitId === null ? null : (names.get(date.unitId) ?? null),
  }));
}
