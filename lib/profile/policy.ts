import { definePolicy } from "@/lib/platform/policy";

/** What graduates do with their own record, and what others may do about it. */
export const profilePolicy = definePolicy("profile", {
  /** Reading and changing the own record and profile. */
  own: { alumnus: "self" },
  /** Proposals of graduates about their degrees and legal names. */
  decide: { central: "all", coordinator: "units" },
  /** Photos: of the records in reach, and those that the directory shows to the reader. */
  photo: { administrator: "all", central: "all", coordinator: "units", alumnus: "self", visitor: "public" },
  /** "Still right?" by the link in the yearly mail, without signing in. */
  stillRight: { visitor: "public" },
});
