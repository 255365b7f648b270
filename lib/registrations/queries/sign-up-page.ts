import { attendeeFacts, mayAttend } from "@/lib/events/audience";
import { phaseOf } from "@/lib/events/phase";
import { type Locale, localized } from "@/lib/i18n/locales";
import { asSystem, type Ctx } from "@/lib/platform/ctx";
import { optionsOf } from "../answers";
import { readGuestToken } from "../own-link";
import { ACTIVE } from "../status";
import { whenText } from "../when-text";
import { getSignUpEvent } from "./sign-up-event";

/** What somebody is shown who wants to sign up: the choices, what is left of each, and what stands in the way. */
export async function getSignUpPage(
  ctx: Ctx,
  { slug, guest, locale }: { slug: string; guest: string | null; locale: Locale },
) {
  const event = await getSignUpEvent(ctx, { slug });
  const { actor } = ctx;
  const proved = guest === null ? null : readGuestToken(guest, event.id, ctx.now);
  const userId = actor.kind === "user" ? actor.userId : null;
  const mine = userId
    ? await ctx.db.registration.findMany({
        where: { eventId: event.id, userId, status: { in: [...ACTIVE] } },
        select: { id: true, sessionId: true },
      })
    : [];
  const system = await asSystem(ctx, "registrations");
  const facts = await attendeeFacts(system, userId);
  const waiting = await system.db.registration.count({ where: { eventId: event.id, status: "WAITLISTED" } });
  const left = ({ capacity, taken }: { capacity: number | null; taken: number }) =>
    capacity === null ? null : Math.max(0, capacity - taken);
  return {
    id: event.id,
    slug: event.slug,
    title: localized(event.titles, locale),
    when: whenText(event, { locale, zone: event.zone }),
    place: [event.place, event.address].filter(Boolean).join(", "),
    phase: phaseOf(event, ctx.now),
    opensAt: event.opensAt,
    membersUntil: event.membersUntil,
    zone: event.zone,
    isHybrid: event.mode === "HYBRID",
    needsApproval: event.needsApproval,
    guestsMost: event.guestsMost,
    hasNamedGuests: event.hasNamedGuests,
    order: event.waitlistOrder,
    promotion: event.promotion,
    answersKeptDays: event.answersKeptDays,
    left: left(event),
    waiting,
    sessions: event.sessions.map((session) => ({
      id: session.id,
      title: localized(session.titles, locale),
      when: whenText(session, { locale, zone: event.zone }),
      left: left(session),
      mine: mine.find(({ sessionId }) => sessionId === session.id)?.id ?? null,
    })),
    tickets: event.tickets.map((ticket) => ({
      id: ticket.id,
      title: localized(ticket.titles, locale),
      amountMinor: facts.isAmbassador ? (ticket.memberAmountMinor ?? ticket.amountMinor) : ticket.amountMinor,
      left: left(ticket),
    })),
    currency: event.currency,
    questions: event.questions.map(({ id, kind, texts, options, isRequired, isSensitive }) => ({
      id,
      kind,
      isRequired,
      isSensitive,
      text: localized(texts, locale),
      options: optionsOf({ options }).map((option) => localized(option, locale)),
      answer: null as string | null,
    })),
    /** Signed in, or a mailbox that was proved; otherwise a mailbox is asked for where strangers are welcome. */
    as: userId ? ("account" as const) : proved ? ("guest" as const) : null,
    name: actor.kind === "user" ? actor.name : (proved?.name ?? null),
    isForStrangers: event.audience === "EVERYBODY",
    why: userId || proved ? mayAttend(facts, event, ctx.now) : null,
    mine: event.sessions.length === 0 ? (mine[0]?.id ?? null) : null,
  };
}
export type SignUpPage = Awaited<ReturnType<typeof getSignUpPage>>;
