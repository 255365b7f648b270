import { z } from "zod";
import { FIELDS, type Field } from "./file/fields";
import type { ReadOptions } from "./file/read-options";

/** Whom a list is of: graduates, or students of the final year, who graduate by a later list. */
export const PEOPLE = ["graduates", "students"] as const;

/** How the columns of a file become graduates: what the operator confirmed on the Columns step. */
export const planSchema = z.object({
  /** The field of each column; null leaves it out. */
  mapping: z.array(z.enum(FIELDS).nullable()),
  /** The order of day, month and year of each column of dates, by column number. */
  dateOrders: z.record(z.string(), z.enum(["DMY", "MDY", "YMD"])).default({}),
  /** Which part of a full name comes first. */
  nameOrder: z.enum(["family-first", "given-first"]).default("family-first"),
  /** Without it the list is of graduates. */
  people: z.enum(PEOPLE).optional(),
});
export type Plan = z.infer<typeof planSchema>;

/** What is stored with an import: how its file is read, and the plan once there is one. */
export type ImportOptions = { read: ReadOptions; plan?: Plan };

/** The column (from 0) in which a field stands, the parts of a name in that of the full name; -1 when there is none. */
export function columnOf({ mapping }: Pick<Plan, "mapping">, field: Field | "row"): number {
  if (field === "row") return -1;
  const column = mapping.indexOf(field);
  return column < 0 && (field === "family" || field === "given") ? mapping.indexOf("fullName") : column;
}
