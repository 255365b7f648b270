import { withSystemCtx } from "@/lib/platform/ctx";
import type { JobHandlers } from "@/lib/platform/jobs";
import { removeStored } from "@/lib/platform/storage";

/** The background work of accounts: what has had its day goes away. */
export const peopleJobs = {
  "sweep-expired": async () => {
    const { expired, files } = await withSystemCtx("sweep", async ({ db, now }) => {
      const expired = { expiresAt: { lte: now } };
      await db.session.deleteMany({ where: expired });
      await db.signInToken.deleteMany({ where: expired });
      await db.rateLimit.deleteMany({ where: { windowEndsAt: { lte: now } } });
      const exports = await db.export.findMany({ where: expired, select: { storageKey: true } });
      return { expired, files: exports.flatMap(({ storageKey }) => storageKey ?? []) };
    });
    // Files first: a row without its file is swept next time, a file without its row would stay for ever.
    for (const key of files) await removeStored(key);
    await withSystemCtx("sweep", ({ db }) => db.export.deleteMany({ where: expired }));
  },
} satisfies Partial<JobHandlers>;
