import { type Locale, localized } from "@/lib/i18n/locales";
import { officerNames } from "@/lib/people/queries/officer-names";
import type { Ctx } from "@/lib/platform/ctx";
import { dayIn, getInstitution } from "@/lib/platform/institution";
import { daysBetween } from "@/lib/rounds/days";
import { proposedChanges } from "../amendment";
import { completeness, missingIn, unfinishedIn } from "../completeness";
import { planDeadline } from "./deadline";
import { listEditions } from "./editions";
import { type LoadedPlan, loadPlan } from "./load-plan";
import { mayHandIn } from "./people";

/** A plan as its page shows it. @throws DomainError not-found for one that is out of reach */
export async function getPlan(ctx: Ctx, id: string, locale: Locale) {
  const { plan, content } = await loadPlan(ctx, id);
  const { zone } = await getInstitution(ctx);
  const deadline = await planDeadline(ctx, plan.roundId, plan.unitId);
  const dueOn = deadline?.dueOn ?? null;
  return {
    ...factsOf(plan, locale),
    content,
    dueOn,
    /** Of what was handed in, or of what still is not. */
    late: dueOn ? Math.max(0, daysBetween(dueOn, dayIn(zone, plan.submittedAt ?? ctx.now))) : 0,
    missing: missingIn(content, { isVisaNeeded: false }),
    completeness: completeness(content),
    unfinished: unfinishedIn(content).length,
    mayHandIn: await mayHandIn(ctx, plan.unitId),
    isSynthesisAccepted: await isSynthesisAccepted(ctx, plan),
    comments: await listComments(ctx, id),
    editions: await listEditions(ctx, id),
    amendments: await listAmendments(ctx, id),
    mergedInto: await findMergedInto(ctx, plan, locale),
    itemVersions: new Map(plan.items.map(({ id, version }) => [id, version])),
  };
}
export type PlanPage = Awaited<ReturnType<typeof getPlan>>;

export function factsOf({ items: _, skips: __, round, unit, ...plan }: LoadedPlan, locale: Locale) {
  return {
    ...plan,
    unitCode: unit.code,
    unitName: localized(unit.names[0]?.names, locale),
    roundName: localized(round.names, locale),
    round: { status: round.status, isVisaNeeded: round.isVisaNeeded, previousId: round.previousId },
  };
}

/** Remarks on a plan and its items, the oldest first, with their writers. */
export async function listComments(ctx: Ctx, planId: string) {
  const found = await ctx.db.planComment.findMany({
    where: { planId },
    orderBy: [{ at: "asc" }, { id: "asc" }],
  });
  const names = await officerNames(
    ctx,
    found.map(({ byId }) => byId),
  );
  return found.map(({ byId, ...comment }) => ({ ...comment, by: names.get(byId) ?? null }));
}
export type ShownComment = Awaited<ReturnType<typeof listComments>>[number];

/** Changes that were proposed to a running plan, the latest first. */
async function listAmendments(ctx: Ctx, planId: string) {
  const found = await ctx.db.planAmendment.findMany({
    where: { planId },
    orderBy: [{ proposedAt: "desc" }, { id: "desc" }],
  });
  const names = await officerNames(
    ctx,
    found.flatMap(({ proposedById, decidedById }) => [proposedById, decidedById]),
  );
  return found.map(({ proposedById, decidedById, changes, ...amendment }) => ({
    ...amendment,
    changes: proposedChanges.parse(changes),
    proposedBy: names.get(proposedById) ?? null,
    decidedBy: (decidedById && names.get(decidedById)) ?? null,
  }));
}
export type ShownAmendment = Awaited<ReturnType<typeof listAmendments>>[number];

/** Whether the report of what was done, without which no plan is closed, was accepted. */
export async function isSynthesisAccepted(
  ctx: Ctx,
  { roundId, unitId }: { roundId: string; unitId: number },
) {
  const where = { roundId, unitId, kind: "EX_POST", status: "ACCEPTED" } as const;
  return (await ctx.db.synthesis.count({ where })) > 0;
}

async function findMergedInto(ctx: Ctx, { mergedIntoId }: LoadedPlan, locale: Locale) {
  if (mergedIntoId === null) return null;
  const into = await ctx.db.plan.findUnique({
    where: { id: mergedIntoId },
    select: { id: true, unit: { select: { names: { where: { validTo: null }, select: { names: true } } } } },
  });
  return into && { id: into.id, unitName: localized(into.unit.names[0]?.names, locale) };
}
