import { definePolicy } from "@/lib/platform/policy";

/** Places at events. What an organizer reaches hangs on the event, and PostgreSQL keeps it. */
export const registrationPolicy = definePolicy("registrations", {
  /** Signing up, and the link of a mail, which stands for the person it was written to. */
  open: { visitor: "public" },
  /** The own places. */
  own: { account: "self" },
  /** Lists of participants, and what is decided about them: the office, and the coordinators of the organizing units. */
  manage: { administrator: "all", central: "all", coordinator: "units" },
  /** Setting somebody ahead of others who wait. */
  jump: { administrator: "all" },
});
