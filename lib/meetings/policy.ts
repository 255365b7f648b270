import { definePolicy } from "@/lib/platform/policy";

/** Bodies and their meetings. Which of them somebody reads or runs hangs on the body, and PostgreSQL keeps it. */
export const meetingPolicy = definePolicy("meetings", {
  /** The bodies that one belongs to, and the meetings that one is asked to. */
  read: { administrator: "all", central: "all", coordinator: "units", account: "self" },
  /** The office, the coordinators of a body's unit, and its chair and secretary. */
  run: { administrator: "all", central: "all", coordinator: "units", account: "self" },
  /** Making a body: for the university, or for the own unit. */
  found: { administrator: "all", central: "all", coordinator: "units" },
  /** The link of an invitation, and what is told of meetings in public. */
  open: { visitor: "public" },
});
