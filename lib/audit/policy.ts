import { definePolicy } from "@/lib/platform/policy";

/** The trail of who did what. Auditors read it without the values that changed. */
export const auditPolicy = definePolicy("audit", {
  read: { administrator: "all", central: "all", auditor: "figures" },
});
