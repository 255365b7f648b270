import { attendeeFacts, mayAttend } from "@/lib/events/audience";
import { phaseOf } from "@/lib/events/phase";
import { isLocale, type Locale } from "@/lib/i18n/locales";
import { actorId, audit } from "@/lib/platform/audit";
import { asSystem, type Ctx } from "@/lib/platform/ctx";
import { DomainError, unauthenticated } from "@/lib/platform/errors";
import { newId } from "@/lib/platform/new-id";
import type { PaymentMeans, RegistrationStatus } from "@/prisma/generated/enums";
import { checkAnswers } from "../answers";
import type { News } from "../news";
import { readGuestToken } from "../own-link";
import { type Choices, getChoices } from "../queries/sign-up-event";
import { seat } from "../queue";
import { ACTIVE, placesOf, REASONS } from "../status";
import { partyOf, refill } from "./fill-places";
import { type LockedEvent, lockEvent } from "./lock-event";
import { takenPlaces, tell } from "./move";
import { bill, settledState } from "./settle";

export type SignUp = {
  eventId: string;
  sessionId: string | null;
  ticketId: string | null;
  guestCount: number;
  guestNames: string[];
  wouldComeAlone: boolean;
  isOnline: boolean;
  means: PaymentMeans | null;
  /** By question. */
  answers: Record<string, string>;
  /** The link that proves the mailbox of somebody without an account. */
  guest: string | null;
};

/** `isNew`: false when the person had signed up before, which is then all there is. */
export type SignedUp = { id: string; status: RegistrationStatus; isNew: boolean };

/**
 * Signs somebody up: a place where one is free and nobody waits ahead, else the end of the waiting list. Done again it
 * changes nothing (rule 11).
 * @param lock how the event is held; only the control run of a measurement leaves it open
 * @throws DomainError not-found; unauthenticated; invalid with the fields of answers, tickets and guests; conflict
 * `sign-up-closed`, `not-for-you`, `members-first`, `no-more-turns`
 */
export async function signUp(ctx: Ctx, asked: SignUp, lock = lockEvent): Promise<SignedUp> {
  const seen = await getChoices(ctx, asked.eventId);
  const choice = readChoice(seen, asked);
  const answers = checkAnswers(seen.questions, asked.answers);
  const system = await asSystem(ctx, "registrations");
  const person = await whoSignsUp(ctx, system, asked);
  const facts = await attendeeFacts(system, person.userId);
  const price = priceOf(seen, choice.ticket, facts.isAmbassador);
  if (price > 0n && asked.means === null) throw new DomainError("invalid", "invalid", { means: "required" });

  const event = await lock(system, asked.eventId);
  const { active, hasTurnLeft } = await standingOf(system, event.id, choice.sessionId, person);
  if (active) return { ...active, isNew: false };
  if (!["OPEN", "FULL"].includes(phaseOf(event, ctx.now)))
    throw new DomainError("conflict", "sign-up-closed");
  const why = mayAttend(facts, event, ctx.now);
  if (why) throw new DomainError("conflict", why === "members-first" ? why : "not-for-you");

  const places = await refill(system, event);
  const asIs = { ...choice, eventId: event.id, wouldComeAlone: asked.wouldComeAlone };
  const size = event.needsApproval ? 0 : seat(places, partyOf(asIs), event.waitlistOrder);
  const partySize = size || choice.partySize;
  const guestNames = choice.guestNames.slice(0, partySize - 1);
  const amountMinor = price * BigInt(partySize);
  const means = price > 0n ? asked.means : null;
  const party = { ...asIs, partySize, guestNames, amountMinor, means };
  const state = stateOf(event, party, size, ctx.now);
  if (state.to === "WAITLISTED" && !hasTurnLeft) throw new DomainError("conflict", "no-more-turns");
  const id = await insert(system, event, { ...party, ...person, ...state, answers });
  return { id, status: state.to, isNew: true };
}

