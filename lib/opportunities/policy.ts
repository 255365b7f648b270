import { definePolicy } from "@/lib/platform/policy";

/** What graduates offer to students, graduates and faculties. */
export const opportunityPolicy = definePolicy("opportunities", {
  /** Reading what is published, applying, reporting; and posting, for those whom `mayPost` lets. */
  use: { account: "self" },
  /** Publishing, returning and taking down; reports. */
  review: { administrator: "all", central: "all", coordinator: "units" },
});
