import { z } from "zod";
import type { SynthesisKind } from "@/prisma/generated/enums";

/**
 * The figures of a synthesis. Each name stands for one definition (messages: `syntheses.figures.*.definition`), which
 * never changes: what is counted otherwise gets another name.
 */
export const FIGURES = {
  EX_ANTE: [
    ...(["measuresCovered", "measuresSkipped", "itemsPlanned", "peoplePlanned", "hoursPlanned"] as const),
    ...(["moneyPlanned", "partnersNamed", "graduatesNamed", "datesEntered"] as const),
  ],
  EX_POST: [
    ...(["itemsPlanned", "itemsDone", "itemsPartly", "itemsNotDone", "itemsMoved", "itemsDropped"] as const),
    ...(["itemsOpen", "peoplePlanned", "peopleReached", "evidenceGiven", "graduatesNamed"] as const),
    ...(["meetingsAttended", "importsApplied", "recordsCreated", "recordsUpdated"] as const),
    ...(["activitiesDone", "hoursGiven", "studentsHelped"] as const),
    ...(["deadlinesMoved", "deadlinesWaived"] as const),
  ],
} as const satisfies Record<SynthesisKind, readonly string[]>;
export type FigureName = (typeof FIGURES)[SynthesisKind][number];
export const FIGURE_NAMES = [...new Set<FigureName>([...FIGURES.EX_ANTE, ...FIGURES.EX_POST])];

/** The ones that stand large on top. */
export const HEADLINES: Record<SynthesisKind, readonly FigureName[]> = {
  EX_ANTE: ["itemsPlanned", "measuresCovered", "peoplePlanned", "graduatesNamed"],
  EX_POST: ["itemsDone", "peopleReached", "meetingsAttended", "recordsCreated"],
};

/** `of`: what it is a part of. Money is in minor units of its currency, and there is a figure for each. */
export const figure = z.object({
  name: z.enum(FIGURE_NAMES),
  value: z.number().int(),
  of: z.number().int().optional(),
  currency: z.string().optional(),
});
export type Figure = z.output<typeof figure>;

export const figureKey = ({ name, currency }: Figure) => (currency ? `${name} ${currency}` : name);

/** Figures of what goes with a plan that is taken over: not of its dates and evidence, which stay with the old one. */
const OF_PLAN: readonly FigureName[] = [
  ...([
    "measuresCovered",
    "measuresSkipped",
    "itemsPlanned",
    "itemsDone",
    "itemsPartly",
    "itemsNotDone",
  ] as const),
  ...(["itemsMoved", "itemsDropped", "itemsOpen", "peoplePlanned", "peopleReached", "hoursPlanned"] as const),
  ...(["moneyPlanned", "partnersNamed", "graduatesNamed"] as const),
];

/** What is left to count of a faculty whose plan is counted with the faculty that took it over. */
export function withoutPlan(figures: readonly Figure[]): Figure[] {
  return figures.filter(({ name }) => !OF_PLAN.includes(name));
}

/** The same figures of many faculties, added up, in the order of the kind. */
export function sumFigures(kind: SynthesisKind, all: readonly Figure[]): Figure[] {
  const sums = new Map<string, Figure>();
  for (const one of all) {
    const sum = sums.get(figureKey(one));
    sums.set(
      figureKey(one),
      sum
        ? {
            ...sum,
            value: sum.value + one.value,
            ...(one.of === undefined ? {} : { of: (sum.of ?? 0) + one.of }),
          }
        : { ...one },
    );
  }
  const order: readonly FigureName[] = FIGURES[kind];
  return [...sums.values()].sort((a, b) => order.indexOf(a.name) - order.indexOf(b.name));
}
