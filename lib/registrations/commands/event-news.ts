import { withSystemCtx } from "@/lib/platform/ctx";
import { ACTIVE } from "../status";
import { refill } from "./fill-places";
import { lockEvent } from "./lock-event";
import { tell } from "./move";
import { callOff } from "./organize";

/** So many at a time hold the event. */
const BATCH = 200;
const LONG = { timeout: 60_000 };

/** Ends the registrations of an event that is cancelled, and tells everybody; struck out of their calendars too. */
export async function endCancelled(eventId: string, signal: AbortSignal): Promise<void> {
  for (let some = BATCH; some === BATCH && !signal.aborted; ) {
    some = await withSystemCtx(
      "registrations",
      async (ctx) => {
        const event = await lockEvent(ctx, eventId);
        if (event.status !== "CANCELLED") return 0;
        const { statusReason } = await ctx.db.event.findUniqueOrThrow({ where: { id: eventId } });
        const active = await ctx.db.registration.findMany({
          where: { eventId, status: { in: [...ACTIVE] } },
          orderBy: { id: "asc" },
          take: BATCH,
        });
        for (const registration of active)
          await callOff(ctx, event, registration, "event-cancelled", statusReason ?? "");
        return active.length;
      },
      LONG,
    );
  }
}

/** Tells everybody of an event's other time or place, and lets their calendars follow. */
export function tellMoved(eventId: string, what: "moved" | "postponed"): Promise<void> {
  return withSystemCtx(
    "registrations",
    async (ctx) => {
      const event = await lockEvent(ctx, eventId);
      const where = { eventId, status: { in: [...ACTIVE] } };
      await ctx.db.registration.updateMany({
        where,
        data: { sequence: { increment: 1 }, version: { increment: 1 }, remindedAt: null },
      });
      const active = await ctx.db.registration.findMany({ where, select: { id: true } });
      for (const { id } of active) await tell(ctx, id, what === "moved" ? "event-moved" : "event-postponed");
      await refill(ctx, event);
    },
    LONG,
  );
}
