import { definePolicy } from "@/lib/platform/policy";

/** What people did for the university: everybody's own log, and who confirms it. */
export const activityPolicy = definePolicy("activities", {
  own: { account: "self" },
  /** Reports of the own units, and what they come to. */
  review: { administrator: "all", central: "all", coordinator: "units" },
  decide: { central: "all", coordinator: "units" },
  /** The file that proves a report: the person's own, and whoever reviews it. */
  evidence: { administrator: "all", central: "all", coordinator: "units", account: "self" },
});
