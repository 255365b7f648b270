import { audit } from "@/lib/platform/audit";
import type { Ctx } from "@/lib/platform/ctx";
import { DomainError, notFound } from "@/lib/platform/errors";
import { today } from "@/lib/platform/institution";
import type { RoundStatus } from "@/prisma/generated/enums";
import { isPrefixFree } from "../queries/is-prefix-free";
import { isEditable, nextStatus, type RoundMove } from "../status";
import { insertPlans } from "./insert-plans";

type Target = { id: string; version: number };

const HAPPENED = { open: "round.opened", close: "round.closed", archive: "round.archived" } as const;
const SINCE = { open: "openedAt", close: "closedAt", archive: "archivedAt" } as const;

/**
 * Opens, closes or archives a round. Opened, each of its units has a plan that is not started yet.
 * @throws DomainError not-found, conflict `stale`, `round-moved-on`, `round-prefix-taken`, or `round-incomplete` for one that asks
 * nothing of nobody.
 */
export async function moveRound(
  ctx: Ctx,
  { id, version, move }: Target & { move: RoundMove },
): Promise<void> {
  const round = await getRound(ctx, id);
  const status = nextStatus(round.status, move);
  if (!status) throw new DomainError("conflict", "round-moved-on");
  await touchRound(ctx, { id, version }, { status, [SINCE[move]]: ctx.now });
  if (move === "open") {
    const { milestones, measures, units } = await countParts(ctx, id);
    if (milestones === 0 || measures === 0 || units === 0)
      throw new DomainError("conflict", "round-incomplete");
    if (!(await isPrefixFree(ctx, round.numberPrefix, id)))
      throw new DomainError("conflict", "round-prefix-taken");
    await ctx.db.roundUnit.updateMany({ where: { roundId: id }, data: { joinedOn: await today(ctx) } });
    await insertPlans(ctx, id);
  }
  await audit(ctx, {
    action: HAPPENED[move],
    subject: "round",
    subjectId: id,
    changes: { status: [round.status, status] },
  });
}

/** Throws a draft away. @throws DomainError not-found, conflict `stale` or `round-moved-on`. */
export async function discardRound(ctx: Ctx, { id, version }: Target): Promise<void> {
  const round = await getRound(ctx, id);
  if (round.status !== "DRAFT") throw new DomainError("conflict", "round-moved-on");
  await touchRound(ctx, { id, version }, {});
  await ctx.db.round.delete({ where: { id } });
  await audit(ctx, {
    action: "round.discarded",
    subject: "round",
    subjectId: id,
    changes: { names: [round.names, null] },
  });
}

/** @throws DomainError not-found for a round out of reach. */
export async function getRound(ctx: Ctx, id: string) {
  const round = await ctx.db.round.findUnique({ where: { id } });
  if (!round) throw notFound();
  return round;
}

/** @throws DomainError not-found; conflict `round-over` for a round that is history. */
export async function getEditableRound(ctx: Ctx, id: string) {
  const round = await getRound(ctx, id);
  if (!isEditable(round.status)) throw new DomainError("conflict", "round-over");
  return round;
}

type Written = Partial<{
  names: object;
  startsOn: Date;
  endsOn: Date;
  numberPrefix: string;
  isVisaNeeded: boolean;
  reminderDistances: number[];
  copyFromDay: number;
  status: RoundStatus;
  openedAt: Date;
  closedAt: Date;
  archivedAt: Date;
}>;

/** Changes a round that nobody has changed since it was seen. @throws DomainError conflict `stale`. */
export async function touchRound(ctx: Ctx, { id, version }: Target, data: Written): Promise<void> {
  const { count } = await ctx.db.round.updateMany({
    where: { id, version },
    data: { ...data, version: version + 1 },
  });
  if (count !== 1) throw new DomainError("conflict", "stale");
}

async function countParts(ctx: Ctx, roundId: string) {
  return {
    milestones: await ctx.db.milestone.count({ where: { roundId } }),
    measures: await ctx.db.measure.count({ where: { direction: { roundId } } }),
    units: await ctx.db.roundUnit.count({ where: { roundId, leftOn: null } }),
  };
}
