import { type Locale, localized } from "@/lib/i18n/locales";
import type { Ctx } from "@/lib/platform/ctx";
import type { Prisma } from "@/lib/platform/db";
import { notFound } from "@/lib/platform/errors";
import { optionsOf } from "../answers";
import { mayMoveUp } from "../queue";
import type { RegistrationsSearch, RegistrationsView } from "../schema";
import { whenText } from "../when-text";
import { assertOrganizes } from "./reach";

const PAGE = 50;

const IN_VIEW: Readonly<Record<RegistrationsView, Prisma.RegistrationWhereInput>> = {
  coming: { status: { in: ["CONFIRMED", "CHECKED_IN", "NO_SHOW", "PENDING_PAYMENT", "OFFERED"] } },
  waiting: { status: "WAITLISTED" },
  asking: { status: "PENDING_APPROVAL" },
  ended: { status: { in: ["EXPIRED", "CANCELLED_BY_PERSON", "CANCELLED_BY_OFFICE"] } },
};
const VIEWS = Object.keys(IN_VIEW) as RegistrationsView[];

/** An event as the lists of its participants head it, with what is taken of each thing that is limited. @throws DomainError not-found */
export async function getEventPlaces(ctx: Ctx, eventId: string, locale: Locale) {
  await assertOrganizes(ctx, eventId);
  const event = await ctx.db.event.findUniqueOrThrow({
    where: { id: eventId },
    include: {
      sessions: { where: { isSlot: true }, orderBy: { startsAt: "asc" } },
      tickets: { orderBy: { position: "asc" } },
      questions: { orderBy: { position: "asc" } },
    },
  });
  const part = ({
    id,
    titles,
    capacity,
    taken,
  }: (typeof event.tickets)[number] | (typeof event.sessions)[number]) => ({
    id,
    title: localized(titles, locale),
    capacity,
    taken,
    overbooked: overbooked({ capacity, taken }),
  });
  return {
    id: event.id,
    slug: event.slug,
    title: localized(event.titles, locale),
    when: whenText(event, { locale, zone: event.zone }),
    zone: event.zone,
    status: event.status,
    capacity: event.capacity,
    taken: event.taken,
    overbooked: overbooked(event),
    order: event.waitlistOrder,
    promotion: event.promotion,
    freezeMinutes: event.freezeMinutes,
    movesUp: mayMoveUp(event, ctx.now),
    hasBegun: event.startsAt <= ctx.now,
    isPaid: event.tickets.some(({ amountMinor }) => amountMinor > 0n),
    sessions: event.sessions.map(part),
    tickets: event.tickets.map(part),
    questions: event.questions.map(({ id, kind, texts, options }) => ({
      id,
      kind,
      text: localized(texts, locale),
      options: optionsOf({ options }).map((option) => localized(option, locale)),
    })),
  };
}
export type EventPlaces = Awaited<ReturnType<typeof getEventPlaces>>;

/** Rule 8: by how many the room is too small. */
const overbooked = ({ capacity, taken }: { capacity: number | null; taken: number }) =>
  capacity === null ? 0 : Math.max(0, taken - capacity);

/** Those who have signed up, by how they stand, by name; whoever waits in the order of the list. */
export async function listRegistrations(
  ctx: Ctx,
  eventId: string,
  search: RegistrationsSearch,
  locale: Locale,
) {
  await assertOrganizes(ctx, eventId);
  const { view, q, session, ticket, page } = search;
  const filters: Prisma.RegistrationWhereInput = {
    eventId,
    ...(q ? { OR: [{ name: { contains: q, mode: "insensitive" } }, { email: { contains: q } }] } : {}),
    ...(session ? { sessionId: session } : {}),
    ...(ticket ? { ticketId: ticket } : {}),
  };
  const rows = await ctx.db.registration.findMany({
    where: { ...filters, ...IN_VIEW[view] },
    include: { session: true, ticket: true, payments: true },
    orderBy:
      view === "waiting"
        ? [{ jumpedAt: { sort: "asc", nulls: "last" } }, { waitlistedAt: "asc" }, { id: "asc" }]
        : [{ name: "asc" }, { id: "asc" }],
    skip: (page - 1) * PAGE,
    take: PAGE + 1,
  });
  const counts: Partial<Record<RegistrationsView, number>> = {};
  for (const one of VIEWS)
    counts[one] = await ctx.db.registration.count({ where: { ...filters, ...IN_VIEW[one] } });
  return {
    hasMore: rows.length > PAGE,
    counts: counts as Record<RegistrationsView, number>,
    rows: rows.slice(0, PAGE).map(({ session, ticket, payments, ...row }, nth) => ({
      ...row,
      place: (page - 1) * PAGE + nth + 1,
      session: session && localized(session.titles, locale),
      ticket: ticket && localized(ticket.titles, locale),
      owed: payments.reduce((sum, { paidAt, amountMinor }) => sum + (paidAt ? 0n : amountMinor), 0n),
      paid: payments.reduce(
        (sum, { paidAt, amountMinor, refundedMinor }) => sum + (paidAt ? amountMinor - refundedMinor : 0n),
        0n,
      ),
    })),
  };
}
export type ListedRegistration = Awaited<ReturnType<typeof listRegistrations>>["rows"][number];

/** One registration with all that happened to it. @throws DomainError not-found also for one of another event */
export async function getRegistration(
  ctx: Ctx,
  { id: eventId, registrationId }: { id: string; registrationId: string },
  locale: Locale,
) {
  const places = await getEventPlaces(ctx, eventId, locale);
  const row = await ctx.db.registration.findFirst({
    where: { id: registrationId, eventId },
    include: {
      session: true,
      ticket: true,
      answers: true,
      admissions: { orderBy: { position: "asc" } },
      payments: { orderBy: { createdAt: "asc" } },
      steps: { orderBy: [{ at: "asc" }, { id: "asc" }] },
    },
  });
  if (!row) throw notFound();
  const { session, ticket, answers, ...registration } = row;
  return {
    ...registration,
    event: places,
    session: session && localized(session.titles, locale),
    ticket: ticket && localized(ticket.titles, locale),
    answers: places.questions.map(({ id, text, kind, options }) => {
      const given = answers.find(({ questionId }) => questionId === id)?.text ?? null;
      return {
        id,
        text,
        kind,
        answer: kind === "CHOICE" && given !== null ? (options[Number(given)] ?? null) : given,
      };
    }),
  };
}
export type RegistrationPage = Awaited<ReturnType<typeof getRegistration>>;

/** Everybody of a list with all that was asked, for its file. */
export async function listForFile(ctx: Ctx, eventId: string, locale: Locale) {
  const event = await getEventPlaces(ctx, eventId, locale);
  const rows = await ctx.db.registration.findMany({
    where: { eventId },
    include: { session: true, ticket: true, answers: true, payments: true },
    orderBy: [{ status: "asc" }, { waitlistedAt: "asc" }, { name: "asc" }],
  });
  return { event, rows };
}
export type FileRows = Awaited<ReturnType<typeof listForFile>>;
