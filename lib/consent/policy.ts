import { definePolicy } from "@/lib/platform/policy";

/** What people agreed to, on which basis they are written to, and who still has to be told. */
export const consentPolicy = definePolicy("consent", {
  /** One's own answers. */
  answer: { alumnus: "self" },
  /** The page behind the link of a mail: the link says for whom. */
  link: { visitor: "public" },
  /** What a person said on the phone or on paper. */
  record: { central: "all", coordinator: "units" },
  configure: { administrator: "all", central: "all" },
  /** The queue of people who must be told that the university holds their record. */
  readNotices: { administrator: "all", central: "all", coordinator: "units" },
  giveNotice: { central: "all", coordinator: "units" },
});
