import type { JobHandlers } from "@/lib/platform/jobs";
import { sendDigests } from "./send-digests";

/** The background work of "today". */
export const todayJobs = {
  "send-digests": () => sendDigests(),
} satisfies Partial<JobHandlers>;
