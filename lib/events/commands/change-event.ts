import { LOCALES, type Locale } from "@/lib/i18n/locales";
import { changesBetween } from "@/lib/platform/audit";
import { instantOn } from "@/lib/platform/clock";
import type { Ctx } from "@/lib/platform/ctx";
import { DomainError, notFound } from "@/lib/platform/errors";
import { localizedField } from "@/lib/platform/input/localized";
import { type Lack, lacksOf } from "../completeness";
import { type EventToRun, getEventToRun } from "../queries/reach";
import type { ChangeEvent } from "../schema/event";
import { changeRow, letFollow } from "./change-row";

/** The fields of the form without which nothing is published. */
const FIELD_OF: Partial<Record<Lack, string>> = {
  summary: localizedField("summaries", Object.keys(LOCALES)[0] as Locale),
  place: "place",
  link: "url",
};

/**
 * Changes what an event is, when and where it takes place, whom it is for and how places are given. The programme moves
 * with the beginning. Whoever signed up hears of another time or place; fewer places than are taken are no harm to anybody.
 * @throws DomainError invalid, conflict `event-over`, `stale`, not-found
 */
export async function changeEvent(ctx: Ctx, { id, version, ...typed }: ChangeEvent): Promise<void> {
  const event = await getEventToRun(ctx, id);
  const facts = await readFacts(ctx, event, typed);
  const link = typed.mode !== "ONSITE" && typed.url ? { url: typed.url, note: typed.linkNote } : null;
  if (event.status === "PUBLISHED") checkToldStill(lacksOf({ ...event, ...facts, link }, ctx.now));
  const isMoved =
    facts.startsAt.getTime() !== event.startsAt.getTime() ||
    facts.endsAt.getTime() !== event.endsAt.getTime() ||
    (["zone", "mode", "place", "address"] as const).some((field) => facts[field] !== event[field]) ||
    (event.link?.url ?? null) !== (link?.url ?? null);
  const changes = changesBetween<object>(event, facts);
  const isNewDate = isMoved || "titles" in changes;
  await changeRow(
    ctx,
    event,
    version,
    { ...facts, ...(isNewDate ? { sequence: event.sequence + 1 } : {}) },
    isMoved ? "moved" : "changed",
    changes,
  );
  await writeLink(ctx, id, link);
  await writeOrganizers(ctx, event, typed.organizers);
  if (facts.startsAt.getTime() !== event.startsAt.getTime())
    await ctx.db.$executeRaw`
      UPDATE event_session SET
        starts_at = (starts_at AT TIME ZONE ${event.zone} + m.by) AT TIME ZONE ${facts.zone},
        ends_at = (ends_at AT TIME ZONE ${event.zone} + m.by) AT TIME ZONE ${facts.zone}
      FROM (SELECT ${facts.startsAt}::timestamptz AT TIME ZONE ${facts.zone}
                   - ${event.startsAt}::timestamptz AT TIME ZONE ${event.zone} AS by) m
      WHERE event_id = ${id}::uuid`;
  await letFollow(ctx, event, isMoved);
}

/** The fields of the form as the row has them: instants by the clock of the event. */
async function readFacts(ctx: Ctx, event: EventToRun, typed: Omit<ChangeEvent, "id" | "version">) {
  const { zone } = typed;
  const refused = (field: string, problem: string) =>
    new DomainError("invalid", "invalid", { [field]: problem });
  const moment = (day: string | null, time: string | null, otherwise: string) =>
    day === null ? null : instantOn(zone, { day, time: time ?? otherwise });
  const startsAt = instantOn(zone, { day: typed.startDay, time: typed.startTime });
  const endsAt = instantOn(zone, { day: typed.endDay, time: typed.endTime });
  if (endsAt <= startsAt) throw refused("endTime", "order");
  const opensAt = moment(typed.opensDay, typed.opensTime, "00:00");
  const closesAt = moment(typed.closesDay, typed.closesTime, "23:59");
  if (opensAt && closesAt && closesAt <= opensAt) throw refused("closesDay", "order");
  if (typed.planItemId !== null) {
    const unitId = event.unitId ?? -1;
    if ((await ctx.db.planItem.count({ where: { id: typed.planItemId, plan: { unitId } } })) === 0)
      throw notFound();
  }
  const { kind, titles, summaries, descriptions, planItemId, mode, place, address, audience } = typed;
  const isForGraduates = audience === "ALUMNI";
  return {
    ...{
      kind,
      titles,
      summaries,
      descriptions,
      planItemId,
      startsAt,
      endsAt,
      zone,
      mode,
      place,
      address,
      audience,
    },
    audienceUnitIds: isForGraduates ? [...new Set(typed.audienceUnitIds)].sort((a, b) => a - b) : [],
    audienceFrom: isForGraduates ? typed.audienceFrom : null,
    audienceTo: isForGraduates ? typed.audienceTo : null,
    opensAt,
    closesAt,
    membersUntil: moment(typed.membersDay, typed.membersTime, "23:59"),
    cancelUntil: moment(typed.cancelDay, typed.cancelTime, "23:59"),
    needsApproval: typed.needsApproval,
    guestsMost: typed.guestsMost ?? 0,
    hasNamedGuests: typed.hasNamedGuests,
    capacity: typed.capacity,
    waitlistOrder: typed.waitlistOrder,
    promotion: typed.promotion,
    freezeMinutes: typed.freezeHours,
    feedbackPrompts: typed.feedbackPrompts,
    creditMinutes: typed.creditMinutes,
    answersKeptDays: typed.answersKeptDays ?? 30,
  };
}

/** What everybody reads already is not left without what it was published with. */
function checkToldStill(lacks: readonly Lack[]): void {
  const fields = lacks.flatMap((lack) => (FIELD_OF[lack] ? [[FIELD_OF[lack], "required"]] : []));
  if (fields.length > 0) throw new DomainError("invalid", "invalid", Object.fromEntries(fields));
}

async function writeLink(
  ctx: Ctx,
  eventId: string,
  link: { url: string; note: object } | null,
): Promise<void> {
  if (link === null) await ctx.db.eventLink.deleteMany({ where: { eventId } });
  else await ctx.db.eventLink.upsert({ where: { eventId }, create: { eventId, ...link }, update: link });
}

async function writeOrganizers(ctx: Ctx, event: EventToRun, typed: readonly number[]): Promise<void> {
  const wanted = [...new Set(typed)].filter((unitId) => unitId !== event.unitId);
  const stored = event.organizers.map(({ unitId }) => unitId);
  const gone = stored.filter((unitId) => !wanted.includes(unitId));
  const fresh = wanted.filter((unitId) => !stored.includes(unitId));
  if (fresh.length > 0)
    await ctx.db.eventOrganizer.createMany({ data: fresh.map((unitId) => ({ eventId: event.id, unitId })) });
  if (gone.length > 0)
    await ctx.db.eventOrganizer.deleteMany({ where: { eventId: event.id, unitId: { in: gone } } });
}
