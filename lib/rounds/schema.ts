import { z } from "zod";
import { parseDate } from "@/lib/platform/input/date";
import { id, version } from "@/lib/platform/input/fields";
import { parseId } from "@/lib/platform/input/id";
import { parseLine } from "@/lib/platform/input/line";
import { localizedField, localizedFields, toLocalized } from "@/lib/platform/input/localized";
import { parseMessage } from "@/lib/platform/input/message";
import { optional } from "@/lib/platform/input/result";
import { asZod } from "@/lib/platform/input/zod";
import { CELL_STATES, MILESTONE_KINDS, ROUND_MOVES } from "./status";

const MOST_DISTANCES = 20;
const MOST_UNITS = 500;

const maybeId = asZod(optional(parseId)).default(null);
const message = asZod(parseMessage);
const day = asZod((input: unknown) =>
  parseDate(input, { range: { from: "2000-01-01", to: "2200-12-31" } }),
).transform((text) => new Date(text));
const unitId = z.coerce.number().int().positive();
const units = z
  .preprocess((sent) => (sent === undefined ? [] : [sent].flat()), z.array(unitId).max(MOST_UNITS))
  .transform((ids) => [...new Set(ids)]);

export const roundParams = z.object({ id });
export const roundUnitParams = z.object({ id, unitId });
export const boardFileParams = z.object({ id, format: z.enum(["csv", "xlsx"]) });

/** The parts of a board: the lines that have a cell of a state, or no coordinator. */
export const BOARD_FILTERS = [...CELL_STATES.filter((state) => state !== "NONE"), "VACANT"] as const;
export type BoardFilter = (typeof BOARD_FILTERS)[number];
export const boardSearch = z.object({
  state: z.preprocess((sent) => sent || undefined, z.enum(BOARD_FILTERS).optional()),
  /** How many were reminded a moment ago. */
  reminded: z.coerce.number().int().min(0).optional(),
});
export const remindSearch = z.object({ unit: units });
/** Which part of a round is being changed: one form at a time. `of` is the part's id; without it, a new one. */
export const editSearch = z.object({
  part: z.enum(["settings", "milestone", "direction", "measure", "units"]).optional(),
  of: id.optional(),
  /** Of a new measure: the direction. */
  under: id.optional(),
});
export type EditPart = z.output<typeof editSearch>;
/** What the office is about to decide, and of which deadline. */
export const storySearch = z.object({
  act: z.enum(["extend", "waive", "reinstate"]).optional(),
  on: id.optional(),
});
export const newRoundSearch = z.object({ from: z.union([z.literal("template"), id]).optional() });

/** Puts the languages of `names` together; one at least is needed. */
function withNames<I extends Parameters<typeof toLocalized<"names">>[0]>(input: I, context: z.RefinementCtx) {
  const names = toLocalized(input, "names");
  if (names) return { ...input, names };
  context.addIssue({ code: "custom", path: [localizedField("names", "en")], message: "required" });
  return z.NEVER;
}
const named = localizedFields("names");

const period = { startsOn: day, endsOn: day };
const inOrder = {
  check: ({ startsOn, endsOn }: { startsOn: Date; endsOn: Date }) => startsOn <= endsOn,
  problem: { error: "order", path: ["endsOn"] },
};
const numberPrefix = asZod(parseLine);

export const createRoundInput = z
  .object({ from: z.union([z.literal("template"), id]), ...named, ...period, numberPrefix })
  .refine(inOrder.check, inOrder.problem)
  .transform(withNames);
export type CreateRound = z.output<typeof createRoundInput>;

/** Days from a deadline as people type them: "−14, −7, 0, 1". */
const distances = z
  .string()
  .transform((text) =>
    text
      .replaceAll("−", "-")
      .split(/[\s,;]+/)
      .filter(Boolean)
      .map(Number),
  )
  .pipe(
    z
      .array(z.number({ error: "format" }).int({ error: "format" }).min(-60, "range").max(60, "range"))
      .max(MOST_DISTANCES),
  )
  .transform((days) => [...new Set(days)].sort((a, b) => a - b));

export const editRoundInput = z
  .object({
    id,
    version,
    ...named,
    ...period,
    numberPrefix,
    isVisaNeeded: z.stringbool().default(false),
    reminderDistances: distances,
    copyFromDay: z.coerce.number({ error: "format" }).int("format").min(0, "range").max(365, "range"),
  })
  .refine(inOrder.check, inOrder.problem)
  .transform(withNames);
export type EditRound = z.output<typeof editRoundInput>;

/** `version` is the round's: whoever changes a part has seen the whole. */
const part = { id, version };

export const saveMilestoneInput = z
  .object({
    ...part,
    milestoneId: maybeId,
    kind: z.enum(MILESTONE_KINDS),
    ...named,
    dueOn: day,
    meetingId: maybeId,
  })
  .transform(withNames);
export type SaveMilestone = z.output<typeof saveMilestoneInput>;
export const removeMilestoneInput = z.object({ ...part, milestoneId: id });

export const saveDirectionInput = z.object({ ...part, directionId: maybeId, ...named }).transform(withNames);
export type SaveDirection = z.output<typeof saveDirectionInput>;
export const removeDirectionInput = z.object({ ...part, directionId: id });

export const saveMeasureInput = z
  .object({
    ...part,
    directionId: id,
    measureId: maybeId,
    ...named,
    isMandatory: z.stringbool().default(false),
  })
  .transform(withNames);
export type SaveMeasure = z.output<typeof saveMeasureInput>;
export const removeMeasureInput = z.object({ ...part, measureId: id });

export const saveUnitsInput = z.object({ ...part, unit: units });

export const moveRoundInput = z.object({ ...part, move: z.enum(ROUND_MOVES) });
export const discardRoundInput = z.object(part);

/** `seen`: the day that the deadline had when the form was shown. */
const deadline = { milestoneId: id, unitId, seen: day };
export const extendInput = z.object({ ...deadline, toOn: day, reason: message });
export const waiveDeadlineInput = z.object({ ...deadline, reason: message });
export const reinstateInput = z.object({ ...deadline, reason: message });
export const tickInput = z.object({ milestoneId: id, unitId, isMet: z.stringbool() });

export const remindInput = z.object({ id, unit: units.refine((ids) => ids.length > 0, "required") });
