import type { z } from "zod";
import type { Ctx } from "@/lib/platform/ctx";
import { DomainError, notFound } from "@/lib/platform/errors";
import { enqueue } from "@/lib/platform/jobs";
import { unfinishedIn } from "../completeness";
import { isSynthesisAccepted } from "../queries/get-plan";
import { readContent } from "../queries/load-plan";
import type { progressInput } from "../schema";
import { isRunning, nextStatus, owesReason } from "../status";
import { getPlanRow, holdPlan, movePlan, type PlanRow, type Target } from "./change-plan";
import { auditItem, changedColumns, getItemRow, writeItem } from "./items";

/** Only what has begun is carried out. */
const isBegun = (plan: PlanRow) => plan.status === "IN_PROGRESS" && isRunning(plan);

/**
 * Says how far an item is and what came of it. What is done is whole; what was not done or given up says why.
 * @throws DomainError not-found; invalid with `outcome` without a reason; conflict `plan-locked`, `stale`
 */
export async function reportProgress(ctx: Ctx, report: z.output<typeof progressInput>): Promise<void> {
  const { id, version, status, outcome, reachedCount } = report;
  const before = await getItemRow(ctx, id);
  const plan = await holdPlan(ctx, before.planId, isBegun);
  if (owesReason(status) && outcome === null)
    throw new DomainError("invalid", "invalid", { outcome: "required" });
  const percent = status === "DONE" ? 100 : report.percent;
  const columns = { status, percent, outcome, reachedCount };
  await writeItem(ctx, { id, version }, columns);
  await auditItem(ctx, plan, "progressed", id, changedColumns(before, columns));
}

type Evidence = { itemId: string; note: string | null } & (
  | { url: string }
  | { fileKey: string; fileName: string; sha256: string }
);

/** Keeps what shows that an item was done: a link or a file that lies in the storage. @returns its plan. @throws as reportProgress */
export async function addEvidence(
  ctx: Ctx,
  { itemId, note, ...thing }: Evidence,
): Promise<{ planId: string }> {
  const item = await getItemRow(ctx, itemId);
  const plan = await holdPlan(ctx, item.planId, isBegun);
  const byId = ctx.actor.kind === "user" ? ctx.actor.userId : null;
  const shown = "url" in thing ? { url: thing.url } : { fileKey: thing.fileKey, fileName: thing.fileName };
  await ctx.db.planEvidence.create({ data: { itemId, note, byId, at: ctx.now, ...shown } });
  await auditItem(ctx, plan, "evidence-added", itemId, {
    evidence: [null, "url" in thing ? thing.url : { file: thing.fileName, sha256: thing.sha256 }],
  });
  return { planId: plan.id };
}

/** Takes evidence away; its file goes once this is committed. @throws as reportProgress */
export async function removeEvidence(
  ctx: Ctx,
  { itemId, partId }: { itemId: string; partId: string },
): Promise<void> {
  const item = await getItemRow(ctx, itemId);
  const plan = await holdPlan(ctx, item.planId, isBegun);
  const evidence = await ctx.db.planEvidence.findFirst({ where: { id: partId, itemId } });
  if (!evidence) throw notFound();
  await ctx.db.planEvidence.deleteMany({ where: { id: partId } });
  if (evidence.fileKey) await enqueue(ctx, "remove-file", { key: evidence.fileKey });
  await auditItem(ctx, plan, "evidence-removed", itemId, {
    evidence: [evidence.url ?? evidence.fileName, null],
  });
}

/**
 * Ends a plan once every item has its end and the report of what was done is accepted.
 * @throws DomainError conflict `items-unfinished`, `synthesis-missing`, else as movePlan
 */
export async function closePlan(ctx: Ctx, target: Target): Promise<void> {
  const plan = await getPlanRow(ctx, target.id);
  if (!nextStatus(plan, "close")) throw new DomainError("conflict", "plan-moved-on");
  if (!(await isSynthesisAccepted(ctx, plan))) throw new DomainError("conflict", "synthesis-missing");
  await movePlan(ctx, target, "close", { closedAt: ctx.now });
  if (unfinishedIn(await readContent(ctx, target.id)).length > 0)
    throw new DomainError("conflict", "items-unfinished");
}
