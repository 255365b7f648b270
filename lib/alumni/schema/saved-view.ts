import { z } from "zod";
import { parseId } from "@/lib/platform/input/id";
import { asZod } from "@/lib/platform/input/zod";
import { parseListQuery } from "./list";

export const saveViewInput = z.object({
  viewName: z.string().trim().min(1, "required").max(80, "length"),
  query: z.string().max(4_000).refine(isListQuery, "invalid"),
});
export const deleteViewInput = z.object({ id: asZod(parseId) });

/** Whether a text is the query of a list of ours. */
export function isListQuery(query: string): boolean {
  try {
    parseListQuery(query);
    return true;
  } catch {
    return false;
  }
}
