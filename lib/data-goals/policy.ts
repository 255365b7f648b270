import { definePolicy } from "@/lib/platform/policy";

/** What the faculties' databases should reach by a deadline, and what they reached. */
export const dataGoalPolicy = definePolicy("dataGoals", {
  read: { administrator: "all", central: "all", coordinator: "units" },
  /** Set targets, and count before or after the deadline. */
  manage: { administrator: "all", central: "all" },
});
