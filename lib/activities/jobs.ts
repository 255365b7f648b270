import { withSystemCtx } from "@/lib/platform/ctx";
import type { JobHandlers } from "@/lib/platform/jobs";
import { recordAttendanceOf } from "./commands/record-attendance";
import { tendActivities } from "./commands/tend-activities";

/** Hundreds of lines are written together. */
const MANY = { timeout: 60_000 };

/** The background work of the log. */
export const activityJobs = {
  "attendance-recorded": ({ registrationId }) =>
    withSystemCtx("activities", (ctx) => recordAttendanceOf(ctx, registrationId), MANY),
  "tend-activities": (_, { signal }) => tendActivities(signal),
} satisfies Partial<JobHandlers>;
