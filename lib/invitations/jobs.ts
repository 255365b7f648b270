import type { JobHandlers } from "@/lib/platform/jobs";
import { sendInvitations } from "./commands/send-invitations";

/** The background work of invitations. */
export const invitationJobs = {
  "send-invitations": ({ batchId }, { signal }) => sendInvitations(batchId, signal),
} satisfies Partial<JobHandlers>;
