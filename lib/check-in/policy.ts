import { definePolicy } from "@/lib/platform/policy";

/** The door of an event. Whose it is, PostgreSQL knows: the organizers', and theirs who were asked to stand at it. */
export const checkInPolicy = definePolicy("check-in", {
  /** Names and tickets, letting in, and whoever comes without a place. */
  door: { administrator: "all", central: "all", coordinator: "units", account: "self" },
  /** Badges and lists to sign. */
  papers: { administrator: "all", central: "all", coordinator: "units" },
});