type Person = {
  userId: string | null;
  alumnusId: string | null;
  name: string;
  email: string;
  locale: Locale;
};

/** The account that is signed in, or whoever has proved a mailbox: then the account of that mailbox, if there is one. */
async function whoSignsUp({ actor, now }: Ctx, { db }: Ctx, { guest, eventId }: SignUp): Promise<Person> {
  if (actor.kind === "user") {
    const { userId, alumnusId, name, email, locale } = actor;
    return { userId, alumnusId, name, email, locale: isLocale(locale) ? locale : "en" };
  }
  const proved = guest === null ? null : readGuestToken(guest, eventId, now);
  if (!proved) throw unauthenticated();
  const account = await db.user.findUnique({ where: { email: proved.email } });
  const [locale = "en"] = [account?.locale, proved.locale].filter(isLocale);
  return {
    userId: account?.id ?? null,
    alumnusId: account?.alumnusId ?? null,
    name: account?.name ?? proved.name,
    email: proved.email,
    locale,
  };
}

type Choice = ReturnType<typeof readChoice>;

/** What was chosen, if there is such a choice. @throws DomainError invalid */
function readChoice(event: Choices, asked: SignUp) {
  const sessionId = event.slotIds.find((id) => id === asked.sessionId) ?? null;
  const ticket = event.tickets.find(({ id }) => id === asked.ticketId);
  const isOnline = asked.isOnline && event.mode === "HYBRID";
  const problems: Record<string, string> = {};
  if (event.slotIds.length > 0 && !sessionId) problems.sessionId = "required";
  if (event.tickets.length > 0 && !ticket) problems.ticketId = "required";
  if (asked.guestCount > event.guestsMost) problems.guestCount = "too_many";
  if (event.hasNamedGuests && asked.guestNames.length < asked.guestCount) problems.guestNames = "required";
  if (Object.keys(problems).length > 0) throw new DomainError("invalid", "invalid", problems);
  return {
    sessionId,
    ticketId: ticket?.id ?? null,
    ticket: ticket ?? null,
    partySize: 1 + asked.guestCount,
    guestNames: event.hasNamedGuests ? asked.guestNames.slice(0, asked.guestCount) : [],
    isOnline,
  };
}

/** For each head: members pay what members pay, and nobody pays without a currency. */
function priceOf({ currency }: Choices, ticket: Choice["ticket"], isMember: boolean): bigint {
  if (!ticket || currency === null) return 0n;
  return BigInt((isMember ? ticket.memberAmountMinor : null) ?? ticket.amountMinor);
}

type State = {
  to: RegistrationStatus;
  news: News;
  data: { heldUntil: Date | null; confirmedAt: Date | null };
};
const WAITS = { heldUntil: null, confirmedAt: null };

function stateOf(
  event: LockedEvent,
  party: Parameters<typeof settledState>[1],
  size: number,
  now: Date,
): State {
  if (event.needsApproval) return { to: "PENDING_APPROVAL", news: "received", data: WAITS };
  if (size === 0) return { to: "WAITLISTED", news: "waitlisted", data: WAITS };
  return settledState(event, party, now);
}

type Standing = { active: { id: string; status: RegistrationStatus } | null; hasTurnLeft: boolean };

/**
 * Where somebody stands at an event already. Whoever has let two offers go by does not queue again (rule 5); a place that
 * is free is theirs as anybody's.
 */
async function standingOf(
  { db }: Ctx,
  eventId: string,
  sessionId: string | null,
  { userId, email }: Person,
): Promise<Standing> {
  const [standing] = await db.$queryRaw<Standing[]>`
    /* prepared */ WITH own AS (
      SELECT id, status, end_reason FROM registration
      WHERE event_id = ${eventId}::uuid AND session_id IS NOT DISTINCT FROM ${sessionId}::uuid
        AND (user_id = ${userId}::uuid OR ${userId}::uuid IS NULL AND user_id IS NULL AND email = ${email}::citext)
    )
    SELECT (SELECT jsonb_build_object('id', id, 'status', status) FROM own
            WHERE status = ANY (${[...ACTIVE]}::registration_status[]) LIMIT 1) AS active,
           NOT EXISTS (SELECT 1 FROM own WHERE end_reason = ${REASONS.missedAgain}) AS "hasTurnLeft"`;
  return standing ?? { active: null, hasTurnLeft: true };
}

