import { z } from "zod";
import { parseId } from "@/lib/platform/input/id";
import { accepted, optional, type Parsed, refused } from "@/lib/platform/input/result";
import { readText } from "@/lib/platform/input/text";
import { asZod } from "@/lib/platform/input/zod";

const MOST_DUPLICATES = 100_000;

/** "62", "62.5" or "62,5" percent, as thousandths. */
function parsePercent(input: unknown): Parsed<number> {
  const text = readText(input);
  if (typeof text !== "string") return text;
  if (!/^\d{1,3}([.,]\d)?$/.test(text)) return refused("format");
  const permille = Math.round(Number(text.replace(",", ".")) * 10);
  return permille > 1000 ? refused("format") : accepted(permille);
}

function parseCount(input: unknown): Parsed<number> {
  const text = readText(input);
  if (typeof text !== "string") return text;
  if (!/^\d{1,6}$/.test(text)) return refused("format");
  return Number(text) > MOST_DUPLICATES ? refused("format") : accepted(Number(text));
}

const milestoneId = asZod(parseId);
const unitId = z.coerce
  .number()
  .int()
  .positive()
  .max(2 ** 31 - 1);
const percent = asZod(optional(parsePercent));

export const dataGoalParams = z.object({ milestoneId, unitId });

/** Targets of one faculty, or of every faculty that has none of its own. An empty field sets no goal. */
export const setTargetsInput = z.object({
  milestoneId,
  unitId,
  of: z.enum(["unit", "all"], "required"),
  version: z.coerce.number().int().min(0),
  completeness: percent,
  reachable: percent,
  confirmed: percent,
  duplicates: asZod(optional(parseCount)),
});
export type SetTargets = z.output<typeof setTargetsInput>;

/** The faculty goes by the targets of all again. */
export const dropTargetsInput = z.object({
  milestoneId,
  unitId,
  version: z.coerce.number().int().positive(),
});
export type DropTargets = z.output<typeof dropTargetsInput>;

export const countNowInput = z.object({ milestoneId, unitId });
