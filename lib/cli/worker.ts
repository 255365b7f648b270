import { alumniJobs } from "@/lib/alumni/jobs";
import { importJobs } from "@/lib/imports/jobs";
import { peopleJobs } from "@/lib/people/jobs";
import type { JobHandlers } from "@/lib/platform/jobs";
import { log } from "@/lib/platform/log";
import { mailJobs } from "@/lib/platform/mail-jobs";
import { runWorker } from "@/lib/platform/worker";
import { unitJobs } from "@/lib/units/jobs";

const handlers: JobHandlers = { ...mailJobs, ...alumniJobs, ...importJobs, ...unitJobs, ...peopleJobs };

/** `npm run worker`: works the queue. Several may run, here or on other machines. */
const stopping = new AbortController();
for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => stopping.abort());
try {
  await runWorker(handlers, { signal: stopping.signal });
  process.exit(0);
} catch (error) {
  log.error({ err: error }, "worker ended");
  process.exit(1);
}
