import { z } from "zod";
import { figuresSchema, targetsSchema } from "@/lib/data-goals/goals";
import { itemsOf, type PlanContent, planContent } from "@/lib/plans/content";
import {
  ActivityCategory,
  AttendanceState,
  DeadlineActKind,
  SynthesisKind,
  Verdict,
} from "@/prisma/generated/enums";
import { figure } from "./figures";

const names = z.record(z.string(), z.string());
const day = z.iso.date();
const count = z.number().int();

/** The records as a snapshot counted them, and what was asked of them (lib/data-goals). */
const database = z.object({
  on: day,
  verdict: z.enum(Verdict),
  counted: figuresSchema.pick({
    records: true,
    completeness: true,
    reachable: true,
    confirmed: true,
    duplicates: true,
  }),
  targets: targetsSchema,
});
export type CountedDatabase = z.output<typeof database>;

/**
 * A synthesis apart from what people write: put together by queries, shown live while it is written, stored as it is
 * when it is handed in.
 */
export const synthesisContent = z.object({
  kind: z.enum(SynthesisKind),
  /** When it was counted. */
  at: z.iso.datetime(),
  planNumber: z.string().nullable(),
  plan: planContent.nullable(),
  /** How many files and links show that an item was done, by the item's id. */
  evidence: z.record(z.string(), count),
  figures: z.array(figure),
  /** The rest looks back, and is empty ahead of the work. */
  meetings: z.array(
    z.object({ title: z.string(), on: day.nullable(), state: z.enum(AttendanceState).nullable() }),
  ),
  imports: z.array(z.object({ on: day, created: count, updated: count })),
  /** What graduates and friends did for the faculty, by kind. Syntheses of before have none. */
  activities: z
    .array(
      z.object({
        category: z.enum(ActivityCategory),
        entries: count,
        people: count,
        minutes: count,
        reached: count,
        helped: count,
      }),
    )
    .default([]),
  database: database.nullable(),
  acts: z.array(
    z.object({
      kind: z.enum(DeadlineActKind),
      milestone: names,
      fromOn: day.nullable(),
      toOn: day.nullable(),
      reason: z.string(),
    }),
  ),
});
export type SynthesisContent = z.output<typeof synthesisContent>;

/** What people wrote, as it is stored: sections by name, remarks on figures by the figure's name. */
export const writtenTexts = z.record(z.string(), z.string());
export type WrittenTexts = z.output<typeof writtenTexts>;

/** Graduates who are named as partners: by their ids, to be named as they are today. */
export function partnerIds(plans: readonly (PlanContent | null)[]): string[] {
  const ids = plans.flatMap((plan) =>
    plan ? itemsOf(plan).flatMap(({ partners }) => partners.flatMap(({ alumnusId }) => alumnusId ?? [])) : [],
  );
  return [...new Set(ids)];
}