/** The moment of entering the list: now, and after everybody who entered before (rule 1). */
export async function nextTurn({ db, now }: Ctx, eventId: string): Promise<Date> {
  const [last] = await db.$queryRaw<{ at: Date | null }[]>`
    /* prepared */ SELECT max(waitlisted_at) AS at FROM registration WHERE event_id = ${eventId}::uuid`;
  return new Date(Math.max(now.getTime(), (last?.at?.getTime() ?? 0) + 1));
}

type New = Omit<Choice, "ticket"> &
  Person & {
    wouldComeAlone: boolean;
    amountMinor: bigint;
    means: PaymentMeans | null;
    answers: Record<string, string>;
    to: RegistrationStatus;
    news: News;
    data: State["data"];
  };

/** Writes it in one statement: two hundred people may be waiting for the lock. */
async function insert(ctx: Ctx, event: LockedEvent, one: New): Promise<string> {
  const id = newId();
  const heads = one.to === "CONFIRMED" ? one.partySize : 0;
  const waitlistedAt = one.to === "WAITLISTED" ? await nextTurn(ctx, event.id) : null;
  const currency = one.amountMinor > 0n ? event.currency : null;
  await ctx.db.$executeRaw`
    /* prepared */ WITH made AS (
      INSERT INTO registration (id, event_id, session_id, ticket_id, user_id, alumnus_id, name, email, locale, status,
        party_size, guest_names, would_come_alone, is_online, means, waitlisted_at, held_until, confirmed_at, amount_minor,
        currency, created_at)
      VALUES (${id}::uuid, ${event.id}::uuid, ${one.sessionId}::uuid, ${one.ticketId}::uuid, ${one.userId}::uuid,
        ${one.alumnusId}::uuid, ${one.name}, ${one.email}, ${one.locale}, ${one.to}::registration_status,
        ${one.partySize}::int, ${one.guestNames}::text[], ${one.wouldComeAlone}, ${one.isOnline},
        ${one.means}::payment_means, ${waitlistedAt}::timestamptz,
        ${one.data.heldUntil}::timestamptz, ${one.data.confirmedAt}::timestamptz, ${one.amountMinor}::bigint, ${currency},
        ${ctx.now})
    ), step AS (
      INSERT INTO registration_step (id, registration_id, "to", by_id, at)
      VALUES (new_id(), ${id}::uuid, ${one.to}::registration_status, ${actorId(ctx.actor)}::uuid, ${ctx.now})
    ), heads AS (
      INSERT INTO admission (id, registration_id, position, name, code)
      SELECT new_id(), ${id}::uuid, n, CASE n WHEN 0 THEN ${one.name}::text ELSE (${one.guestNames}::text[])[n] END,
             gen_random_uuid() FROM generate_series(0, ${heads - 1}::int) n
    ), ${takenPlaces({ eventId: event.id, ...one }, placesOf({ ...one, status: one.to }))}
    INSERT INTO registration_answer (registration_id, question_id, text)
    SELECT ${id}::uuid, key::uuid, value FROM jsonb_each_text(${JSON.stringify(one.answers)}::jsonb)`;
  if (one.to === "CONFIRMED" || one.to === "PENDING_PAYMENT") await bill(ctx, { id, currency, ...one });
  await audit(ctx, {
    action: "registration.made",
    subject: "registration",
    subjectId: id,
    unitIds: event.unitIds,
    changes: { status: [null, one.to], partySize: [null, one.partySize] },
  });
  await tell(ctx, id, one.news);
  return id;
}
