import { randomUUID } from "node:crypto";
import { EventEmitter } from "node:events";
import { Logger, parseCronItems, run, type TaskList, type WorkerEvents } from "graphile-worker";
import { Client } from "pg";
import { env } from "./env";
import type { JobHandler, JobHandlers, JobName, JobPayloads } from "./jobs";
import { log, withRequestId } from "./log";

/** The class of the advisory locks by which workers prove that they live. */
const LIFE_LOCK = 20_261;

/** Recurring jobs, each under a name of its own so that two workers add one. */
const RECURRING = [
  { task: "fold-statistics", match: "* * * * *" },
  { task: "remake-name-keys", match: "*/10 * * * *" },
  { task: "fold-notice-counts", match: "17 * * * *" },
  { task: "sweep-expired", match: "7 2 * * *" },
  { task: "recount-statistics", match: "23 3 * * *" },
  { task: "ask-still-right", match: "11 8 * * *" },
  { task: "remind-of-messages", match: "31 8 * * *" },
  { task: "tend-claims", match: "41 5 * * *" },
  { task: "seal-audit", match: "37 3 * * *" },
  { task: "send-digests", match: "*/30 * * * *" },
  { task: "take-due-snapshots", match: "1,16,31,46 * * * *" },
  { task: "rounds-follow-units", match: "9 * * * *" },
  { task: "tend-plans", match: "3 * * * *" },
  { task: "tend-ambassadors", match: "21 6 * * *" },
  { task: "tend-activities", match: "51 4 * * *" },
  { task: "tend-opportunities", match: "11 5 * * *" },
  { task: "sweep-places", match: "* * * * *" },
  { task: "tend-registrations", match: "41 * * * *" },
  { task: "close-doors", match: "53 * * * *" },
  { task: "tend-event-reports", match: "51 * * * *" },
  { task: "begin-scan", match: "19 1 * * 0" },
] as const satisfies { task: JobName; match: string }[];

/**
 * Works the queue until `signal` is aborted, then finishes what it has begun.
 *
 * Crash-only: a worker proves that it lives by a lock on a connection of its own, which PostgreSQL drops with the
 * process. A job held by a worker without that lock is set free within seconds, and a worker that loses the connection
 * ends, so that no two work on one job. (graphile-worker alone waits four hours before it takes a job back.)
 * @throws when the database goes away.
 */
export async function runWorker(
  handlers: Partial<JobHandlers>,
  { signal, concurrency = 2 }: { signal: AbortSignal; concurrency?: number },
) {
  const life = new Client({ connectionString: env.DATABASE_URL, application_name: "portal-worker" });
  await life.connect();
  const died = new Promise<never>((_, reject) => {
    life.on("error", reject);
    life.on("end", () => !signal.aborted && reject(new Error("The worker lost its database connection.")));
  });
  died.catch(() => {});

  const events: WorkerEvents = new EventEmitter();
  let locked: Promise<unknown> = Promise.resolve();
  // A job is held in the name of the pool that its worker belongs to.
  events.on("pool:create", ({ workerPool }) => {
    const lock = () => life.query("SELECT pg_advisory_lock($1, hashtext($2))", [LIFE_LOCK, workerPool.id]);
    locked = locked.then(lock);
  });
  const runner = await run({
    connectionString: env.DATABASE_URL ?? "",
    concurrency,
    noHandleSignals: true,
    pollInterval: 1_000,
    maxPoolSize: concurrency + 2,
    events,
    // The words of a failed job hold those of its error.
    logger: new Logger(() => (level, message, meta) => {
      if (level !== "error") log.debug(message);
      else if (meta?.error) log.error({ err: meta.error }, message.split(" with error ")[0]);
      else log.error(message.split("\n")[0]);
    }),
    taskList: taskList(handlers, signal),
    parsedCronItems: parseCronItems(
      RECURRING.map(({ task, match }) => ({ task, match, identifier: task, options: { maxAttempts: 3 } })),
    ),
  });
  await locked;
  await freeJobsOfTheDead(life);
  const freeing = setInterval(
    () => freeJobsOfTheDead(life).catch((error: unknown) => log.warn({ err: error }, "freeing jobs failed")),
    5_000,
  );
  log.info({ concurrency }, "worker ready");
  try {
    await Promise.race([died, runner.promise, aborted(signal)]);
  } finally {
    clearInterval(freeing);
    await runner.stop().catch(() => {});
    await life.end().catch(() => {});
  }
}

function taskList(handlers: Partial<JobHandlers>, signal: AbortSignal): TaskList {
  const tasks: TaskList = {};
  for (const [name, handler] of Object.entries(handlers) as [JobName, JobHandler<JobName>][]) {
    tasks[name] = async (payload, { job }) => {
      const { onBehalfOf, ...rest } = payload as JobPayloads[JobName] & { onBehalfOf?: string };
      const started = Date.now();
      const isLastTry = job.attempts >= job.max_attempts;
      await withRequestId(randomUUID(), () =>
        handler(rest as JobPayloads[JobName], { signal, isLastTry, ...(onBehalfOf ? { onBehalfOf } : {}) }),
      );
      log.info({ job: name, ms: Date.now() - started }, "job done");
    };
  }
  return tasks;
}

/**
 * Sets free the jobs whose worker holds no life lock any more; a job just begun may be of one that has none yet. The
 * attempt does not count: a worker that died is not the job's failure (what may kill one runs in a child process), and a
 * long import outlives more deaths than a job has attempts.
 */
async function freeJobsOfTheDead(life: Client): Promise<void> {
  await life.query(
    `UPDATE graphile_worker._private_jobs
     SET locked_by = NULL, locked_at = NULL, run_at = greatest(run_at, now()), attempts = greatest(attempts - 1, 0)
     WHERE locked_at < now() - interval '5 seconds' AND NOT EXISTS (
       SELECT 1 FROM pg_locks
       WHERE locktype = 'advisory' AND granted AND objsubid = 2 AND classid::bigint = $1
         AND objid::bigint = (hashtext(locked_by)::bigint & 4294967295))`,
    [LIFE_LOCK],
  );
}

function aborted(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve();
    signal.addEventListener("abort", () => resolve(), { once: true });
  });
}
