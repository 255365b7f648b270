import { definePolicy } from "@/lib/platform/policy";

/** The ambassador programme: who applies, who decides, who looks. */
export const ambassadorPolicy = definePolicy("ambassadors", {
  /** The community as everybody sees it, an application, and the link of an invitation. */
  open: { visitor: "public" },
  /** One's own place in the programme, and nominating others. */
  own: { account: "self" },
  list: { administrator: "all", central: "all", coordinator: "units" },
  /** Screening, inviting, renewing, ending; what only the office may do stands in status.ts. */
  decide: { central: "all", coordinator: "units" },
  /** Papers, tasks and pages of the bodies that one belongs to; PostgreSQL keeps which. */
  belong: { administrator: "all", central: "all", coordinator: "units", account: "self" },
});
