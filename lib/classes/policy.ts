import { definePolicy } from "@/lib/platform/policy";

/** Codes by which classes of final-year students join. */
export const classPolicy = definePolicy("classes", {
  list: { administrator: "all", central: "all", coordinator: "units" },
  manage: { central: "all", coordinator: "units" },
  /** The form behind a code. */
  join: { visitor: "public" },
});
