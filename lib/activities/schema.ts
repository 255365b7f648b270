import { z } from "zod";
import { parseDate } from "@/lib/platform/input/date";
import { id, idParams, line, several, version, wholeNumber } from "@/lib/platform/input/fields";
import { parseId } from "@/lib/platform/input/id";
import { parseLine } from "@/lib/platform/input/line";
import { parseMessage } from "@/lib/platform/input/message";
import { parseUrl } from "@/lib/platform/input/url";
import { asZod, maybe } from "@/lib/platform/input/zod";
import { ALL_DECISIONS, CATEGORIES, VIEW_NAMES } from "./status";

const MOST_HOURS = 999;
const MOST_PEOPLE = 100_000;

/** Hours as people write them: whole, half, a quarter; with a comma too. Stored as minutes. */
const hours = z.preprocess(
  (sent) => (typeof sent === "string" ? sent.trim().replace(",", ".") || null : (sent ?? null)),
  z.coerce
    .number({ error: "type" })
    .min(0, { error: "range" })
    .max(MOST_HOURS, { error: "range" })
    .transform((typed) => Math.round(typed * 60))
    .nullable(),
);

const report = {
  category: z.enum(CATEGORIES, { error: "required" }),
  title: line,
  startsOn: asZod((input) => parseDate(input, { range: { from: "1990-01-01", to: "2100-12-31" } })),
  hours,
  peopleReached: wholeNumber(0, MOST_PEOPLE),
  studentsHelped: wholeNumber(0, MOST_PEOPLE),
  unitIds: several(z.coerce.number().int().positive()),
  evidenceUrl: maybe(parseUrl),
};
export const reportInput = z.object(report);
export type Report = z.output<typeof reportInput>;
export const changeReportInput = z.object({ id, version, ...report });
export const ownInput = z.object({ id, version });

export const decideInput = z.object({
  id,
  version,
  decision: z.enum(ALL_DECISIONS, { error: "invalid" }),
  reason: maybe(parseMessage),
});
export type Decided = z.output<typeof decideInput>;
export const confirmAllInput = z.object({ ids: several(id) });

export { idParams };
export const ownSearch = z.object({
  problem: z.enum(["paper-too-large", "paper-missing", "too-many"]).optional(),
  said: z.literal("1").optional(),
});
export const reviewSearch = z.object({
  view: z.enum(VIEW_NAMES).default("waiting"),
  unit: z
    .literal("")
    .or(z.coerce.number().int().positive())
    .optional()
    .transform((unit) => unit || null),
  q: maybe(parseLine),
  after: maybe(parseId),
});
export type ReviewSearch = z.output<typeof reviewSearch>;
