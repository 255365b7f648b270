import { withSystemCtx } from "@/lib/platform/ctx";
import type { JobHandlers } from "@/lib/platform/jobs";
import { beginPlans } from "./commands/begin-plans";
import { makePlanPdf } from "./commands/make-plan-pdf";
import { tellOfPlan } from "./commands/tell-of-plan";
import { isPlanNews } from "./news";

/** A document of a large plan takes its time. */
const SLOW = { timeout: 60_000 };
const FORGOTTEN_MS = 86_400_000;

/** The background work of plans. */
export const planJobs = {
  "tell-of-plan": async ({ planId, news }, { onBehalfOf }) => {
    if (isPlanNews(news)) await withSystemCtx("plans", (ctx) => tellOfPlan(ctx, planId, news, onBehalfOf));
  },

  "make-plan-pdf": ({ editionId }) => withSystemCtx("plans", (ctx) => makePlanPdf(ctx, editionId), SLOW),

  /** Starts what is approved on its round's first day; forgets who once had a plan open. */
  "tend-plans": () =>
    withSystemCtx("plans", async (ctx) => {
      await beginPlans(ctx);
      const before = new Date(ctx.now.getTime() - FORGOTTEN_MS);
      await ctx.db.planPresence.deleteMany({ where: { seenAt: { lt: before } } });
    }),
} satisfies Partial<JobHandlers>;
