import { withSystemCtx } from "@/lib/platform/ctx";
import type { JobHandlers } from "@/lib/platform/jobs";
import { log } from "@/lib/platform/log";
import { checkTrail } from "./commands/check-trail";
import { sealDay } from "./commands/seal-day";
import { appendHeads, headFile, readHeads } from "./heads";
import { readSeals } from "./queries/read-chain";

const NAME = "seal-audit";
/** A day may hold a large import, and a check reads all days. */
const LONG = { timeout: 3_600_000 };

/**
 * Every night: closes the finished days, one transaction each, takes their heads out of the database (into a file and
 * the log), then verifies the whole trail.
 */
export const auditJobs = {
  [NAME]: async (_, { signal }) => {
    for (;;) {
      const head = await withSystemCtx(NAME, sealDay, LONG);
      if (!head) break;
      log.info({ head: { ...head, lastEntryId: String(head.lastEntryId) } }, "a day of the trail was closed");
      signal.throwIfAborted();
    }
    const seals = await withSystemCtx(NAME, readSeals);
    await appendHeads(
      headFile,
      seals.map(({ beganAt: _, ...head }) => head),
    );
    const heads = await readHeads(headFile);
    const { breaks } = await withSystemCtx(NAME, (ctx) => checkTrail(ctx, heads), LONG);
    for (const { kind, day, entryId } of breaks.slice(0, 20))
      log.error({ kind, day, entry: entryId && String(entryId) }, "the trail is broken");
  },
} satisfies Partial<JobHandlers>;
