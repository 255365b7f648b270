import { z } from "zod";
import { maybeCountry } from "@/lib/ambassadors/schema/fields";
import { parseDate } from "@/lib/platform/input/date";
import {
  id,
  idParams,
  language,
  line,
  PLANNED,
  prose,
  several,
  ticked,
  version,
  wholeNumber,
} from "@/lib/platform/input/fields";
import { parseLine } from "@/lib/platform/input/line";
import { parseMessage } from "@/lib/platform/input/message";
import { parseUrl } from "@/lib/platform/input/url";
import { asZod, maybe } from "@/lib/platform/input/zod";
import { ALL_MOVES, ANSWERS, KINDS, VIEW_NAMES } from "./status";

const MOST_PLACES = 1_000;

const maybeDay = maybe((input) => parseDate(input, { range: PLANNED }));
const unit = z.coerce.number().int().positive();

const fields = z.object({
  kind: z.enum(KINDS, { error: "required" }),
  language,
  title: line,
  text: prose,
  employer: line,
  employerUrl: maybe(parseUrl),
  showsPoster: ticked,
  country: maybeCountry,
  city: maybe(parseLine),
  isRemote: ticked,
  startsOn: maybeDay,
  endsOn: maybeDay,
  placeCount: wholeNumber(1, MOST_PLACES),
  pay: maybe(parseLine),
  programme: maybe(parseLine),
  unitIds: several(unit),
  applyUrl: maybe(parseUrl),
  applyUntil: maybeDay,
  transport: maybe(parseMessage),
  safety: maybe(parseMessage),
  needsIds: ticked,
});

/** The fields as they belong together: ends after it starts; a group's bus and gate belong to an excursion. */
function together(typed: z.output<typeof fields>, context: z.RefinementCtx) {
  const { startsOn, endsOn, kind } = typed;
  if (startsOn && endsOn && endsOn < startsOn)
    context.addIssue({ code: "custom", path: ["endsOn"], message: "range" });
  return kind === "EXCURSION" ? typed : { ...typed, transport: null, safety: null, needsIds: false };
}

export const createInput = fields.transform(together);
export type OpportunityFacts = z.output<typeof createInput>;
export const changeInput = fields.extend({ id, version }).transform((typed, context) => {
  const { id, version, ...facts } = typed;
  return { id, version, ...together(facts, context) };
});
export const moveInput = z.object({ id, version, move: z.enum(ALL_MOVES), reason: maybe(parseMessage) });
export type OpportunityMove = z.output<typeof moveInput>;
export const publishInput = z.object({
  id,
  version,
  /** Staff say that the employer exists and that the poster speaks for it. */
  isVerified: z.literal("on", { error: "required" }),
  eventId: z
    .literal("")
    .or(id)
    .optional()
    .transform((event) => event || null),
});
export const outcomeInput = z.object({
  id,
  version,
  takenCount: wholeNumber(0, MOST_PLACES).refine((count) => count !== null, { error: "required" }),
  outcomeNote: maybe(parseMessage),
});
export const reportInput = z.object({ id, reason: asZod(parseMessage) });
export const handleInput = z.object({ reportId: id, outcome: asZod(parseMessage) });

export const applyInput = z.object({
  id,
  letter: asZod(parseMessage),
  /** The poster reads the letter and the name: agreed to, or nothing is sent. */
  agreed: z.literal("on", { error: "required" }),
});
export const ownApplicationInput = z.object({ applicationId: id });
export const answerInput = z.object({
  applicationId: id,
  version,
  status: z.enum(ANSWERS, { error: "required" }),
  answer: maybe(parseMessage),
});
export type Answered = z.output<typeof answerInput>;

export { idParams };
export const listSearch = z.object({
  kind: z
    .enum(KINDS)
    .or(z.literal("").transform(() => null))
    .nullish()
    .catch(null),
  unit: z
    .literal("")
    .or(unit)
    .optional()
    .catch("")
    .transform((chosen) => chosen || null),
  q: maybe(parseLine),
});
export type OpportunitySearch = z.output<typeof listSearch>;
export const reviewSearch = z.object({ view: z.enum(VIEW_NAMES).default("waiting") });
export const pageSearch = z.object({
  said: z.literal("1").optional(),
  problem: z.enum(["paper-too-large", "paper-missing", "too-many"]).optional(),
});
