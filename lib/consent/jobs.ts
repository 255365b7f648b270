import { withSystemCtx } from "@/lib/platform/ctx";
import type { JobHandlers } from "@/lib/platform/jobs";
import { giveNotices } from "./give-notices";

/** The background work of consent: telling people, and the kept counts of who waits. */
export const consentJobs = {
  "give-notices": ({ runId }, { signal, onBehalfOf }) => giveNotices(runId, signal, onBehalfOf),

  "fold-notice-counts": async () => {
    await withSystemCtx("statistics", (ctx) => ctx.db.$executeRaw`SELECT fold_notice_counts()`);
  },
} satisfies Partial<JobHandlers>;
