import { definePolicy } from "@/lib/platform/policy";

/** The faculties' pages for everybody, and the news on them. */
export const sectionPolicy = definePolicy("section", {
  /** What is published. */
  read: { visitor: "public" },
  /** What is written for it, published or not. */
  list: { administrator: "all", central: "all", coordinator: "units" },
  /** Of the own unit; for the office of every unit, and the university's news. */
  write: { central: "all", coordinator: "units" },
});
