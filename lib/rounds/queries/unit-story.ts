import { officerNames } from "@/lib/people/queries/officer-names";
import type { Ctx } from "@/lib/platform/ctx";
import { notFound } from "@/lib/platform/errors";
import { type Happening, happenedAtMilestone, happenedToPlan, happenedToSynthesis } from "../happening";
import { boardOf } from "./board";

/**
 * Why a unit stands in a round as it does: its line of the board, and everything that happened, the latest first.
 * @throws DomainError not-found for a unit that never took part, or is out of reach.
 */
export async function unitStory(ctx: Ctx, roundId: string, unitId: number) {
  const board = await boardOf(ctx, roundId);
  const unit = [...board.units, ...board.left].find(({ id }) => id === unitId);
  if (!unit) throw notFound();
  const { joinedOn, leftOn } = await ctx.db.roundUnit.findUniqueOrThrow({
    where: { roundId_unitId: { roundId, unitId } },
  });
  const plan = await ctx.db.plan.findUnique({
    where: { roundId_unitId: { roundId, unitId } },
    include: {
      comments: true,
      mergedFrom: { select: { id: true, unitId: true } },
      mergedInto: { select: { id: true, unitId: true } },
    },
  });
  const syntheses = await ctx.db.synthesis.findMany({ where: { roundId, unitId } });
  const milestones = await ctx.db.milestone.findMany({
    where: { roundId },
    include: {
      acts: { where: { unitId } },
      units: { where: { unitId } },
      snapshots: { where: { unitId } },
      meeting: {
        include: { sittings: true, invitees: { where: { unitId }, include: { attendance: true } } },
      },
    },
  });
  const names = await officerNames(ctx, [
    plan?.submittedById,
    plan?.reviewerId,
    plan?.approvedById,
    ...(plan?.comments.map(({ byId }) => byId) ?? []),
    ...syntheses.flatMap(({ submittedById, acceptedById }) => [submittedById, acceptedById]),
    ...milestones.flatMap(({ acts }) => acts.map(({ byId }) => byId)),
  ]);
  const nameOf = (id: string | null) => (id ? (names.get(id) ?? null) : null);
  const { openedAt } = board;
  const happened: Happening[] = [
    ...(openedAt ? [{ what: "opened" as const, at: openedAt, by: null }] : []),
    ...(openedAt && joinedOn > openedAt ? [{ what: "joined" as const, at: joinedOn, by: null }] : []),
    ...(leftOn ? [{ what: "left" as const, at: leftOn, by: null }] : []),
    ...(plan ? happenedToPlan(plan, nameOf) : []),
    ...syntheses.flatMap((synthesis) => happenedToSynthesis(synthesis, nameOf)),
    ...milestones.flatMap((milestone) => happenedAtMilestone(milestone, nameOf)),
  ];
  return {
    board,
    unit,
    plan,
    syntheses: syntheses.map(({ id, kind, status }) => ({ id, kind, status })),
    milestones: milestones.map(({ id, meetingId, units: [own] }) => ({ id, meetingId, own: own ?? null })),
    happened: happened.sort((one, other) => other.at.getTime() - one.at.getTime()),
  };
}
export type UnitStory = Awaited<ReturnType<typeof unitStory>>;
