import { definePolicy } from "@/lib/platform/policy";

/** Tasks are their owner's and, where they belong to a unit, that unit's officers'. */
export const taskPolicy = definePolicy("tasks", {
  list: { administrator: "all", central: "all", coordinator: "units", account: "self" },
  /** Done, dropped, handed on, edited: one's own, those of the own units, and for the office all. */
  change: { administrator: "all", central: "all", coordinator: "units", account: "self" },
  /** Giving a task to anybody takes an office. */
  create: { administrator: "all", central: "all", coordinator: "units" },
});
