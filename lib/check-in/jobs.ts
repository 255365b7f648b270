import type { JobHandlers } from "@/lib/platform/jobs";
import { closeDoors } from "./commands/close-doors";

/** The background work of the door. */
export const checkInJobs = {
  "close-doors": (_, { signal }) => closeDoors(signal),
} satisfies Partial<JobHandlers>;
