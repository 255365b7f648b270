import { definePolicy } from "@/lib/platform/policy";

/** Graduates' records. */
export const alumniPolicy = definePolicy("alumni", {
  list: { administrator: "all", central: "all", coordinator: "units" },
  read: { administrator: "all", central: "all", coordinator: "units" },
  readOwn: { alumnus: "self" },
  create: { central: "all", coordinator: "units" },
  update: { central: "all", coordinator: "units" },
  export: { central: "all", coordinator: "units" },
  /** The second person's word on an export of very many people; nobody's own. */
  approveExport: { administrator: "all", central: "all" },
  /** Figures per unit: they name nobody. */
  totals: { administrator: "all", central: "all", auditor: "figures" },
});
