import { audit, type Changes } from "@/lib/platform/audit";
import type { Ctx } from "@/lib/platform/ctx";
import type { Prisma } from "@/lib/platform/db";
import { DomainError, notFound } from "@/lib/platform/errors";
import { enqueue } from "@/lib/platform/jobs";
import type { PlanNews } from "../news";
import { nextStatus, type PlanMove } from "../status";

const withRound = {
  round: {
    select: { status: true, isVisaNeeded: true, startsOn: true, numberPrefix: true, previousId: true },
  },
} satisfies Prisma.PlanInclude;
export type PlanRow = Prisma.PlanGetPayload<{ include: typeof withRound }>;

/** A plan as its writer saw it. */
export type Target = { id: string; version: number };

/** @throws DomainError not-found for a plan out of reach */
export async function getPlanRow(ctx: Ctx, id: string): Promise<PlanRow> {
  const plan = await ctx.db.plan.findUnique({ where: { id }, include: withRound });
  if (!plan) throw notFound();
  return plan;
}

/** What happened, for the trail. */
const HAPPENED: Record<PlanMove, string> = {
  start: "started",
  submit: "submitted",
  withdraw: "withdrawn",
  open: "review-opened",
  return: "returned",
  approve: "approved",
  begin: "begun",
  close: "closed",
  waive: "waived",
  reinstate: "reinstated",
};
/** Of what others are told by mail. */
const NEWS: Partial<Record<PlanMove, PlanNews>> = {
  submit: "submitted",
  withdraw: "withdrawn",
  open: "opened",
  return: "returned",
  approve: "approved",
  begin: "begun",
  close: "closed",
  waive: "waived",
  reinstate: "reinstated",
};

/**
 * Every change of a plan's state goes through here: the table of moves, the plan as its mover saw it, the trail, the mails.
 * From then on until the transaction ends nobody changes the plan or its items.
 * @returns the plan as it is now.
 * @throws DomainError not-found for a plan out of reach; conflict `plan-moved-on` when the move is not open from its state,
 * `stale` when somebody was quicker.
 */
export async function movePlan(
  ctx: Ctx,
  { id, version }: Target,
  move: PlanMove,
  written: Prisma.PlanUncheckedUpdateManyInput = {},
  changes: Changes = {},
): Promise<PlanRow> {
  const plan = await getPlanRow(ctx, id);
  const status = nextStatus(plan, move);
  if (!status) throw new DomainError("conflict", "plan-moved-on");
  const { count } = await ctx.db.plan.updateMany({
    where: { id, version, status: plan.status },
    data: { ...written, status, version: version + 1 },
  });
  if (count !== 1) throw new DomainError("conflict", "stale");
  await audit(ctx, {
    action: `plan.${HAPPENED[move]}`,
    subject: "plan",
    subjectId: id,
    unitIds: [plan.unitId],
    changes: { status: [plan.status, status], ...changes },
  });
  const news = NEWS[move];
  if (news) await tellLater(ctx, id, news);
  return getPlanRow(ctx, id);
}

/** Whoever a change of the plan concerns is told by mail, each in the own language. */
export async function tellLater(ctx: Ctx, planId: string, news: PlanNews): Promise<void> {
  await enqueue(ctx, "tell-of-plan", { planId, news });
}

/**
 * Holds a plan while a part of it is changed: whoever would move it waits, and whoever just moved it is waited for.
 * `alone`: for changes of which no two may happen at once.
 * @throws DomainError not-found for a plan out of reach; conflict `plan-locked` when `may` says no.
 */
export async function holdPlan(
  ctx: Ctx,
  id: string,
  may: (plan: PlanRow) => boolean,
  { alone = false }: { alone?: boolean } = {},
): Promise<PlanRow> {
  if (alone) await ctx.db.$queryRaw`SELECT 1 FROM plan WHERE id = ${id}::uuid FOR NO KEY UPDATE`;
  else await ctx.db.$queryRaw`SELECT 1 FROM plan WHERE id = ${id}::uuid FOR SHARE`;
  const plan = await getPlanRow(ctx, id);
  if (!may(plan)) throw new DomainError("conflict", "plan-locked");
  return plan;
}
