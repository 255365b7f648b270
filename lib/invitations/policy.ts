import { definePolicy } from "@/lib/platform/policy";

/** Personal ways in to a record. */
export const invitationPolicy = definePolicy("invitations", {
  list: { administrator: "all", central: "all", coordinator: "units" },
  send: { central: "all", coordinator: "units" },
  /** The page behind a link or a code. */
  open: { visitor: "public" },
});
