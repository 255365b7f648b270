import type { LocalizedText } from "@/lib/i18n/locales";
import { audit, changesBetween } from "@/lib/platform/audit";
import type { Ctx } from "@/lib/platform/ctx";
import { DomainError } from "@/lib/platform/errors";
import type { SaveMilestone } from "../schema";
import { found } from "./edit-round";
import { getEditableRound, touchRound } from "./move-round";

/**
 * Adds a deadline or changes one. A kind stays what it is: facts were recorded of it.
 * @throws DomainError not-found, conflict `stale`, `round-over`, invalid with `dueOn: range` for a day before the round.
 */
export async function saveMilestone(
  ctx: Ctx,
  { id, version, milestoneId, ...input }: SaveMilestone,
): Promise<void> {
  const round = await getEditableRound(ctx, id);
  const { kind, dueOn } = input;
  if (dueOn < round.startsOn) throw new DomainError("invalid", "invalid", { dueOn: "range" });
  await touchRound(ctx, { id, version }, {});
  const names = input.names as Record<string, string>;
  const meetingId = kind === "MEETING" ? await findMeeting(ctx, input.meetingId) : null;
  if (milestoneId === null) {
    const position = await ctx.db.milestone.count({ where: { roundId: id } });
    const added = await ctx.db.milestone.create({
      data: { roundId: id, kind, names, dueOn, meetingId, position },
    });
    await note(ctx, "milestone.added", added.id, id, { names: [null, names], dueOn: [null, dueOn] });
    return;
  }
  const before = found(await ctx.db.milestone.findFirst({ where: { id: milestoneId, roundId: id } }));
  const after = { names, dueOn, ...(before.kind === "MEETING" ? { meetingId } : {}) };
  await ctx.db.milestone.update({
    where: { id: milestoneId },
    data: { ...after, version: { increment: 1 } },
  });
  await note(ctx, "milestone.edited", milestoneId, id, changesBetween<object>(before, after));
}

/**
 * Takes a deadline out of a round.
 * @throws DomainError not-found, conflict `stale`, `round-over`, `milestone-has-facts` once something was recorded of it.
 */
export async function removeMilestone(
  ctx: Ctx,
  { id, version, milestoneId }: { id: string; version: number; milestoneId: string },
): Promise<void> {
  await getEditableRound(ctx, id);
  const milestone = found(
    await ctx.db.milestone.findFirst({
      where: { id: milestoneId, roundId: id },
      include: { _count: { select: { units: true, acts: true, snapshots: true } } },
    }),
  );
  const { units, acts, snapshots } = milestone._count;
  if (units + acts + snapshots > 0) throw new DomainError("conflict", "milestone-has-facts");
  await touchRound(ctx, { id, version }, {});
  await ctx.db.milestone.delete({ where: { id: milestoneId } });
  await note(ctx, "milestone.removed", milestoneId, id, { names: [milestone.names as LocalizedText, null] });
}

async function findMeeting(ctx: Ctx, meetingId: string | null): Promise<string | null> {
  if (meetingId === null) return null;
  const meeting = await ctx.db.meeting.findUnique({ where: { id: meetingId }, select: { id: true } });
  if (!meeting) throw new DomainError("invalid", "invalid", { meetingId: "invalid" });
  return meeting.id;
}

function note(
  ctx: Ctx,
  action: string,
  milestoneId: string,
  roundId: string,
  changes: Record<string, readonly [unknown, unknown]>,
): Promise<void> {
  return audit(ctx, {
    action,
    subject: "round",
    subjectId: roundId,
    changes: { milestone: [milestoneId, milestoneId], ...changes },
  });
}
