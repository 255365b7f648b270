import { definePolicy } from "@/lib/platform/policy";

/** What people may ask about their own data, and who answers. */
export const privacyPolicy = definePolicy("privacy", {
  /** The copy of one's own data, its restriction and its erasure. */
  own: { account: "self" },
  /** Whether the own record may be used. */
  restrict: { alumnus: "self" },
  /** Requests, the register of processing and how long data is kept. */
  desk: { administrator: "all", central: "all" },
  /** The public notice. */
  notice: { visitor: "public" },
});
