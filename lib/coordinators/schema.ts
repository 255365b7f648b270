import { z } from "zod";
import { parseDate } from "@/lib/platform/input/date";
import { parseEmail } from "@/lib/platform/input/email";
import { id, version } from "@/lib/platform/input/fields";
import { parseLine } from "@/lib/platform/input/line";
import { parseName } from "@/lib/platform/input/name";
import { accepted, optional, type Parsed, refused } from "@/lib/platform/input/result";
import { readText } from "@/lib/platform/input/text";
import { asZod } from "@/lib/platform/input/zod";
import { OFFICES, SIDES } from "./status";

const MOST_HOURS = 60;

/** Hours a week with one decimal at most; the decimal sign is the writer's. */
function parseHours(input: unknown): Parsed<number> {
  const text = readText(input);
  if (typeof text !== "string") return text;
  if (!/^\d{1,2}([.,]\d)?$/.test(text)) return refused("format");
  const hours = Number(text.replace(",", "."));
  return hours > MOST_HOURS ? refused("format") : accepted(hours);
}

/** Languages that a list of codes names: "ro, en". */
function parseLanguages(input: unknown): Parsed<string[]> {
  const text = readText(input);
  if (typeof text !== "string") return text;
  const codes = text
    .toLowerCase()
    .split(/[\s,;]+/)
    .filter(Boolean);
  return codes.every((code) => /^[a-z]{2,3}$/.test(code)) ? accepted([...new Set(codes)]) : refused("format");
}

const line = asZod(optional(parseLine));
const optionalDay = asZod(optional(parseDate));
const ticked = z.literal("on").optional();

export const appointSearch = z.object({
  unit: z.string().optional(),
  email: z.string().optional(),
  name: z.string().optional(),
});

export const appointInput = z
  .object({
    /** An account is found by its address; the name is used when there is none yet. */
    email: asZod(parseEmail),
    name: asZod(parseName),
    unit: z.string().min(1, "required"),
    office: z.enum(OFFICES, "required"),
    act: line,
    actOn: optionalDay.default(null),
    startsOn: asZod(parseDate),
    endsOn: optionalDay,
    weeklyHours: asZod(optional(parseHours)).default(null),
    languages: asZod(optional(parseLanguages)).default(null),
    /** The person has agreed and the act is signed: no further answer is waited for. */
    isSigned: ticked,
  })
  .superRefine(({ startsOn, endsOn }, context) => {
    if (endsOn && endsOn < startsOn) context.addIssue({ code: "custom", path: ["endsOn"], message: "order" });
  });
export type Appoint = z.output<typeof appointInput>;

export const appointmentParams = z.object({ id });

/** Without a last day the office ends at this minute. */
export const endAppointmentInput = z.object({ id, version, lastDay: optionalDay, reason: line });
export type EndAppointment = z.output<typeof endAppointmentInput>;

export const answerProposalInput = z.object({
  id,
  version,
  answer: z.enum(["accept", "decline"], "required"),
  reason: line.default(null),
});
export type AnswerProposal = z.output<typeof answerProposalInput>;

export const promiseSearch = z.object({ next: z.string().max(2_000).optional() });
export const promiseInput = z.object({
  wordingVersion: z.coerce.number().int().positive(),
  isPromised: z.literal("on", "required"),
  next: z.string().max(2_000).optional(),
});
export type MakePromise = z.output<typeof promiseInput>;

export const handOverParams = z.object({ id });
export const startHandOverInput = z.object({ appointmentId: id });
export const tickLineInput = z.object({ id, itemId: id, to: z.enum(["done", "open"]) });
export type TickLine = z.output<typeof tickLineInput>;
export const addLineInput = z.object({ id, text: asZod(parseLine) });
export const removeLineInput = z.object({ id, itemId: id });
export const signHandOverInput = z.object({ id, version, side: z.enum(SIDES) });
export type SignHandOver = z.output<typeof signHandOverInput>;
