import { definePolicy } from "@/lib/platform/policy";

/** Events. Which of them somebody organizes hangs on their units, and PostgreSQL keeps it. */
export const eventPolicy = definePolicy("events", {
  /** What is published. */
  read: { visitor: "public" },
  /** Those of the own units, and those that the own units organize with others; for the office all. */
  manage: { administrator: "all", central: "all", coordinator: "units" },
});
