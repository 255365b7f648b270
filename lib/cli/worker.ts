import { setFlagsFromString } from "node:v8";
import { activityJobs } from "@/lib/activities/jobs";
import { alumniJobs } from "@/lib/alumni/jobs";
import { ambassadorJobs } from "@/lib/ambassadors/jobs";
import { auditJobs } from "@/lib/audit/jobs";
import { checkInJobs } from "@/lib/check-in/jobs";
import { claimJobs } from "@/lib/claims/jobs";
import { consentJobs } from "@/lib/consent/jobs";
import { mailWatch } from "@/lib/consent/mail-watch";
import { dataGoalJobs } from "@/lib/data-goals/jobs";
import { directoryJobs } from "@/lib/directory/jobs";
import { duplicateJobs } from "@/lib/duplicates/jobs";
import { scanJobs } from "@/lib/duplicates/scan/jobs";
import { eventReportJobs } from "@/lib/event-reports/jobs";
import { importJobs } from "@/lib/imports/jobs";
import { invitationJobs } from "@/lib/invitations/jobs";
import { meetingJobs } from "@/lib/meetings/jobs";
import { opportunityJobs } from "@/lib/opportunities/jobs";
import { planJobs } from "@/lib/plans/jobs";
import type { JobHandlers } from "@/lib/platform/jobs";
import { log } from "@/lib/platform/log";
import { mailJobs } from "@/lib/platform/mail-jobs";
import { runWorker } from "@/lib/platform/worker";
import { privacyJobs } from "@/lib/privacy/jobs";
import { profileJobs } from "@/lib/profile/jobs";
import { registrationJobs } from "@/lib/registrations/jobs";
import { roundJobs } from "@/lib/rounds/jobs";
import { todayJobs } from "@/lib/today/jobs";
import { unitJobs } from "@/lib/units/jobs";

// What runs in the background may look for its garbage sooner: by itself, V8 lets the heap double before it does.
setFlagsFromString("--heap-growing-percent=30");

const handlers: JobHandlers = {
  ...mailJobs(mailWatch),
  ...consentJobs,
  ...alumniJobs,
  ...auditJobs,
  ...importJobs,
  ...duplicateJobs,
  ...claimJobs,
  ...invitationJobs,
  ...unitJobs,
  ...privacyJobs,
  ...profileJobs,
  ...directoryJobs,
  ...todayJobs,
  ...dataGoalJobs,
  ...roundJobs,
  ...planJobs,
  ...meetingJobs,
  ...registrationJobs,
  ...checkInJobs,
  ...eventReportJobs,
  ...activityJobs,
  ...opportunityJobs,
  ...ambassadorJobs,
  ...scanJobs,
};

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
