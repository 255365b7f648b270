import { definePolicy } from "@/lib/platform/policy";

/** Planning rounds: the office runs them; a coordinator sees the own faculty's part. */
export const roundPolicy = definePolicy("rounds", {
  read: { administrator: "all", central: "all", coordinator: "units" },
  /** Start, change, open, close; extend, waive and remind. */
  manage: { administrator: "all", central: "all" },
  /** Say that something outside the portal was done. */
  tick: { administrator: "all", central: "all", coordinator: "units" },
});
