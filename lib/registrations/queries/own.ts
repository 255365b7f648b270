import { type Locale, localized } from "@/lib/i18n/locales";
import { asSystem, type Ctx } from "@/lib/platform/ctx";
import { notFound } from "@/lib/platform/errors";
import { optionsOf } from "../answers";
import { ownToken, readOwnToken } from "../own-link";
import { receiptText } from "../receipt-text";
import { hasTicket, isActive, REASONS, turnOf } from "../status";
import { ticketText } from "../ticket-code";
import { whenText } from "../when-text";
import { countAhead } from "./find-turn";

const WHOLE = {
  event: { include: { questions: { orderBy: { position: "asc" } }, link: true } },
  session: true,
  ticket: true,
  admissions: { orderBy: { position: "asc" } },
  answers: true,
  payments: { orderBy: { createdAt: "asc" } },
} as const;

/** The own page of a registration: what the link of its mails opens. @throws DomainError not-found */
export async function getOwnByLink(ctx: Ctx, token: string, locale: Locale) {
  const id = readOwnToken(token);
  if (id === null) throw notFound();
  const system = await asSystem(ctx, "registrations");
  const found = await system.db.registration.findUnique({ where: { id }, include: WHOLE });
  if (!found) throw notFound();
  const { event, session, ticket, admissions, answers, payments, ...mine } = found;
  const isHere = hasTicket(mine.status);
  const isAhead = event.startsAt > ctx.now;
  const options = { locale, zone: event.zone };
  return {
    token: ownToken(id),
    status: mine.status,
    endReason: mine.endReason,
    name: mine.name,
    partySize: mine.partySize,
    guestNames: mine.guestNames,
    wouldComeAlone: mine.wouldComeAlone,
    isOnline: mine.isOnline,
    heldUntil: mine.heldUntil,
    turn: mine.status === "WAITLISTED" ? turnOf(await countAhead(system, id)) : null,
    event: {
      id: event.id,
      slug: event.slug,
      title: localized(event.titles, locale),
      status: event.status,
      when: whenText(session ?? event, options),
      zone: event.zone,
      place: [session?.place ?? event.place, event.address].filter(Boolean).join(", "),
      order: event.waitlistOrder,
      promotion: event.promotion,
      freezeMinutes: event.freezeMinutes,
      cancelUntil: event.cancelUntil,
      hasNamedGuests: event.hasNamedGuests,
      answersKeptDays: event.answersKeptDays,
    },
    session: session && localized(session.titles, locale),
    ticket: ticket && localized(ticket.titles, locale),
    // Shown to whoever has a place alone.
    link: isHere && event.link ? { url: event.link.url, note: localized(event.link.note, locale) } : null,
    tickets:
      isHere && !mine.isOnline
        ? admissions.map(({ code, name }) => ({ name, text: ticketText({ code }) }))
        : [],
    questions: event.questions.map(({ id, kind, texts, options, isRequired, isSensitive }) => ({
      id,
      kind,
      isRequired,
      isSensitive,
      text: localized(texts, locale),
      options: optionsOf({ options }).map((option) => localized(option, locale)),
      answer: answers.find(({ questionId }) => questionId === id)?.text ?? null,
    })),
    payments: payments.map(
      ({ id, means, amountMinor, refundedMinor, currency, reference, paidAt, ...receipt }) => ({
        id,
        means,
        amountMinor,
        refundedMinor,
        currency,
        reference,
        isPaid: paidAt !== null,
        receipt: receiptText(receipt),
      }),
    ),
    canChange: isActive(mine.status) && mine.status !== "CHECKED_IN" && isAhead,
    canRejoin:
      mine.status === "EXPIRED" &&
      mine.endReason === REASONS.missed &&
      isAhead &&
      event.status === "PUBLISHED",
  };
}
export type OwnRegistration = Awaited<ReturnType<typeof getOwnByLink>>;

/** The same for whoever is signed in. @throws DomainError not-found for somebody else's */
export async function getOwn(ctx: Ctx, id: string, locale: Locale): Promise<OwnRegistration> {
  const userId = ctx.actor.kind === "user" ? ctx.actor.userId : null;
  const mine =
    userId && (await ctx.db.registration.findFirst({ where: { id, userId }, select: { id: true } }));
  if (!mine) throw notFound();
  return getOwnByLink(ctx, ownToken(id), locale);
}

/** The own places and turns: those to come, the next first; then those that were, the latest first. */
export async function listOwn(ctx: Ctx, locale: Locale) {
  if (ctx.actor.kind !== "user") throw notFound();
  const rows = await ctx.db.registration.findMany({
    where: { userId: ctx.actor.userId },
    include: { event: true, session: true },
    orderBy: { event: { startsAt: "asc" } },
    take: 200,
  });
  const listed = rows.map(({ id, status, partySize, heldUntil, event, session }) => ({
    id,
    status,
    partySize,
    heldUntil,
    title: localized(event.titles, locale),
    session: session && localized(session.titles, locale),
    when: whenText(session ?? event, { locale, zone: event.zone }),
    zone: event.zone,
    place: session?.place ?? event.place,
    isAhead: event.endsAt > ctx.now,
  }));
  return {
    ahead: listed.filter(({ isAhead, status }) => isAhead && isActive(status)),
    past: listed.filter(({ isAhead, status }) => !isAhead || !isActive(status)).reverse(),
  };
}
export type ListedOwn = Awaited<ReturnType<typeof listOwn>>["ahead"][number];
