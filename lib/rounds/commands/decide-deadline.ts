import { actorId, audit } from "@/lib/platform/audit";
import type { Ctx } from "@/lib/platform/ctx";
import { DomainError, notFound } from "@/lib/platform/errors";
import type { DeadlineActKind } from "@/prisma/generated/enums";
import { isOfPlan } from "../status";

type Deadline = { milestoneId: string; unitId: number; seen: Date };
type Decision = Deadline & { reason: string };

/**
 * Gives one unit more time.
 * @returns the round.
 * @throws DomainError not-found; conflict `stale` when the day is not the one that was seen, `round-over`; invalid with
 * `toOn: order` for a day that is no later.
 */
export async function extendDeadline(
  ctx: Ctx,
  { toOn, ...decision }: Decision & { toOn: Date },
): Promise<string> {
  const { roundId, dueOn } = await holdDeadline(ctx, decision);
  if (toOn <= dueOn) throw new DomainError("invalid", "invalid", { toOn: "order" });
  return record(ctx, { ...decision, roundId }, "EXTENDED", { dueOn: toOn }, { fromOn: dueOn, toOn });
}

/**
 * Asks one unit for nothing at this deadline. A plan is waived as a whole, on its own page (lib/plans).
 * @throws DomainError as extendDeadline; not-found also for the deadlines of a plan.
 */
export async function waiveDeadline(ctx: Ctx, decision: Decision): Promise<string> {
  const { roundId, kind, dueOn, waivedAt } = await holdDeadline(ctx, decision);
  if (isOfPlan(kind)) throw notFound();
  if (waivedAt) throw new DomainError("conflict", "stale");
  return record(
    ctx,
    { ...decision, roundId },
    "WAIVED",
    { waivedAt: ctx.now },
    { fromOn: dueOn, toOn: null },
  );
}

/** Takes a waiver back. @throws DomainError as waiveDeadline. */
export async function reinstateDeadline(ctx: Ctx, decision: Decision): Promise<string> {
  const { roundId, kind, dueOn, waivedAt } = await holdDeadline(ctx, decision);
  if (isOfPlan(kind)) throw notFound();
  if (!waivedAt) throw new DomainError("conflict", "stale");
  return record(
    ctx,
    { ...decision, roundId },
    "REINSTATED",
    { waivedAt: null },
    { fromOn: dueOn, toOn: dueOn },
  );
}

/**
 * Says that something outside the portal was done, or takes it back.
 * @throws DomainError not-found, also for a deadline that the portal itself knows about; conflict `round-over`.
 */
export async function tickDeadline(
  ctx: Ctx,
  { milestoneId, unitId, isMet }: { milestoneId: string; unitId: number; isMet: boolean },
): Promise<void> {
  const milestone = await findMilestone(ctx, milestoneId, unitId);
  const isByHand =
    milestone.kind === "OTHER" || (milestone.kind === "MEETING" && milestone.meetingId === null);
  if (!isByHand) throw notFound();
  const metAt = isMet ? ctx.now : null;
  await ctx.db.milestoneUnit.upsert({
    where: { milestoneId_unitId: { milestoneId, unitId } },
    create: { milestoneId, unitId, metAt },
    update: { metAt, version: { increment: 1 } },
  });
  await audit(ctx, {
    action: isMet ? "deadline.met" : "deadline.unmet",
    subject: "round",
    subjectId: milestone.roundId,
    unitIds: [unitId],
    changes: { milestone: [milestoneId, milestoneId], met: [!isMet, isMet] },
  });
}

/** The deadline of a unit that takes part in an open round. */
async function findMilestone(ctx: Ctx, milestoneId: string, unitId: number) {
  const milestone = await ctx.db.milestone.findFirst({
    where: { id: milestoneId, round: { units: { some: { unitId, leftOn: null } } } },
    include: { round: { select: { status: true } }, units: { where: { unitId } } },
  });
  if (!milestone) throw notFound();
  if (milestone.round.status !== "OPEN") throw new DomainError("conflict", "round-over");
  return milestone;
}

/** Holds a unit's deadline until the transaction ends, as its editor saw it. */
async function holdDeadline(ctx: Ctx, { milestoneId, unitId, seen }: Deadline) {
  await ctx.db.$queryRaw`
    SELECT 1 FROM round_unit u JOIN milestone m ON m.round_id = u.round_id
    WHERE m.id = ${milestoneId}::uuid AND u.unit_id = ${unitId} FOR UPDATE OF u`;
  const milestone = await findMilestone(ctx, milestoneId, unitId);
  const [own] = milestone.units;
  const dueOn = own?.dueOn ?? milestone.dueOn;
  if (dueOn.getTime() !== seen.getTime()) throw new DomainError("conflict", "stale");
  return { roundId: milestone.roundId, kind: milestone.kind, dueOn, waivedAt: own?.waivedAt ?? null };
}

/** What is decided, and the act that says so. @returns the round. */
async function record(
  ctx: Ctx,
  { roundId, milestoneId, unitId, reason }: Decision & { roundId: string },
  kind: DeadlineActKind,
  decided: { dueOn: Date } | { waivedAt: Date | null },
  days: { fromOn: Date; toOn: Date | null },
): Promise<string> {
  await recordAct(ctx, { milestoneId, unitId, kind, reason, ...days }, decided);
  await audit(ctx, {
    action: HAPPENED[kind],
    subject: "round",
    subjectId: roundId,
    unitIds: [unitId],
    changes: {
      milestone: [milestoneId, milestoneId],
      dueOn: [days.fromOn, days.toOn],
      reason: [null, reason],
    },
  });
  return roundId;
}

const HAPPENED: Record<DeadlineActKind, string> = {
  EXTENDED: "deadline.extended",
  WAIVED: "deadline.waived",
  SHIFTED: "deadline.shifted",
  REINSTATED: "deadline.reinstated",
};

type Act = {
  milestoneId: string;
  unitId: number;
  kind: DeadlineActKind;
  reason: string;
  fromOn: Date;
  toOn: Date | null;
};

/** Writes what differs for one unit from now on, and the act by which it does. */
export async function recordAct(
  ctx: Ctx,
  { milestoneId, unitId, ...act }: Act,
  decided: { dueOn: Date } | { waivedAt: Date | null },
): Promise<void> {
  await ctx.db.milestoneUnit.upsert({
    where: { milestoneId_unitId: { milestoneId, unitId } },
    create: { milestoneId, unitId, ...decided },
    update: { ...decided, version: { increment: 1 } },
  });
  await ctx.db.deadlineAct.create({
    data: { milestoneId, unitId, ...act, byId: actorId(ctx.actor), at: ctx.now },
  });
}
