import { z } from "zod";
import { PlanItemStatus } from "@/prisma/generated/enums";

const names = z.record(z.string(), z.string());
const day = z.iso.date();
const count = z.number().int().nullable();
const text = z.string().nullable();

/** What an item says, as it is planned. Money in minor units; days as YYYY-MM-DD. */
export const plannedItem = z.object({
  title: z.string(),
  description: text,
  audience: text,
  ownerId: text,
  /** Of an owner with an account as well, as it was then. */
  ownerName: text,
  startsOn: day.nullable(),
  endsOn: day.nullable(),
  expected: text,
  indicator: text,
  peopleCount: count,
  hoursCount: count,
  amountMinor: count,
  currency: text,
  isPublic: z.boolean(),
});
export type PlannedItem = z.output<typeof plannedItem>;

const itemContent = plannedItem.extend({
  id: z.string(),
  status: z.enum(PlanItemStatus),
  percent: z.number().int(),
  outcome: text,
  reachedCount: count,
  movedFromId: text,
  originId: text,
  /** Graduates by their record alone: whoever is erased later is named nowhere. */
  partners: z.array(z.object({ alumnusId: text, name: text, part: text })),
});
export type ItemContent = z.output<typeof itemContent>;

const measureContent = z.object({
  id: z.string(),
  names,
  isMandatory: z.boolean(),
  /** Why there is nothing under it this year. */
  skip: text,
  items: z.array(itemContent),
});
export type MeasureContent = z.output<typeof measureContent>;

/** The whole of a plan at one moment: what an edition freezes, and what documents are made of. */
export const planContent = z.object({
  round: z.object({ id: z.string(), names, startsOn: day, endsOn: day }),
  unit: z.object({ id: z.number(), names }),
  visaName: text,
  visaOn: day.nullable(),
  directions: z.array(z.object({ id: z.string(), names, measures: z.array(measureContent) })),
});
export type PlanContent = z.output<typeof planContent>;

export function measuresOf({ directions }: PlanContent): MeasureContent[] {
  return directions.flatMap(({ measures }) => measures);
}

export function itemsOf(content: PlanContent): ItemContent[] {
  return measuresOf(content).flatMap(({ items }) => items);
}
