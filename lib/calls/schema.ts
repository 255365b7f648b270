import { z } from "zod";
import { parseClock } from "@/lib/platform/input/clock";
import { parseDate } from "@/lib/platform/input/date";
import { id, idParams, parseProse, several, ticked, version } from "@/lib/platform/input/fields";
import { parseId } from "@/lib/platform/input/id";
import { parseLine } from "@/lib/platform/input/line";
import { localizedFields, toLocalized } from "@/lib/platform/input/localized";
import { parseMessage } from "@/lib/platform/input/message";
import { maybe } from "@/lib/platform/input/zod";
import { ALL_MOVES, AUDIENCES, KINDS, VIEW_NAMES } from "./status";

const MOST_PLACES = 500;
const MOST_SKILLS = 12;
const LONGEST_SKILL = 60;

const maybeDay = maybe((input) => parseDate(input, { range: { from: "2000-01-01", to: "2100-12-31" } }));
/** Words between commas, each once. */
const skills = maybe(parseLine).transform((typed, context) => {
  const words = (typed ?? "").split(/[,;]/).map((word) => word.trim());
  const said = [...new Set(words.filter((word) => word !== ""))];
  if (said.length > MOST_SKILLS || said.some(({ length }) => length > LONGEST_SKILL))
    context.addIssue({ code: "custom", message: "too_many" });
  return said;
});

const fields = z.object({
  ...localizedFields("titles"),
  ...localizedFields("texts", parseProse),
  kind: z.enum(KINDS, { error: "required" }),
  audience: z.enum(AUDIENCES, { error: "required" }),
  unitId: z
    .literal("")
    .or(z.coerce.number().int().positive())
    .optional()
    .transform((unit) => unit || null),
  eventId: maybe(parseId),
  place: maybe(parseLine),
  day: maybeDay,
  from: maybe(parseClock),
  to: maybe(parseClock),
  signUpUntil: maybeDay,
  placeCount: z.coerce
    .number({ error: "type" })
    .int({ error: "type" })
    .min(1, { error: "range" })
    .max(MOST_PLACES, { error: "range" }),
  skills,
  isChosen: ticked,
});

/** The fields as they belong together: a title in some language, and hours only of a day. */
function together(typed: z.output<typeof fields>, context: z.RefinementCtx) {
  const titles = toLocalized(typed, "titles");
  const problem = (path: string, message: string) =>
    context.addIssue({ code: "custom", path: [path], message });
  if (!titles) problem("titles.en", "required");
  if (!typed.day && (typed.from || typed.to)) problem("day", "required");
  if (typed.to && !typed.from) problem("from", "required");
  if (typed.from && typed.to && typed.to <= typed.from) problem("to", "range");
  const { kind, audience, unitId, eventId, place, day, from, to, signUpUntil, placeCount, skills, isChosen } =
    typed;
  return {
    ...{ titles: titles ?? {}, texts: toLocalized(typed, "texts") ?? {} },
    ...{ kind, audience, unitId, eventId, place, day, from, to, signUpUntil, placeCount, skills, isChosen },
  };
}

export const createCallInput = fields.transform(together);
export type CallFacts = z.output<typeof createCallInput>;
export const changeCallInput = fields
  .extend({ id, version })
  .transform((typed, context) => ({ ...together(typed, context), id: typed.id, version: typed.version }));
export const moveCallInput = z.object({ id, version, move: z.enum(ALL_MOVES), reason: maybe(parseMessage) });
export type CallMove = z.output<typeof moveCallInput>;
export const removeCallInput = z.object({ id, version });

export const answerCallInput = z.object({ id, note: maybe(parseMessage) });
export const callInput = z.object({ id });
export const placeInput = z.object({ signUpId: id });
export const takePlaceInput = z.object({ signUpId: id, reason: maybe(parseMessage) });
export const thankInput = z.object({
  id,
  version,
  came: several(id),
  hours: z.preprocess(
    (sent) => (typeof sent === "string" ? sent.trim().replace(",", ".") || null : (sent ?? null)),
    z.coerce
      .number({ error: "type" })
      .min(0, { error: "range" })
      .max(500, { error: "range" })
      .transform((typed) => Math.round(typed * 60))
      .nullable(),
  ),
  note: maybe(parseMessage),
});
export type Thanks = z.output<typeof thankInput>;

export { idParams };
export const manageSearch = z.object({ view: z.enum(VIEW_NAMES).default("open") });
