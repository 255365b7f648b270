import { definePolicy } from "@/lib/platform/policy";

/** From graduates ever to those who take part. */
export const funnelPolicy = definePolicy("funnel", {
  read: { administrator: "all", central: "all", auditor: "figures", coordinator: "units" },
  /** Enter how many graduated from a unit, year by year. */
  enter: { administrator: "all", central: "all", coordinator: "units" },
});
