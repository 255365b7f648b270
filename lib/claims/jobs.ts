import { audit } from "@/lib/platform/audit";
import { withSystemCtx } from "@/lib/platform/ctx";
import type { JobHandlers } from "@/lib/platform/jobs";
import { answerByMail } from "./commands/answer-by-mail";
import { ESCALATION_DAYS } from "./status";

const DAY_MS = 86_400_000;

/** The background work of claims. */
export const claimJobs = {
  "answer-claim": ({ claimId }) => withSystemCtx("claims", (ctx) => answerByMail(ctx, claimId)),

  /** What waited too long goes to the office as well; what nobody proved in its time goes away. */
  "tend-claims": () =>
    withSystemCtx("claims", async (ctx) => {
      await ctx.db.claim.deleteMany({ where: { status: "STARTED", tokenExpiresAt: { lte: ctx.now } } });
      const since = new Date(ctx.now.getTime() - ESCALATION_DAYS * DAY_MS);
      const late = await ctx.db.$queryRaw<{ id: string; unitIds: number[] }[]>`
        UPDATE claim SET escalated_at = ${ctx.now}, version = version + 1
        WHERE status IN ('CLAIM_PENDING', 'CLAIM_AMBIGUOUS') AND escalated_at IS NULL AND coalesce(proved_at, created_at) < ${since}
        RETURNING id, unit_ids AS "unitIds"`;
      await audit(
        ctx,
        ...late.map(({ id, unitIds }) => ({
          action: "claim.escalated",
          subject: "claim",
          subjectId: id,
          unitIds,
        })),
      );
    }),
} satisfies Partial<JobHandlers>;
