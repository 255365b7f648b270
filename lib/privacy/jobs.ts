import type { JobHandlers } from "@/lib/platform/jobs";
import { noteErasure } from "./commands/erasure-ledger";
import { sweep } from "./commands/sweep";
import { makeCopy } from "./copy/make-copy";

/** The background work of privacy: copies, the list of erasures outside the database, and what is kept long enough. */
export const privacyJobs = {
  "make-data-copy": ({ copyId, locale }, { signal }) => makeCopy(copyId, locale, signal),
  "note-erasure": ({ erasureId }) => noteErasure(erasureId),
  "sweep-expired": async (_, { signal }) => {
    await sweep(signal);
  },
} satisfies Partial<JobHandlers>;
