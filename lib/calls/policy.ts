import { definePolicy } from "@/lib/platform/policy";

/** Calls for help: who reads and answers them, who runs them. */
export const callPolicy = definePolicy("calls", {
  own: { account: "self" },
  manage: { administrator: "all", central: "all", coordinator: "units" },
});
