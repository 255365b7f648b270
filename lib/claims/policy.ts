import { definePolicy } from "@/lib/platform/policy";

/** "This record is mine": who may say so, and who decides. */
export const claimPolicy = definePolicy("claims", {
  /** Find my record, and the link that proves the mailbox. */
  start: { visitor: "public" },
  /** One's own claims: how they stand, an answer, an appeal. */
  own: { account: "self" },
  list: { administrator: "all", central: "all", coordinator: "units" },
  decide: { central: "all", coordinator: "units" },
});
