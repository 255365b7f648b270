import { withSystemCtx } from "@/lib/platform/ctx";
import type { JobHandlers } from "@/lib/platform/jobs";
import { takeSnapshots } from "./commands/take-snapshots";

const DAY_MS = 86_400_000;
/** While a round is open its databases are counted so often, so that one sees where they are going. */
const TREND_DAYS = 7;

/** The background work of the database deadline. */
export const dataGoalJobs = {
  /** Comes by every quarter of an hour, since midnight is at another time in each zone. Run again, it counts nothing twice. */
  "take-due-snapshots": () =>
    withSystemCtx(
      "data-goals",
      async (ctx) => {
        const milestones = await ctx.db.milestone.findMany({
          where: { kind: "DATABASE", round: { status: "OPEN" } },
          include: { snapshots: { orderBy: { takenAt: "desc" }, take: 1 } },
        });
        const lately = new Date(ctx.now.getTime() - TREND_DAYS * DAY_MS);
        for (const { id, snapshots } of milestones) {
          const taken = await takeSnapshots(ctx, id, { isDue: true });
          const last = snapshots[0]?.takenAt;
          if (taken === 0 && (!last || last <= lately)) await takeSnapshots(ctx, id, { isDue: false });
        }
      },
      { timeout: 110_000 },
    ),
} satisfies Partial<JobHandlers>;
