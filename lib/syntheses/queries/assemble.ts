import { readContent } from "@/lib/plans/queries/load-plan";
import type { Ctx } from "@/lib/platform/ctx";
import type { SynthesisKind } from "@/prisma/generated/enums";
import type { SynthesisContent } from "../content";
import { countFigures } from "../count-figures";
import { readDatabase } from "./database-at-deadline";
import { lookBack, type Place } from "./look-back";

const NOTHING_YET = { meetings: [], imports: [], activities: [], acts: [], database: null };

/** A synthesis as the data have it now: the plan, what became of it, and the figures, each counted from what is listed. */
export async function assemble(ctx: Ctx, place: Place & { kind: SynthesisKind }): Promise<SynthesisContent> {
  const { roundId, unitId, kind } = place;
  const plan = await ctx.db.plan.findUnique({ where: { roundId_unitId: { roundId, unitId } } });
  const past = kind === "EX_POST";
  const { datesEntered, evidence } = await countBeside(ctx, plan?.id ?? null);
  const content = {
    kind,
    at: ctx.now.toISOString(),
    planNumber: plan?.number ?? null,
    plan: plan ? await readContent(ctx, plan.id) : null,
    evidence,
    ...(past ? { ...(await lookBack(ctx, place)), database: await readDatabase(ctx, place) } : NOTHING_YET),
  };
  return { ...content, figures: countFigures({ ...content, datesEntered }) };
}

/** What items have beside themselves: dates in the calendar, and things that show what was done. */
async function countBeside(ctx: Ctx, planId: string | null) {
  const rows = await ctx.db.$queryRaw<{ id: string; evidence: number; dates: number }[]>`
    SELECT i.id,
      (SELECT count(*)::int FROM plan_evidence e WHERE e.item_id = i.id) AS evidence,
      (SELECT count(*)::int FROM calendar_entry c WHERE c.plan_item_id = i.id AND c.cancelled_at IS NULL) AS dates
    FROM plan_item i WHERE i.plan_id = ${planId}::uuid AND i.removed_at IS NULL`;
  const shown = rows.filter(({ evidence }) => evidence > 0);
  return {
    datesEntered: rows.reduce((all, { dates }) => all + dates, 0),
    evidence: Object.fromEntries(shown.map(({ id, evidence }) => [id, evidence])),
  };
}
