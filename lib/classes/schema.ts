import { z } from "zod";
import { claimant, trap } from "@/lib/claims/schema";
import { parseDate, parseYear } from "@/lib/platform/input/date";
import { id } from "@/lib/platform/input/fields";
import { parseLine } from "@/lib/platform/input/line";
import { optional } from "@/lib/platform/input/result";
import { asZod } from "@/lib/platform/input/zod";

/** The years that make sense depend on the clock: the command holds dates to them. */
const ANY_YEAR = { from: "1850-01-01", to: "2200-12-31" };
const MOST_USES = 2_000;

export const createClassInput = z.object({
  unitId: z.coerce.number({ error: "required" }).int().positive({ error: "required" }),
  programme: asZod(optional(parseLine)),
  graduationYear: asZod((input: unknown) => parseYear(input, { range: ANY_YEAR })),
  mostUses: z.coerce.number({ error: "required" }).int("format").min(1, "range").max(MOST_USES, "range"),
  /** The last day. */
  lastDay: asZod(parseDate),
});
export type CreateClass = z.output<typeof createClassInput>;

export const classParams = z.object({ id });
export const endClassInput = z.object({ id, version: z.coerce.number().int().positive() });

export const joinParams = z.object({ code: z.string().max(60) });
export const joinSearch = z.object({ sent: z.literal("1").optional() });
export const joinInput = z.object({ code: z.string().max(60), ...claimant, ...trap });
export type Join = z.output<typeof joinInput>;
