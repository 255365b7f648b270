import type { z } from "zod";
import { LOCALES, type LocalizedText } from "@/lib/i18n/locales";
import { audit } from "@/lib/platform/audit";
import type { Ctx } from "@/lib/platform/ctx";
import { Prisma } from "@/lib/platform/db";
import { DomainError, notFound } from "@/lib/platform/errors";
import { toLocalized } from "@/lib/platform/input/localized";
import type { skipInput, summaryInput } from "../schema";
import { isWritable } from "../status";
import { getPlanRow, holdPlan, movePlan, type Target } from "./change-plan";

/** Begins to write a plan. @throws as movePlan */
export async function startPlan(ctx: Ctx, target: Target): Promise<void> {
  await movePlan(ctx, target, "start", { startedAt: ctx.now });
}

/**
 * Says why there is nothing under a measure this year, or takes it back.
 * @throws DomainError not-found for a measure of another round; conflict `plan-locked`, `stale` when the reason is not the
 * one that its writer saw.
 */
export async function saveSkip(ctx: Ctx, skip: z.output<typeof skipInput>): Promise<void> {
  const { planId, measureId, before, reason } = skip;
  const plan = await holdPlan(ctx, planId, isWritable);
  await assertMeasure(ctx, plan.roundId, measureId);
  if (before === reason) return;
  const where = { planId, measureId, ...(before === null ? {} : { reason: before }) };
  const written =
    before === null
      ? await ctx.db.planSkip.createMany({
          data: { planId, measureId, reason: reason ?? "" },
          skipDuplicates: true,
        })
      : reason === null
        ? await ctx.db.planSkip.deleteMany({ where })
        : await ctx.db.planSkip.updateMany({ where, data: { reason } });
  if (written.count !== 1) throw new DomainError("conflict", "stale");
  await audit(ctx, {
    action: "plan.measure-skipped",
    subject: "plan",
    subjectId: planId,
    unitIds: [plan.unitId],
    changes: { measure: [measureId, measureId], reason: [before, reason] },
  });
}

/** @throws DomainError not-found for a measure of another round */
export async function assertMeasure(ctx: Ctx, roundId: string, measureId: string): Promise<void> {
  const count = await ctx.db.measure.count({ where: { id: measureId, direction: { roundId } } });
  if (count === 0) throw notFound();
}

/**
 * What the public reads of the plan, by language, and whether it does. A merged plan's belongs to its history.
 * @throws DomainError conflict `plan-locked`, `stale`
 */
export async function saveSummary(ctx: Ctx, input: z.output<typeof summaryInput>): Promise<void> {
  const { id, version, isPublic, texts } = input;
  const plan = await getPlanRow(ctx, id);
  if (plan.mergedIntoId !== null) throw new DomainError("conflict", "plan-locked");
  const summary = toLocalized(texts, "summary");
  const isSummaryPublic = isPublic && summary !== null;
  const { count } = await ctx.db.plan.updateMany({
    where: { id, version },
    data: { summary: summary ?? Prisma.DbNull, isSummaryPublic, version: version + 1 },
  });
  if (count !== 1) throw new DomainError("conflict", "stale");
  const before = (plan.summary ?? {}) as LocalizedText;
  await audit(ctx, {
    action: "plan.summary-saved",
    subject: "plan",
    subjectId: id,
    unitIds: [plan.unitId],
    changes: {
      ...Object.fromEntries(
        Object.keys(LOCALES).flatMap((locale) =>
          before[locale] === summary?.[locale]
            ? []
            : [[`summary.${locale}`, [before[locale] ?? null, summary?.[locale] ?? null] as const]],
        ),
      ),
      ...(plan.isSummaryPublic === isSummaryPublic
        ? {}
        : { isPublic: [plan.isSummaryPublic, isSummaryPublic] }),
    },
  });
}
