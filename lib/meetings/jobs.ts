import { withSystemCtx } from "@/lib/platform/ctx";
import type { JobHandlers } from "@/lib/platform/jobs";
import { mailMeeting, mailMinutes } from "./commands/mail-meeting";

/** A body may have hundreds of members; their mails are put on their way together. */
const MANY_MAILS = { timeout: 60_000 };

/** The background work of meetings. */
export const meetingJobs = {
  "mail-meeting": ({ meetingId, what }) =>
    withSystemCtx("meetings", (ctx) => mailMeeting(ctx, meetingId, what), MANY_MAILS),
  "mail-minutes": ({ meetingId }) =>
    withSystemCtx("meetings", (ctx) => mailMinutes(ctx, meetingId), MANY_MAILS),
} satisfies Partial<JobHandlers>;
