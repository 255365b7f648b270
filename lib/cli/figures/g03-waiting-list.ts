import fc from "fast-check";
import type { UserActor } from "@/lib/platform/actor";
import { type Ctx, withCtx } from "@/lib/platform/ctx";
import { DomainError } from "@/lib/platform/errors";
import { fillPlaces } from "@/lib/registrations/commands/fill-places";
import { acceptOffer, bringFewer, cancelOwn, refuseOffer, rejoin } from "@/lib/registrations/commands/own";
import { ownToken } from "@/lib/registrations/own-link";
import { registrationPolicy } from "@/lib/registrations/policy";
import { brokenCounts } from "@/lib/registrations/queries/broken-counts";
import {
  asPortal,
  comes,
  DAY_MS,
  HOUR_MS,
  later,
  makeAccounts,
  makeEvent,
  NOON,
} from "@/tests/factories/events";
import { type Figure, noneOf } from "./figure";
import { replay } from "./replay-list";

const WORKERS = 8;
const PEOPLE = 24;
const PLACES = 7;

export const waitingList: Figure = {
  id: "G3",
  what: `Random sign-ups, cancellations, answers and expiries of one event by ${WORKERS} at once, held against a model of the list`,
  goal: "no place given twice, order kept, 0 lost places in 1,000 steps",
  run: async ({ full, seed, ownerUrl }) => {
    const steps = full ? 1_000 : 240;
    const people = await makeAccounts(PEOPLE);
    const event = await makeEvent({ capacity: PLACES, guestsMost: 2, startsAt: later(3_000 * DAY_MS) });
    const clock = { now: NOON };
    const problems: string[] = [];
    const scripts = fc.sample(fc.array(command, { minLength: steps / WORKERS, maxLength: steps / WORKERS }), {
      seed,
      numRuns: WORKERS,
    });
    await Promise.all(
      scripts.map(async (script) => {
        for (const one of script) await act(event.id, people, one, clock).catch(noteUnless(problems));
      }),
    );
    problems.push(...(await lostPlaces(event.id, clock.now)));
    problems.push(...(await asPortal(brokenCounts, clock.now)));
    const history = await replay(ownerUrl, event.id, PLACES);
    problems.push(...history.problems);
    return noneOf(
      `${steps} steps, ${history.moves} moves, ${history.promoted} promoted in the order of the list`,
      problems,
    );
  },
};

const who = fc.nat(PEOPLE - 1);
/** What somebody does; most of them sign up and go again, so that the list is never at rest. */
const command = fc.oneof(
  { weight: 5, arbitrary: fc.record({ does: fc.constant("comes" as const), who, guests: fc.nat(2) }) },
  { weight: 4, arbitrary: fc.record({ does: fc.constant("cancels" as const), who }) },
  { weight: 4, arbitrary: fc.record({ does: fc.constant("accepts" as const), who }) },
  { weight: 2, arbitrary: fc.record({ does: fc.constant("refuses" as const), who }) },
  { weight: 2, arbitrary: fc.record({ does: fc.constant("rejoins" as const), who }) },
  { weight: 1, arbitrary: fc.record({ does: fc.constant("brings fewer" as const), who }) },
  {
    weight: 2,
    arbitrary: fc.record({
      does: fc.constant("time passes" as const),
      hours: fc.integer({ min: 1, max: 60 }),
    }),
  },
  { weight: 2, arbitrary: fc.record({ does: fc.constant("the sweep" as const) }) },
);
type Command = typeof command extends fc.Arbitrary<infer C> ? C : never;

async function act(eventId: string, people: UserActor[], one: Command, clock: { now: Date }): Promise<void> {
  if (one.does === "time passes") {
    clock.now = later(one.hours * HOUR_MS, clock.now);
    return;
  }
  if (one.does === "the sweep") return asPortal((ctx) => fillPlaces(ctx, eventId), clock.now);
  const person = people[one.who] as UserActor;
  if (one.does === "comes") {
    await comes(person, eventId, { guestCount: one.guests }, clock.now);
    return;
  }
  const found = await asPortal(({ db }) =>
    db.registration.findFirst({ where: { eventId, userId: person.userId }, orderBy: { createdAt: "desc" } }),
  );
  if (!found) return;
  const does = OWN[one.does];
  await withCtx(person, registrationPolicy.open, (ctx) => does(ctx, ownToken(found.id)), {
    now: clock.now,
    timeout: 30_000,
  });
}

const OWN: Record<
  "cancels" | "accepts" | "refuses" | "rejoins" | "brings fewer",
  (ctx: Ctx, token: string) => Promise<void>
> = {
  cancels: cancelOwn,
  accepts: acceptOffer,
  refuses: refuseOffer,
  rejoins: rejoin,
  "brings fewer": (ctx, token) => bringFewer(ctx, { token, guestCount: 0, guestNames: [] }),
};

/** Whoever is told that something cannot be done any more was told right; everything else is a problem. */
const noteUnless = (problems: string[]) => (error: unknown) => {
  if (!(error instanceof DomainError && error.code === "conflict")) problems.push(String(error));
};

/** A place is lost when nothing has run out, and yet somebody moves up once more is looked. */
async function lostPlaces(eventId: string, now: Date): Promise<string[]> {
  const look = () =>
    asPortal(async ({ db }) => {
      const overdue = {
        status: { in: ["OFFERED" as const, "PENDING_PAYMENT" as const] },
        heldUntil: { lte: now },
      };
      return {
        overdue: await db.registration.count({ where: { eventId, ...overdue } }),
        offered: await db.registration.count({ where: { eventId, status: "OFFERED" } }),
      };
    }, now);
  const before = await look();
  await asPortal((ctx) => fillPlaces(ctx, eventId), now);
  const lost = (await look()).offered - before.offered;
  return before.overdue === 0 && lost > 0 ? [`${lost} places were lost`] : [];
}
