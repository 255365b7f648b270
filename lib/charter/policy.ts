import { definePolicy } from "@/lib/platform/policy";

/** The bylaws and the charter of the ambassadors. */
export const charterPolicy = definePolicy("charter", {
  /** What is discussed or adopted. */
  read: { visitor: "public" },
  /** Saying something of a clause while the text is open to comments. */
  comment: { account: "self" },
  /** Drafts, comments and who has signed. */
  list: { administrator: "all", central: "all" },
  /** Writing a text, putting it to consultation, noting its adoption. */
  write: { central: "all" },
});
