import { freezeEdition } from "@/lib/plans/commands/freeze-edition";
import { type ItemContent, itemsOf, measuresOf, type PlanContent } from "@/lib/plans/content";
import { readContent } from "@/lib/plans/queries/load-plan";
import type { Ctx } from "@/lib/platform/ctx";
import { enqueue } from "@/lib/platform/jobs";
import type { PlanEditionKind } from "@/prisma/generated/enums";

/** Whose last action the office remarks on. */
export const REMARKED = 10;

/** Something that was frozen: what, as which edition, when and by whom. */
type Frozen = { kind: PlanEditionKind; number: number; at: Date; by: string | null };

/**
 * What a plan of the demo said each time it was handed in, and when it was approved; the worker makes the PDF. What was
 * handed in before the last edition says less.
 */
export async function seedEditions(ctx: Ctx, planId: string, editions: readonly Frozen[]): Promise<void> {
  const last = Math.max(...editions.map(({ number }) => number));
  const written = asPlanned(await readContent(ctx, planId));
  for (const { kind, number, at, by } of editions) {
    const then: Ctx = {
      ...ctx,
      now: at,
      actor: { kind: "system", name: "demo", ...(by ? { onBehalfOf: by } : {}) },
    };
    const content = number < last ? firstDraft(written) : written;
    const editionId = await freezeEdition(then, planId, { kind, number, content });
    if (kind === "APPROVED") await enqueue(ctx, "make-plan-pdf", { editionId });
  }
}

/** Nothing was done yet when it was frozen. */
function asPlanned(content: PlanContent): PlanContent {
  return withItems(content, (item) => [
    { ...item, status: "PLANNED", percent: 0, outcome: null, reachedCount: null },
  ]);
}

/** Without the last action, and with neither a number nor a day of its own for the action that was remarked on. */
function firstDraft(content: PlanContent): PlanContent {
  const remarked = measuresOf(content)[REMARKED]?.items.at(-1);
  const added = itemsOf(content).findLast(({ id }) => id !== remarked?.id);
  return withItems(content, (item) => {
    if (item.id === added?.id) return [];
    return item.id === remarked?.id ? [{ ...item, peopleCount: null, endsOn: content.round.endsOn }] : [item];
  });
}

function withItems(content: PlanContent, change: (item: ItemContent) => ItemContent[]): PlanContent {
  return {
    ...content,
    directions: content.directions.map((direction) => ({
      ...direction,
      measures: direction.measures.map((measure) => ({ ...measure, items: measure.items.flatMap(change) })),
    })),
  };
}
