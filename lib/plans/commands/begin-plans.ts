import type { Ctx } from "@/lib/platform/ctx";
import { today } from "@/lib/platform/institution";
import { movePlan } from "./change-plan";

/** Approved plans begin with the first day of their round. Run again, it changes nothing. */
export async function beginPlans(ctx: Ctx): Promise<void> {
  const begun = {
    status: { in: ["OPEN", "CLOSED"] as ("OPEN" | "CLOSED")[] },
    startsOn: { lte: await today(ctx) },
  };
  const plans = await ctx.db.plan.findMany({
    where: { status: "APPROVED", mergedIntoId: null, round: begun },
    select: { id: true, version: true },
  });
  for (const plan of plans) await movePlan(ctx, plan, "begin");
}
