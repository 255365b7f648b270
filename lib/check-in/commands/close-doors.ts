import { type Ctx, withSystemCtx } from "@/lib/platform/ctx";
import { markNoShows } from "@/lib/registrations/commands/at-the-door";

/** So long after the end phones that were without a network have sent what they saw. */
const GRACE_MS = 6 * 3_600_000;

/**
 * Every hour: who had a place at an event that is over and did not come is said not to have come. Only where a door was kept:
 * without one nobody knows who came. @param now the clock, for tests
 */
export async function closeDoors(signal: AbortSignal, now?: Date): Promise<void> {
  const run = <T>(work: (ctx: Ctx) => Promise<T>) =>
    withSystemCtx("check-in", work, { timeout: 60_000, ...(now && { now }) });
  const over = await run((ctx) =>
    ctx.db.event.findMany({
      where: {
        endsAt: { lte: new Date(ctx.now.getTime() - GRACE_MS) },
        status: { in: ["PUBLISHED", "ARCHIVED"] },
        scans: { some: { outcome: "ADMITTED" } },
        registrations: { some: { status: "CONFIRMED", isOnline: false } },
      },
      select: { id: true },
    }),
  );
  for (const { id } of over) if (!signal.aborted) await run((ctx) => markNoShows(ctx, id));
}
