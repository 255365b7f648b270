import { clockIn } from "@/lib/platform/clock";
import { type Ctx, withSystemCtx } from "@/lib/platform/ctx";
import { fillPlaces } from "./fill-places";
import { lockEvent } from "./lock-event";
import { move, tell } from "./move";
import { callOff } from "./organize";

const run = <T>(work: (ctx: Ctx) => Promise<T>, now?: Date) =>
  withSystemCtx("registrations", work, { timeout: 60_000, ...(now && { now }) });

/**
 * Every minute: lets go what is held no longer and fills the places of events that have any to give, each in a transaction
 * of its own. @param now the clock, for tests
 */
export async function sweepPlaces(signal: AbortSignal, now?: Date): Promise<void> {
  const due = await run(
    ({ db, now }) => db.$queryRaw<{ id: string }[]>`
      SELECT DISTINCT e.id FROM event e JOIN registration r ON r.event_id = e.id
      WHERE (r.status IN ('OFFERED', 'PENDING_PAYMENT') AND r.held_until <= ${now})
         OR (r.status = 'WAITLISTED' AND e.status = 'PUBLISHED' AND e.starts_at > ${now}
             AND (e.capacity IS NULL OR e.taken < e.capacity))`,
    now,
  );
  for (const { id } of due) if (!signal.aborted) await run((ctx) => fillPlaces(ctx, id), now);
}

/**
 * Every hour: what nobody is behind any more is cancelled, what waits for an event that is over ends, whoever comes soon
 * is reminded, and answers that were kept long enough go.
 */
export async function tendRegistrations(signal: AbortSignal, now?: Date): Promise<void> {
  for (const step of [cancelErased, endWaiting, remind, forgetAnswers]) if (!signal.aborted) await step(now);
}

/** What an erasure has left of a registration: a place that nobody will take. */
async function cancelErased(now?: Date): Promise<void> {
  const left = await run(
    ({ db }) => db.$queryRaw<{ id: string; eventId: string }[]>`
      SELECT r.id, r.event_id AS "eventId" FROM registration r JOIN event e ON e.id = r.event_id
      WHERE num_nonnulls(r.user_id, r.alumnus_id, r.email) = 0 AND NOT r.is_walk_in AND e.starts_at > now()
        AND r.status IN ('PENDING_APPROVAL', 'PENDING_PAYMENT', 'CONFIRMED', 'WAITLISTED', 'OFFERED')`,
    now,
  );
  for (const { id, eventId } of left)
    await run(async (ctx) => {
      const event = await lockEvent(ctx, eventId);
      const registration = await ctx.db.registration.findUniqueOrThrow({ where: { id } });
      await callOff(ctx, event, registration, "erased", "");
      await fillPlaces(ctx, eventId);
    }, now);
}

/** Whoever still waits when the event is over waits no longer. */
async function endWaiting(now?: Date): Promise<void> {
  await run(async (ctx) => {
    const waiting = await ctx.db.registration.findMany({
      where: { status: { in: ["WAITLISTED", "PENDING_APPROVAL"] }, event: { endsAt: { lte: ctx.now } } },
      include: { event: { select: { id: true, unitId: true } } },
      take: 500,
    });
    for (const { event, ...registration } of waiting)
      await move(ctx, { id: event.id, unitIds: event.unitId ? [event.unitId] : [] }, registration, {
        to: "EXPIRED",
        reason: "event-over",
        news: null,
        data: { endedAt: ctx.now, endReason: "event-over" },
      });
  }, now);
}

/** Two days ahead, in waking hours. */
const REMIND_AHEAD_MS = 48 * 3_600_000;
const WAKING = { from: "09:00", to: "20:00" };

async function remind(now?: Date): Promise<void> {
  await run(async (ctx) => {
    const { zone } = await ctx.db.institution.findUniqueOrThrow({ where: { id: 1 } });
    const { time } = clockIn(zone, ctx.now);
    if (time < WAKING.from || time >= WAKING.to) return;
    const soon = await ctx.db.registration.findMany({
      where: {
        status: "CONFIRMED",
        remindedAt: null,
        // Who signed up just now needs no reminder.
        confirmedAt: { lte: new Date(ctx.now.getTime() - REMIND_AHEAD_MS / 4) },
        event: {
          status: "PUBLISHED",
          startsAt: { gt: ctx.now, lte: new Date(ctx.now.getTime() + REMIND_AHEAD_MS) },
        },
      },
      select: { id: true },
      take: 2_000,
    });
    const ids = soon.map(({ id }) => id);
    await ctx.db.registration.updateMany({ where: { id: { in: ids } }, data: { remindedAt: ctx.now } });
    for (const id of ids) await tell(ctx, id, "reminder");
  }, now);
}

/** Answers to sensitive questions are deleted so many days after the event as its organizers said. */
async function forgetAnswers(now?: Date): Promise<void> {
  await run(
    (ctx) => ctx.db.$executeRaw`
      DELETE FROM registration_answer a USING event_question q JOIN event e ON e.id = q.event_id
      WHERE q.id = a.question_id AND q.is_sensitive AND e.ends_at + make_interval(days => e.answers_kept_days) <= ${ctx.now}`,
    now,
  );
}
