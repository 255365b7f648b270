import type { Ctx } from "./ctx";

/** Every background job and its payload. A subject's `jobs.ts` handles its own. */
export type JobPayloads = {
  "send-mail": { mailId: string };
  "analyse-import": { importId: string };
  "dry-run-import": { importId: string };
  "apply-import": { importId: string };
  "undo-import": { importId: string };
  "export-alumni": { exportId: string };
  "rescope-units": { unitIds: number[] };
  "answer-claim": { claimId: string };
  "tend-claims": Record<string, never>;
  "send-invitations": { batchId: string };
  "give-notices": { runId: string };
  "fold-notice-counts": Record<string, never>;
  "remake-name-keys": Record<string, never>;
  "fold-statistics": Record<string, never>;
  "recount-statistics": Record<string, never>;
  "follow-address": { alumnusId: string; from: string; to: string };
  "sweep-expired": Record<string, never>;
  "remove-file": { key: string };
  "ask-still-right": Record<string, never>;
  "remind-of-messages": Record<string, never>;
  "seal-audit": Record<string, never>;
  "send-digests": Record<string, never>;
  "take-due-snapshots": Record<string, never>;
  "make-data-copy": { copyId: string; locale: string };
  "note-erasure": { erasureId: string };
  "rounds-follow-units": Record<string, never>;
  "remind-of-round": { roundId: string; unitIds: number[] };
  /** `news`: what happened to the plan (lib/plans/news.ts). */
  "tell-of-plan": { planId: string; news: string };
  "make-plan-pdf": { editionId: string };
  "tend-plans": Record<string, never>;
  "mail-meeting": { meetingId: string; what: "invited" | "moved" | "cancelled" };
  "mail-minutes": { meetingId: string };
  "charter-adopted": { editionId: string };
  "tend-ambassadors": Record<string, never>;
  /** The state of a registration at the door has changed: the log follows. */
  "attendance-recorded": { registrationId: string };
  "tend-activities": Record<string, never>;
  "tend-opportunities": Record<string, never>;
  /** Places became free, or may have: capacity, phase or audience of an event changed. */
  "fill-places": { eventId: string };
  /** Everybody who has a place or waits for one is told. `moved`: another time or place. */
  "event-moved": { eventId: string; what: "moved" | "postponed" };
  "event-cancelled": { eventId: string };
  /** `news`: what happened to it (lib/registrations/news.ts). */
  "tell-of-registration": { registrationId: string; news: string };
  "close-doors": Record<string, never>;
  "sweep-places": Record<string, never>;
  "tend-event-reports": Record<string, never>;
  "thank-participant": { registrationId: string };
  "tend-registrations": Record<string, never>;
  "begin-scan": Record<string, never>;
  "scan-duplicates": { scanId: string };
  /** New and changed records are compared with all others. */
  "compare-records": { ids: string[] };
  "merge-many": { batchId: string };
  "undo-merge-many": { batchId: string };
};
export type JobName = keyof JobPayloads;

type JobOptions = {
  /** Replaces a waiting job of the same key. */ key?: string;
  runAt?: Date;
  maxAttempts?: number;
};

/** Adds a job in the transaction of the row that causes it. It runs as the portal, on behalf of the actor. */
export async function enqueue<N extends JobName>(
  ctx: Ctx,
  name: N,
  payload: JobPayloads[N],
  options: JobOptions = {},
) {
  const onBehalfOf = ctx.actor.kind === "user" ? ctx.actor.userId : undefined;
  const body = JSON.stringify({ ...payload, onBehalfOf });
  await ctx.db.$executeRaw`
    /* prepared */ SELECT enqueue_job(${name}, ${body}::json, ${options.key ?? null}, ${options.runAt ?? null}::timestamptz,
                       ${options.maxAttempts ?? 8}::int)`;
}

/** What a handler gets: the payload; the account that caused the job; whether a failure will be the last. */
export type JobHandler<N extends JobName> = (
  payload: JobPayloads[N],
  job: { onBehalfOf?: string; signal: AbortSignal; isLastTry?: boolean },
) => Promise<void>;
/** Of every job: one that nobody handles does not compile (lib/cli/worker.ts). A subject has some of them. */
export type JobHandlers = { [N in JobName]: JobHandler<N> };
