import { audit } from "@/lib/platform/audit";
import type { Ctx } from "@/lib/platform/ctx";
import { Prisma } from "@/lib/platform/db";
import { DomainError, notFound } from "@/lib/platform/errors";
import { GOALS, readTargets, type Targets } from "../goals";
import type { DropTargets, SetTargets } from "../schema";

/**
 * Sets what a faculty should reach, or all that have no targets of their own. What was counted already keeps the targets
 * of its time.
 * @throws DomainError not-found, conflict `stale` when somebody else set them meanwhile.
 */
export async function setTargets(
  ctx: Ctx,
  { milestoneId, unitId, of, version, ...asked }: SetTargets,
): Promise<void> {
  const milestone = await findMilestone(ctx, milestoneId, unitId);
  const targets: Targets = Object.fromEntries(
    GOALS.flatMap((goal) => (asked[goal] === null ? [] : [[goal, asked[goal]]])),
  );
  const own = await ctx.db.milestoneUnit.findUnique({
    where: { milestoneId_unitId: { milestoneId, unitId } },
  });
  const before = of === "all" ? milestone.targets : own?.targets;
  if (of === "all") {
    const seen = { id: milestoneId, version };
    const { count } = await ctx.db.milestone.updateMany({
      where: seen,
      data: { targets, version: version + 1 },
    });
    if (count !== 1) throw new DomainError("conflict", "stale");
  } else if (own) {
    const seen = { milestoneId, unitId, version };
    const { count } = await ctx.db.milestoneUnit.updateMany({
      where: seen,
      data: { targets, version: version + 1 },
    });
    if (count !== 1) throw new DomainError("conflict", "stale");
  } else {
    const { count } = await ctx.db.milestoneUnit.createMany({
      data: { milestoneId, unitId, targets },
      skipDuplicates: true,
    });
    if (count !== 1) throw new DomainError("conflict", "stale");
  }
  await audit(ctx, {
    action: "targets.set",
    subject: "milestone",
    subjectId: milestoneId,
    unitIds: of === "unit" ? [unitId] : [],
    changes: { targets: [readTargets(before), targets] },
  });
}

/** Lets a faculty go by the targets of all again. @throws DomainError not-found, conflict `stale`. */
export async function dropTargets(ctx: Ctx, { milestoneId, unitId, version }: DropTargets): Promise<void> {
  await findMilestone(ctx, milestoneId, unitId);
  const { count } = await ctx.db.milestoneUnit.updateMany({
    where: { milestoneId, unitId, version },
    data: { targets: Prisma.DbNull, version: version + 1 },
  });
  if (count !== 1) throw new DomainError("conflict", "stale");
  await audit(ctx, {
    action: "targets.dropped",
    subject: "milestone",
    subjectId: milestoneId,
    unitIds: [unitId],
  });
}

async function findMilestone(ctx: Ctx, id: string, unitId: number) {
  const found = await ctx.db.milestone.findFirst({
    where: { id, kind: "DATABASE", round: { units: { some: { unitId } } } },
  });
  if (!found) throw notFound();
  return found;
}
