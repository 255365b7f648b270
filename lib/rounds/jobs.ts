import { withSystemCtx } from "@/lib/platform/ctx";
import type { JobHandlers } from "@/lib/platform/jobs";
import { followUnits } from "./commands/follow-units";
import { writeReminders } from "./commands/remind";

/** The background work of rounds. */
export const roundJobs = {
  "rounds-follow-units": (_, { onBehalfOf }) =>
    withSystemCtx("rounds-follow-units", followUnits, {
      timeout: 60_000,
      ...(onBehalfOf ? { onBehalfOf } : {}),
    }),

  "remind-of-round": ({ roundId, unitIds }, { onBehalfOf }) =>
    withSystemCtx("remind-of-round", (ctx) => writeReminders(ctx, roundId, unitIds), {
      timeout: 60_000,
      ...(onBehalfOf ? { onBehalfOf } : {}),
    }),
} satisfies Partial<JobHandlers>;
