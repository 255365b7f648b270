import type { Locale } from "@/lib/i18n/locales";
import { audit, changesBetween } from "@/lib/platform/audit";
import { instantOn } from "@/lib/platform/clock";
import type { Ctx } from "@/lib/platform/ctx";
import { DomainError, notFound } from "@/lib/platform/errors";
import { getInstitution } from "@/lib/platform/institution";
import { newId } from "@/lib/platform/new-id";
import type { CalendarEntry } from "@/prisma/generated/client";
import type { TypedEntry } from "../schema";

type Target = { id: string; version: number };

/** Adds an entry. @returns its id. @throws DomainError invalid, field `unitId`, for a unit that is not the writer's */
export async function addEntry(ctx: Ctx, typed: TypedEntry, locale: Locale): Promise<string> {
  const id = newId();
  const facts = { ...(await readTyped(ctx, typed)), descriptions: described({}, typed, locale) };
  await ctx.db.calendarEntry.create({ data: { id, ...facts, createdAt: ctx.now } });
  await note(ctx, { id, unitId: facts.unitId }, "added", { titles: [null, facts.titles] });
  return id;
}

/** Changes an entry; calendar programs learn of it by its number. @throws DomainError not-found, conflict `stale` */
export async function editEntry(
  ctx: Ctx,
  { id, version, ...typed }: Target & TypedEntry,
  locale: Locale,
): Promise<void> {
  const entry = await readEntry(ctx, id);
  const facts = {
    ...(await readTyped(ctx, typed)),
    descriptions: described(entry.descriptions, typed, locale),
  };
  await writeEntry(ctx, entry, { id, version }, facts);
  await note(ctx, entry, "edited", changesBetween<object>(entry, facts));
}

/** Strikes an entry out, where it stays to be seen; or takes that back. @throws DomainError not-found, conflict `stale` */
export async function cancelEntry(ctx: Ctx, { id, version }: Target): Promise<void> {
  const entry = await readEntry(ctx, id);
  const cancelledAt = entry.cancelledAt ? null : ctx.now;
  await writeEntry(ctx, entry, { id, version }, { cancelledAt });
  await note(ctx, entry, cancelledAt ? "cancelled" : "reinstated", {});
}

/** An entry that the actor may change. Reading reaches further: what is public is everybody's. */
async function readEntry(ctx: Ctx, id: string): Promise<CalendarEntry> {
  const entry = await ctx.db.calendarEntry.findUnique({ where: { id } });
  if (!entry) throw notFound();
  return entry;
}

async function readTyped(ctx: Ctx, typed: TypedEntry) {
  const { titles, unitId, place, url, audience, isPublic, startDay, startTime, endDay, endTime } = typed;
  if (unitId === null && ctx.scope.reach === "some")
    throw new DomainError("invalid", "invalid", { unitId: "required" });
  if (unitId !== null && ctx.scope.reach === "some" && !ctx.scope.unitIds.includes(unitId))
    throw new DomainError("invalid", "invalid", { unitId: "not_open" });
  const { zone } = await getInstitution(ctx);
  const when =
    startTime && endTime
      ? {
          startsOn: null,
          endsOn: null,
          startsAt: instantOn(zone, { day: startDay, time: startTime }),
          endsAt: instantOn(zone, { day: endDay, time: endTime }),
        }
      : { startsOn: new Date(startDay), endsOn: new Date(endDay), startsAt: null, endsAt: null };
  // A night in spring may lose the hour between the two.
  if (when.startsAt && when.endsAt <= when.startsAt)
    throw new DomainError("invalid", "invalid", { endTime: "order" });
  return { titles, unitId, place, url, audience, isPublic, ...when };
}

/** The description in the writer's language; the other languages stay. */
function described(before: unknown, { description }: TypedEntry, locale: Locale): Record<string, string> {
  const { [locale]: _, ...others } = (before ?? {}) as Record<string, string>;
  return description ? { ...others, [locale]: description } : others;
}

async function writeEntry(
  ctx: Ctx,
  entry: CalendarEntry,
  { id, version }: Target,
  data: object,
): Promise<void> {
  const { count } = await ctx.db.calendarEntry.updateMany({
    where: { id, version },
    data: { ...data, version: version + 1, sequence: entry.sequence + 1 },
  });
  if (count === 1) return;
  // Row-level security lets nobody change what is another unit's, and says so by changing nothing.
  throw entry.version === version ? notFound() : new DomainError("conflict", "stale");
}

function note(
  ctx: Ctx,
  { id, unitId }: { id: string; unitId: number | null },
  what: string,
  changes: object,
) {
  return audit(ctx, {
    action: `entry.${what}`,
    subject: "calendar-entry",
    subjectId: id,
    unitIds: unitId === null ? [] : [unitId],
    changes: { ...changes },
  });
}
