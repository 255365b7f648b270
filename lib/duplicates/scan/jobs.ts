import { withSystemCtx } from "@/lib/platform/ctx";
import type { JobHandlers } from "@/lib/platform/jobs";
import { compareChanged } from "./compare-changed";
import { failScan, scanAll } from "./scan";
import { startScan } from "./start-scan";

/** The background work of finding duplicates: all records weekly or when the office asks, changed ones soon after. */
export const scanJobs = {
  "begin-scan": async () => {
    await withSystemCtx("matching", startScan);
  },
  "scan-duplicates": async ({ scanId }, { signal, isLastTry = false }) => {
    try {
      await scanAll(scanId, signal);
    } catch (error) {
      if (isLastTry) await failScan(scanId);
      throw error;
    }
  },
  "compare-records": ({ ids }) =>
    withSystemCtx("matching", (ctx) => compareChanged(ctx, ids), { timeout: 110_000 }),
} satisfies Partial<JobHandlers>;
