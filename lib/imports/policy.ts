import { definePolicy } from "@/lib/platform/policy";

/** Lists of graduates as faculties keep them. */
export const importPolicy = definePolicy("import", {
  list: { administrator: "all", central: "all", coordinator: "units" },
  read: { administrator: "all", central: "all", coordinator: "units" },
  upload: { central: "all", coordinator: "units" },
  decide: { central: "all", coordinator: "units" },
  apply: { central: "all", coordinator: "units" },
  undo: { central: "all", coordinator: "units" },
});
