import type { UserActor } from "@/lib/platform/actor";
import { type Ctx, withCtx, withSystemCtx } from "@/lib/platform/ctx";
import type { Prisma } from "@/lib/platform/db";
import { newId } from "@/lib/platform/new-id";
import { lockEvent } from "@/lib/registrations/commands/lock-event";
import { type SignUp, signUp } from "@/lib/registrations/commands/sign-up";
import { registrationPolicy } from "@/lib/registrations/policy";

export const HOUR_MS = 3_600_000;
export const DAY_MS = 24 * HOUR_MS;
/** Noon, in a month without changes of the clock; events of the tests begin ten days later. */
export const NOON = new Date("2027-06-10T12:00:00Z");
export const later = (ms: number, from = NOON) => new Date(from.getTime() + ms);

type Wanted = Partial<Omit<Prisma.EventUncheckedCreateInput, "sessions" | "tickets" | "questions">> & {
  slots?: (number | null)[];
  tickets?: Partial<Prisma.EventTicketUncheckedCreateInput>[];
  questions?: Partial<Prisma.EventQuestionUncheckedCreateInput>[];
};
export type MadeEvent = { id: string; slots: string[]; tickets: string[]; questions: string[] };

/** A published event ten days after noon. */
export function makeEvent({
  slots = [],
  tickets = [],
  questions = [],
  ...more
}: Wanted = {}): Promise<MadeEvent> {
  const [id, slug] = [newId(), `event-${newId()}`];
  const startsAt = (more.startsAt as Date | undefined) ?? later(10 * DAY_MS);
  const ids = {
    slots: slots.map(() => newId()),
    tickets: tickets.map(() => newId()),
    questions: questions.map(() => newId()),
  };
  return withSystemCtx("test", async ({ db }) => {
    await db.event.create({
      data: {
        id,
        slug,
        kind: "FORUM",
        status: "PUBLISHED",
        titles: { en: "Forum", ro: "Forum" },
        startsAt,
        endsAt: later(2 * HOUR_MS, startsAt),
        zone: "Europe/Bucharest",
        place: "Aula",
        currency: "RON",
        ...more,
        sessions: {
          create: slots.map((capacity, position) => ({
            id: ids.slots[position] ?? "",
            position,
            titles: { en: `Slot ${position}` },
            startsAt,
            endsAt: later(HOUR_MS, startsAt),
            isSlot: true,
            capacity,
          })),
        },
        tickets: {
          create: tickets.map((ticket, position) => ({
            titles: { en: `Ticket ${position}` },
            ...ticket,
            id: ids.tickets[position] ?? "",
            position,
          })) as Prisma.EventTicketCreateWithoutEventInput[],
        },
        questions: {
          create: questions.map((question, position) => ({
            kind: "TEXT" as const,
            texts: { en: `Question ${position}` },
            ...question,
            id: ids.questions[position] ?? "",
            position,
          })) as Prisma.EventQuestionCreateWithoutEventInput[],
        },
      },
    });
    return { id, ...ids };
  });
}

/** An account that may sign up. */
export async function makeAccount(name: string): Promise<UserActor> {
  const email = `${name.toLowerCase().replaceAll(" ", ".")}.${newId().slice(-8)}@example.org`;
  const { id } = await withSystemCtx("test", ({ db }) =>
    db.user.create({ data: { email, name, locale: "en" } }),
  );
  return {
    kind: "user",
    sessionId: "test",
    userId: id,
    email,
    name,
    locale: "en",
    alumnusId: null,
    roles: [],
    unitIds: [],
    awaitsSecondFactor: false,
    owesPromise: false,
  };
}

export const makeAccounts = async (count: number): Promise<UserActor[]> => {
  const made: UserActor[] = [];
  for (let nth = 0; nth < count; nth++) made.push(await makeAccount(`Person ${nth}`));
  return made;
};

/** What the form sends, with everything left out that is not said. */
export const askedFor = (eventId: string, more: Partial<SignUp> = {}): SignUp => ({
  eventId,
  sessionId: null,
  ticketId: null,
  guestCount: 0,
  guestNames: [],
  wouldComeAlone: false,
  isOnline: false,
  means: null,
  answers: {},
  guest: null,
  ...more,
});

/** Signs somebody up at a moment. */
export const comes = (
  actor: UserActor,
  eventId: string,
  more: Partial<SignUp> = {},
  now = NOON,
  lock?: Parameters<typeof signUp>[2],
) =>
  withCtx(actor, registrationPolicy.open, (ctx) => signUp(ctx, askedFor(eventId, more), lock), {
    now,
    timeout: 30_000,
  });

/**
 * For control runs: takes the lock as the portal does, and lets it go before anything is decided. A measurement that does
 * not oversell with it measures nothing.
 */
export const unguarded: typeof lockEvent = (_, eventId) =>
  withSystemCtx("test", (ctx) => lockEvent(ctx, eventId));

export const asPortal = <T>(work: (ctx: Ctx) => Promise<T>, now = NOON): Promise<T> =>
  withSystemCtx("test", work, { now, timeout: 30_000 });
