import { definePolicy } from "@/lib/platform/policy";

/** What faculties report of a round, and what the office makes of it. */
export const synthesisPolicy = definePolicy("syntheses", {
  read: { administrator: "all", central: "all", coordinator: "units" },
  /** Begin, write, hand in. Where the office does it for a faculty, the trail says so. */
  write: { central: "all", coordinator: "units" },
  /** Accept or return. */
  decide: { central: "all" },
  /** The consolidated documents of a round and the rector's annex. */
  report: { administrator: "all", central: "all" },
  /** The office's own words in them. */
  writeReport: { central: "all" },
});
