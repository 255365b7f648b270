import { type Locale, localized } from "@/lib/i18n/locales";
import type { Ctx } from "@/lib/platform/ctx";
import { notFound } from "@/lib/platform/errors";
import { getInstitution } from "@/lib/platform/institution";
import { phaseOf } from "../phase";
import { placesLeft } from "../places";
import { clockText, daysText, hoursText } from "../when-text";
import { countWaiting } from "./count-waiting";
import { type EventToRun, getEventToRun, WHOLE } from "./reach";

/** What of somebody's own registrations an event's page leads to. */
const MINE = [
  "PENDING_APPROVAL",
  "PENDING_PAYMENT",
  "CONFIRMED",
  "WAITLISTED",
  "OFFERED",
  "CHECKED_IN",
] as const;

/** A published event for everybody. @throws DomainError not-found */
export async function getPublicEvent(ctx: Ctx, slug: string, locale: Locale) {
  const event = await ctx.db.event.findFirst({
    where: { slug, isTemplate: false, status: { not: "DRAFT" } },
    include: WHOLE,
  });
  if (!event) throw notFound();
  return toPage(ctx, event, locale);
}

/** The same page before it is published, for those who organize it. @throws DomainError not-found */
export async function getPreview(ctx: Ctx, id: string, locale: Locale) {
  return toPage(ctx, await getEventToRun(ctx, id), locale);
}
export type EventPage = Awaited<ReturnType<typeof getPublicEvent>>;

async function toPage(ctx: Ctx, event: EventToRun, locale: Locale) {
  const institution = await getInstitution(ctx);
  const { zone, sessions } = event;
  const reader = { locale, zone };
  const slots = sessions.filter(({ isSlot }) => isSlot);
  const left = placesLeft(event, slots);
  const phase = phaseOf(event, ctx.now);
  const invited = await ctx.db.unitName.findMany({
    where: { unitId: { in: event.audienceUnitIds }, validTo: null },
  });
  const partLeft = ({ capacity, taken }: { capacity: number | null; taken: number }) =>
    capacity === null ? null : Math.max(0, capacity - taken);
  return {
    ...event,
    title: localized(event.titles, locale),
    summary: localized(event.summaries, locale),
    description: localized(event.descriptions, locale),
    phase: phase === "OPEN" && left === 0 ? ("FULL" as const) : phase,
    days: daysText(event, reader),
    hours: hoursText(event, reader),
    clock: clockText(event.startsAt, { ...reader, own: institution.zone }),
    unit: event.unit && unitOf(event.unit, locale),
    organizers: event.organizers.map(({ unit }) => unitOf(unit, locale)),
    invitedUnits: invited.map(({ names }) => localized(names, locale)),
    left,
    waiting: (await countWaiting(ctx, [event.id])).get(event.id) ?? 0,
    /** Read by whoever has a place, and by the organizers. */
    link: event.link && { url: event.link.url, note: localized(event.link.note, locale) },
    sessions: sessions.map((session) => ({
      ...session,
      title: localized(session.titles, locale),
      description: localized(session.descriptions, locale),
      days: daysText(session, reader),
      hours: hoursText(session, reader),
      left: partLeft(session),
    })),
    tickets: event.tickets
      .filter(({ endedAt }) => endedAt === null)
      .map((ticket) => ({ ...ticket, title: localized(ticket.titles, locale), left: partLeft(ticket) })),
    people: event.roles
      .filter(({ isPublic, kind }) => isPublic && kind !== "HELPER")
      .map(({ id, kind, name, about }) => ({ id, kind, name, about: localized(about, locale) })),
    own: await findOwn(ctx, event.id),
    office: localized(institution.names, locale),
  };
}

type StoredUnit = NonNullable<EventToRun["unit"]>;
const unitOf = ({ id, code, names, email }: StoredUnit, locale: Locale) => ({
  id,
  code,
  email,
  name: localized(names[0]?.names, locale),
});

async function findOwn(ctx: Ctx, eventId: string) {
  if (ctx.actor.kind !== "user") return null;
  return ctx.db.registration.findFirst({
    where: { eventId, userId: ctx.actor.userId, status: { in: [...MINE] } },
    orderBy: { createdAt: "desc" },
    select: { id: true, status: true },
  });
}
