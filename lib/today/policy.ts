import { definePolicy } from "@/lib/platform/policy";

/** Where everybody's work starts. */
export const todayPolicy = definePolicy("today", {
  read: { administrator: "all", central: "all", coordinator: "units", auditor: "figures", account: "self" },
  /** The own morning mail. */
  digest: { account: "self" },
});
