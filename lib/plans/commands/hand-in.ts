import { actorId } from "@/lib/platform/audit";
import type { Ctx } from "@/lib/platform/ctx";
import { DomainError } from "@/lib/platform/errors";
import { missingIn } from "../completeness";
import { readContent } from "../queries/load-plan";
import { mayHandIn } from "../queries/people";
import { getPlanRow, movePlan, type PlanRow, type Target } from "./change-plan";
import { freezeEdition } from "./freeze-edition";

type HandedIn = Target & { visaName: string | null; visaOn: string | null };

/**
 * Hands the plan in as a new edition. What it says is frozen as it stands once nobody changes it any more.
 * @throws DomainError invalid with the visa's fields; conflict `plan-incomplete` while something is missing; forbidden to assistants;
 * else as movePlan.
 */
export async function submitPlan(ctx: Ctx, { visaName, visaOn, ...target }: HandedIn): Promise<void> {
  const { round } = await getOwn(ctx, target.id);
  const owed = Object.entries({ visaName, visaOn }).filter(([, value]) => value === null);
  if (round.isVisaNeeded && owed.length > 0)
    throw new DomainError(
      "invalid",
      "invalid",
      Object.fromEntries(owed.map(([field]) => [field, "required"])),
    );
  const { _max: last } = await ctx.db.planEdition.aggregate({
    where: { planId: target.id, kind: "SUBMITTED" },
    _max: { number: true },
  });
  const edition = (last.number ?? 0) + 1;
  const visa = { visaName, visaOn: visaOn ? new Date(visaOn) : null };
  await movePlan(
    ctx,
    target,
    "submit",
    {
      ...visa,
      edition,
      submittedAt: ctx.now,
      submittedById: actorId(ctx.actor),
      reviewOpenedAt: null,
      reviewerId: null,
    },
    { edition: [edition === 1 ? null : edition - 1, edition] },
  );
  const content = await readContent(ctx, target.id);
  if (missingIn(content, round).length > 0) throw new DomainError("conflict", "plan-incomplete");
  await freezeEdition(ctx, target.id, { number: edition, kind: "SUBMITTED", content });
}

/** Takes a plan back that nobody has opened yet. @throws DomainError forbidden to assistants; else as movePlan */
export async function withdrawPlan(ctx: Ctx, target: Target): Promise<void> {
  await getOwn(ctx, target.id);
  await movePlan(ctx, target, "withdraw", { submittedAt: null, submittedById: null });
}

async function getOwn(ctx: Ctx, id: string): Promise<PlanRow> {
  const plan = await getPlanRow(ctx, id);
  if (!(await mayHandIn(ctx, plan.unitId))) throw new DomainError("forbidden");
  return plan;
}
