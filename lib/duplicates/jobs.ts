import { type Ctx, withSystemCtx } from "@/lib/platform/ctx";
import { DomainError } from "@/lib/platform/errors";
import type { JobHandlers } from "@/lib/platform/jobs";
import { mergeNext, passOver, undoNext } from "./commands/work-batch";

type Job = { onBehalfOf?: string; signal: AbortSignal; isLastTry?: boolean };
const SLOW = { timeout: 30_000 };

/** The background work of the office's merges of many: one transaction for each pair. */
export const duplicateJobs = {
  "merge-many": ({ batchId }, job) =>
    eachPair(
      job,
      (ctx) => mergeNext(ctx, batchId),
      (ctx) => passOver(ctx, batchId),
    ),
  "undo-merge-many": ({ batchId }, job) => {
    const tried = new Set<string>();
    return eachPair(job, (ctx) => undoNext(ctx, batchId, tried));
  },
} satisfies Partial<JobHandlers>;

/**
 * `refused` when a pair cannot be done: whatever it wrote is gone with its transaction. What fails for another reason is
 * tried again, and is refused in the end: one pair never keeps the others from being done.
 */
async function eachPair(
  { onBehalfOf, signal, isLastTry }: Job,
  next: (ctx: Ctx) => Promise<boolean>,
  refused: (ctx: Ctx) => Promise<boolean> = async () => true,
): Promise<void> {
  const options = { ...SLOW, ...(onBehalfOf ? { onBehalfOf } : {}) };
  const one = () =>
    withSystemCtx("matching", next, options).catch((error) => {
      if (!isLastTry && !(error instanceof DomainError)) throw error;
      return withSystemCtx("matching", refused, options);
    });
  while (await one()) signal.throwIfAborted();
}
