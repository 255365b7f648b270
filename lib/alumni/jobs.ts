import { withSystemCtx } from "@/lib/platform/ctx";
import type { JobHandlers } from "@/lib/platform/jobs";
import { log } from "@/lib/platform/log";
import { followAddress } from "./commands/follow-address";
import { makeExport } from "./export/make-export";
import { remakeKeys } from "./remake-keys";

const LONG = { timeout: 110_000 };

/** The background work of records: exports, kept counts, and keys. */
export const alumniJobs = {
  "export-alumni": ({ exportId }, { signal }) => makeExport(exportId, signal),

  "follow-address": ({ alumnusId, from, to }) =>
    withSystemCtx("follow-address", (ctx) => followAddress(ctx, alumnusId, { from, to })),

  "remake-name-keys": async (_, { signal }) => {
    const records = await remakeKeys(signal);
    if (records > 0) log.info({ records }, "keys of names made anew");
  },

  "fold-statistics": async () => {
    await withSystemCtx("statistics", (ctx) => ctx.db.$executeRaw`SELECT fold_statistics()`, LONG);
  },

  /** A difference is a defect: some change of a record did not move its counts. */
  "recount-statistics": async () => {
    const [row] = await withSystemCtx(
      "statistics",
      (ctx) => ctx.db.$queryRaw<{ wrong: number }[]>`SELECT recount_statistics() AS wrong`,
      LONG,
    );
    if (row && row.wrong > 0)
      log.error({ wrong: row.wrong }, "kept counts were wrong and have been counted anew");
  },
} satisfies Partial<JobHandlers>;
