import { definePolicy } from "@/lib/platform/policy";

/** Accounts and roles. */
export const peoplePolicy = definePolicy("people", {
  /** Sign-in pages and their forms. */
  signIn: { visitor: "public" },
  signOut: { visitor: "public" },
  /** What somebody may who still owes a second factor: show one, set one up, look at the own sessions. */
  prove: { account: "self", halfway: "self" },
  /** The mailbox of the demo, where sign-in links arrive. The page exists in the demo only. */
  demo: { visitor: "public" },
  /** One's own account, whatever the roles. */
  self: { account: "self" },
  read: { administrator: "all", central: "all" },
  grant: { administrator: "all" },
  disable: { administrator: "all" },
  resetFactor: { administrator: "all" },
});
