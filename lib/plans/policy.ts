import { definePolicy } from "@/lib/platform/policy";

/** What each faculty wants to do in a round. */
export const planPolicy = definePolicy("plans", {
  read: { administrator: "all", central: "all", coordinator: "units" },
  /** Draft, hand in, carry out. Where the office does it for a faculty, the trail says so. */
  write: { central: "all", coordinator: "units" },
  /** Open a review, return, approve, waive, decide about a change. */
  review: { central: "all" },
});
