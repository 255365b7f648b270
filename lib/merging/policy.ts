import { definePolicy } from "@/lib/platform/policy";

/**
 * Two records become one, and two again. A coordinator does it where both records are in reach, and proposes it to the
 * office where one is.
 */
export const mergingPolicy = definePolicy("merging", {
  compare: { administrator: "all", central: "all", coordinator: "units" },
  merge: { central: "all", coordinator: "units" },
});
