import { withSystemCtx } from "@/lib/platform/ctx";
import type { JobHandlers } from "@/lib/platform/jobs";
import { forgetObjected } from "./commands/forget-objected";
import { thankForOne, thankParticipant } from "./commands/thank";

const NAME = "event-reports";

/** The background work that follows events; each event and each mail is a transaction of its own. */
export const eventReportJobs = {
  "tend-event-reports": async (_, { signal }) => {
    await withSystemCtx(NAME, forgetObjected);
    while (!signal.aborted && (await withSystemCtx(NAME, thankForOne, { timeout: 60_000 })) !== null);
  },
  "thank-participant": ({ registrationId }) =>
    withSystemCtx(NAME, (ctx) => thankParticipant(ctx, registrationId)),
} satisfies Partial<JobHandlers>;
