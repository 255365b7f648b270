import { z } from "zod";
import { id, line, ticked } from "@/lib/platform/input/fields";
import { localizedFields } from "@/lib/platform/input/localized";
import { parseMessage } from "@/lib/platform/input/message";
import { refused } from "@/lib/platform/input/result";
import { readText } from "@/lib/platform/input/text";
import { asZod } from "@/lib/platform/input/zod";
import { maybeCountry, maybeDay } from "./fields";

/** What stands in the address of a group's page. */
function parseSlug(input: unknown) {
  const text = readText(input);
  if (typeof text !== "string") return text;
  return /^[a-z0-9]+(-[a-z0-9]+)*$/.test(text) && text.length <= 60
    ? { ok: true as const, value: text, warnings: [] }
    : refused("format");
}

export const slugParams = z.object({ slug: asZod(parseSlug) });
export const writePageInput = z.object({
  id,
  /** 0 for a page that is not there yet. */
  version: z.coerce.number().int().min(0),
  slug: asZod(parseSlug),
  country: maybeCountry,
  ...localizedFields("text", parseMessage),
  isPublished: ticked,
});
export const groupTaskInput = z.object({ id, title: line, memberId: id, dueOn: maybeDay });
export const removePaperInput = z.object({ id });
export const groupParams = z.object({ id });
