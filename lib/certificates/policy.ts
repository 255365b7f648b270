import { definePolicy } from "@/lib/platform/policy";

export const certificatePolicy = definePolicy("certificates", {
  /** Whoever has the code. */
  verify: { visitor: "public" },
  own: { account: "self" },
  list: { administrator: "all", central: "all" },
  revoke: { central: "all" },
});
