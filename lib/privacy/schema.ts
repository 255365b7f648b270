import { z } from "zod";
import { parseDate } from "@/lib/platform/input/date";
import { parseId } from "@/lib/platform/input/id";
import { parseLine } from "@/lib/platform/input/line";
import { optional, type Parsed, refused } from "@/lib/platform/input/result";
import { hasBrokenUnicode, hasControl, readText } from "@/lib/platform/input/text";
import { asZod } from "@/lib/platform/input/zod";
import { REQUEST_KINDS } from "./status";

const id = asZod(parseId);
const version = z.coerce.number().int();
const reason = asZod(parseLine);

/** What somebody wrote, as paragraphs. */
function parseMessage(input: unknown): Parsed<string> {
  const text = readText(input);
  if (typeof text !== "string") return text;
  if (text.length > 5_000) return refused("length");
  return hasBrokenUnicode(text) || hasControl(text.replace(/[\r\n\t]/g, ""))
    ? refused("control")
    : { ok: true, value: text.normalize("NFC").replaceAll("\r\n", "\n"), warnings: [] };
}

export const nothingInput = z.object({});
export const copyParams = z.object({ id });
export const restrictInput = z.object({ to: z.enum(["restricted", "free"], "invalid") });
export const eraseInput = z.object({ word: z.string().max(60).default("") });

export const dataSearch = z.object({ asked: z.literal("copy").optional() });
export const noticeSearch = z.object({ erased: z.literal("1").optional() });

export const deskSearch = z.object({ show: z.enum(["open", "closed"]).default("open") });
export const requestParams = z.object({ id });
export const newRequestSearch = z.object({ alumnus: id.optional().catch(undefined) });
export const openRequestInput = z.object({
  kind: z.enum(REQUEST_KINDS, "required"),
  receivedOn: asZod(parseDate),
  alumnusId: z.preprocess((value) => value || undefined, id.optional()),
  message: asZod(optional(parseMessage)).default(null),
});
export const extendInput = z.object({ id, version, reason });
export const closeInput = z.object({
  id,
  version,
  to: z.enum(["DONE", "REFUSED"], "required"),
  outcome: reason,
});
export const eraseRequestedInput = z.object({ id, version, word: z.string().max(60).default("") });

export const setRuleInput = z.object({
  kind: z.string().max(40),
  version,
  days: z.coerce.number("range").int("range").min(1, "range").max(36_500, "range"),
});
