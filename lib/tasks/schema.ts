import { z } from "zod";
import { parseDate } from "@/lib/platform/input/date";
import { id, PLANNED, unitChoice, version } from "@/lib/platform/input/fields";
import { parseId } from "@/lib/platform/input/id";
import { parseLine } from "@/lib/platform/input/line";
import { parseMessage } from "@/lib/platform/input/message";
import { optional } from "@/lib/platform/input/result";
import { asZod, maybe } from "@/lib/platform/input/zod";

/** A day of a form, as PostgreSQL's dates travel: midnight UTC. */
const day = maybe((input) => parseDate(input, { range: PLANNED })).transform((text) =>
  text === null ? null : new Date(text),
);

export const TASK_VIEWS = ["mine", "unit", "all"] as const;
export const TASK_STATES = ["open", "done", "dropped"] as const;

export const taskParams = z.object({ id });
export const taskSearch = z.object({
  view: z.enum(TASK_VIEWS).default("mine"),
  state: z.enum(TASK_STATES).default("open"),
  unit: unitChoice,
  owner: asZod(optional(parseId)).optional(),
  /** Only what is past its day. */
  late: z.literal("1").optional(),
  after: asZod(optional(parseId)).optional(),
});
export type TaskSearch = z.output<typeof taskSearch>;

const facts = {
  title: asZod(parseLine),
  detail: maybe(parseMessage),
  dueOn: day,
  unitId: unitChoice,
};
export const createTaskInput = z.object({ ...facts, ownerId: asZod(parseId) });
export const editTaskInput = z.object({ id, version, ...facts });
export const handTaskInput = z.object({ id, version, ownerId: asZod(parseId) });
export const doneTaskInput = z.object({ id, version, outcome: maybe(parseMessage) });
export const dropTaskInput = z.object({ id, version, outcome: asZod(parseMessage) });
export const reopenTaskInput = z.object({ id, version });
