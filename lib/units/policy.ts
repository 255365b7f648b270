import { definePolicy } from "@/lib/platform/policy";

/** Faculties and the other units. Their names are public; only the office changes them. */
export const unitPolicy = definePolicy("unit", {
  read: { visitor: "public" },
  manage: { administrator: "all", central: "all" },
});
