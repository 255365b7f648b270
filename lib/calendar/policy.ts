import { definePolicy } from "@/lib/platform/policy";

/** Everybody's dates are read together; who keeps which is said by its own subject. */
export const calendarPolicy = definePolicy("calendar", {
  /** Whoever is signed in: what the own offices, invitations and tasks bring, and what is public. */
  read: { administrator: "all", central: "all", coordinator: "units", account: "self" },
  /** Entries: the own unit's, and for the office the university's and everybody's. */
  write: { central: "all", coordinator: "units" },
  /** The secret addresses at which one's own calendar program reads. */
  feeds: { account: "self" },
  /** The public calendar; and any secret address, whose holder needs no session. */
  subscribe: { visitor: "public" },
});
