import { z } from "zod";
import { parseDate } from "@/lib/platform/input/date";
import { id } from "@/lib/platform/input/fields";
import { parseLine } from "@/lib/platform/input/line";
import { parseMessage } from "@/lib/platform/input/message";
import { optional } from "@/lib/platform/input/result";
import { asZod } from "@/lib/platform/input/zod";
import { REQUEST_KINDS } from "./status";

const version = z.coerce.number().int();
const reason = asZod(parseLine);

/** A letter may be longer than what a form of ours asks for. */
const letter = (input: unknown) => parseMessage(input, { most: 5_000 });

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
  message: asZod(optional(letter)).default(null),
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
