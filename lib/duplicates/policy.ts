import { definePolicy } from "@/lib/platform/policy";

/** Pairs of records that may be one person. Whom both records belong to decides; whom one belongs to may propose. */
export const duplicatePolicy = definePolicy("duplicates", {
  list: { administrator: "all", central: "all", coordinator: "units" },
  decide: { central: "all", coordinator: "units" },
  /** Many pairs at once, above the office's own threshold. */
  mergeMany: { central: "all" },
  /** All records with one another. */
  scan: { central: "all" },
});
