import { withSystemCtx } from "@/lib/platform/ctx";
import type { JobHandlers } from "@/lib/platform/jobs";
import { tendOpportunities } from "./commands/tend-opportunities";

/** The background work of offers. */
export const opportunityJobs = {
  "tend-opportunities": () => withSystemCtx("opportunities", tendOpportunities, { timeout: 60_000 }),
} satisfies Partial<JobHandlers>;
