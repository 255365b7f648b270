import { type ItemContent, itemsOf, measuresOf, type PlanContent } from "@/lib/plans/content";
import type { PlanItemStatus, SynthesisKind } from "@/prisma/generated/enums";
import type { SynthesisContent } from "./content";
import { FIGURES, type Figure, type FigureName } from "./figures";

/** What the figures are counted from: a synthesis before it has any. */
export type Counted = Omit<SynthesisContent, "figures"> & { datesEntered: number };

/** Every figure of a synthesis but money, as its definition says. */
type Counts = Record<Exclude<FigureName, "moneyPlanned">, { value: number; of?: number }>;

/** The figures of a synthesis, each a count over what the synthesis itself lists. */
export function countFigures(counted: Counted): Figure[] {
  const counts = countsOf(counted);
  const order: readonly FigureName[] = FIGURES[counted.kind satisfies SynthesisKind];
  return order.flatMap((name): Figure[] =>
    name === "moneyPlanned" ? moneyOf(itemsIn(counted)) : [{ name, ...counts[name] }],
  );
}

function countsOf(counted: Counted): Counts {
  const { plan, evidence, meetings, imports, activities, acts, datesEntered } = counted;
  const items = itemsIn(counted);
  const measures = plan ? measuresOf(plan) : [];
  const partners = items.flatMap((item) => item.partners);
  const inState = (...states: PlanItemStatus[]) => ({
    value: items.filter(({ status }) => states.includes(status)).length,
  });
  const attended = meetings.filter(({ state }) => state === "PRESENT" || state === "ONLINE");
  const done = activities.filter(({ category }) => category !== "ATTENDANCE");
  return {
    measuresCovered: {
      value: measures.filter((measure) => measure.items.length > 0).length,
      of: measures.length,
    },
    measuresSkipped: {
      value: measures.filter((measure) => measure.items.length === 0 && measure.skip !== null).length,
    },
    itemsPlanned: { value: items.length },
    itemsDone: inState("DONE"),
    itemsPartly: inState("PARTLY"),
    itemsNotDone: inState("NOT_DONE"),
    itemsMoved: inState("MOVED"),
    itemsDropped: inState("DROPPED"),
    itemsOpen: inState("PLANNED", "ACTIVE"),
    peoplePlanned: { value: sum(items.map(({ peopleCount }) => peopleCount)) },
    peopleReached: { value: sum(items.map(({ reachedCount }) => reachedCount)) },
    hoursPlanned: { value: sum(items.map(({ hoursCount }) => hoursCount)) },
    partnersNamed: { value: partners.length },
    graduatesNamed: { value: new Set(partners.flatMap(({ alumnusId }) => alumnusId ?? [])).size },
    datesEntered: { value: datesEntered },
    evidenceGiven: { value: sum(Object.values(evidence)) },
    meetingsAttended: { value: attended.length, of: meetings.length },
    importsApplied: { value: imports.length },
    recordsCreated: { value: sum(imports.map(({ created }) => created)) },
    recordsUpdated: { value: sum(imports.map(({ updated }) => updated)) },
    activitiesDone: { value: sum(done.map(({ entries }) => entries)) },
    hoursGiven: { value: Math.round(sum(done.map(({ minutes }) => minutes)) / 60) },
    studentsHelped: { value: sum(done.map(({ helped }) => helped)) },
    deadlinesMoved: { value: acts.filter(({ kind }) => kind === "EXTENDED" || kind === "SHIFTED").length },
    deadlinesWaived: { value: acts.filter(({ kind }) => kind === "WAIVED").length },
  };
}

const itemsIn = ({ plan }: { plan: PlanContent | null }): ItemContent[] => (plan ? itemsOf(plan) : []);
const sum = (values: readonly (number | null)[]) =>
  values.reduce<number>((all, value) => all + (value ?? 0), 0);

/** A figure for each currency. */
function moneyOf(items: readonly ItemContent[]): Figure[] {
  const currencies = [...new Set(items.flatMap(({ currency }) => currency ?? []))].sort();
  return currencies.map((currency) => ({
    name: "moneyPlanned",
    currency,
    value: sum(items.filter((item) => item.currency === currency).map(({ amountMinor }) => amountMinor)),
  }));
}
