import { withSystemCtx } from "@/lib/platform/ctx";
import { recordAttendance } from "./record-attendance";

const LOOKED_BACK_DAYS = 3;
const DAY_MS = 86_400_000;

/** Once a day: what ended lately is noted, also where nobody stood at the door and only speakers are known. */
export async function tendActivities(signal: AbortSignal): Promise<void> {
  const ended = await withSystemCtx("activities", ({ db, now }) =>
    db.event.findMany({
      where: {
        isTemplate: false,
        status: { in: ["PUBLISHED", "ARCHIVED"] },
        endsAt: { lt: now, gte: new Date(now.getTime() - LOOKED_BACK_DAYS * DAY_MS) },
      },
      select: { id: true },
    }),
  );
  for (const { id } of ended) {
    if (signal.aborted) return;
    await withSystemCtx("activities", (ctx) => recordAttendance(ctx, id));
  }
}
