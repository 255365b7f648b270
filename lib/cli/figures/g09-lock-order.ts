import { query } from "@/lib/cli/databases";
import type { UserActor } from "@/lib/platform/actor";
import { withCtx } from "@/lib/platform/ctx";
import { DomainError, toDomainError } from "@/lib/platform/errors";
import { fillPlaces } from "@/lib/registrations/commands/fill-places";
import { approve, cancelByOffice } from "@/lib/registrations/commands/organize";
import { acceptOffer, cancelOwn } from "@/lib/registrations/commands/own";
import { receivePayment } from "@/lib/registrations/commands/payments";
import { ownToken } from "@/lib/registrations/own-link";
import { registrationPolicy } from "@/lib/registrations/policy";
import { brokenCounts } from "@/lib/registrations/queries/broken-counts";
import { asPortal, comes, type MadeEvent, makeAccounts, makeEvent, NOON } from "@/tests/factories/events";
import { type Random, random } from "@/tests/factories/random";
import { actorOf } from "@/tests/factories/staff";
import { type Figure, noneOf } from "./figure";

const WORKERS = 16;
const MOST_RETRIED = 0.005;

export const lockOrder: Figure = {
  id: "G9",
  what: `Sign-ups, cancellations, approvals, payments, offers and sweeps of several events, mixed, by ${WORKERS} at once`,
  goal: `0 deadlocks, 0 time-outs shown, at most ${MOST_RETRIED * 100} % tried again`,
  run: async ({ full, seed, ownerUrl }) => {
    const operations = full ? 10_000 : 800;
    const world = await makeWorld();
    const before = await deadlocks(ownerUrl);
    const problems: string[] = [];
    let retried = 0;
    const work = async (nth: number) => {
      const draw = random(seed + nth);
      for (let step = 0; step < operations / WORKERS; step++)
        for (let tries = 0; ; tries++) {
          const failed = await operate(world, draw).catch((error: unknown) => toDomainError(error));
          if (!(failed instanceof DomainError) || failed.code === "conflict") break;
          if (failed.code !== "busy" || tries > 0) {
            problems.push(failed.message);
            break;
          }
          retried += 1;
        }
    };
    await Promise.all(Array.from({ length: WORKERS }, (_, nth) => work(nth)));
    const met = (await deadlocks(ownerUrl)) - before;
    if (met > 0) problems.push(`${met} deadlocks`);
    if (retried > operations * MOST_RETRIED) problems.push(`${retried} tried again`);
    problems.push(...(await asPortal(brokenCounts)));
    return noneOf(`${operations} operations, ${met} deadlocks, ${retried} tried again`, problems);
  },
};

type World = { events: MadeEvent[]; people: UserActor[]; office: UserActor };

async function makeWorld(): Promise<World> {
  const plain = [1, 5, 20, 50].map((capacity) => makeEvent({ capacity, guestsMost: 2 }));
  const paid = makeEvent({
    capacity: 5,
    tickets: [{ amountMinor: 5_000n, capacity: 3 }, { amountMinor: 1_000n }],
  });
  const slots = makeEvent({ capacity: 10, slots: [2, 2, null], waitlistOrder: "FILL", guestsMost: 2 });
  const asked = makeEvent({ capacity: 5, needsApproval: true, promotion: "AUTO_CONFIRM" });
  return {
    events: await Promise.all([...plain, paid, slots, asked]),
    people: await makeAccounts(40),
    office: await actorOf("office@demo.example"),
  };
}

/** One of what may happen, to one of the events. */
async function operate({ events, people, office }: World, draw: Random): Promise<void> {
  const event = draw.pick(events);
  const person = draw.pick(people);
  if (draw.chance(0.35)) {
    const choice = {
      sessionId: event.slots.length > 0 ? draw.pick(event.slots) : null,
      ticketId: event.tickets.length > 0 ? draw.pick(event.tickets) : null,
      means: draw.pick(["INVOICE", "ON_SITE"] as const),
    };
    await comes(person, event.id, choice);
    return;
  }
  if (draw.chance(0.2)) return asPortal((ctx) => fillPlaces(ctx, event.id));
  const found = await asPortal(({ db }) =>
    db.registration.findMany({
      where: { eventId: event.id },
      orderBy: { id: "desc" },
      take: 60,
      include: { payments: true },
    }),
  );
  const { id, version, status, payments } = found[draw.below(Math.max(1, found.length))] ?? {};
  if (!id || !version) return;
  const token = ownToken(id);
  const [payment] = payments ?? [];
  if (status === "OFFERED")
    return withCtx(person, registrationPolicy.open, (ctx) => acceptOffer(ctx, token), { now: NOON });
  if (payment && !payment.paidAt && draw.chance(0.6)) {
    await withCtx(office, registrationPolicy.manage, (ctx) => receivePayment(ctx, payment), { now: NOON });
    return;
  }
  if (status === "PENDING_APPROVAL")
    return withCtx(office, registrationPolicy.manage, (ctx) => approve(ctx, { id, version }), { now: NOON });
  if (draw.chance(0.2))
    return withCtx(
      office,
      registrationPolicy.manage,
      (ctx) => cancelByOffice(ctx, { id, version, reason: "mixed" }),
      { now: NOON },
    );
  return withCtx(person, registrationPolicy.open, (ctx) => cancelOwn(ctx, token), { now: NOON });
}

/** As PostgreSQL has counted them; it tells a moment later. */
async function deadlocks(ownerUrl: string): Promise<number> {
  await query(ownerUrl, "SELECT pg_stat_force_next_flush()");
  const [row] = await query(
    ownerUrl,
    "SELECT deadlocks::text FROM pg_stat_database WHERE datname = current_database()",
  );
  return Number(row?.deadlocks);
}
