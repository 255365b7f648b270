import { audit } from "@/lib/platform/audit";
import type { Ctx } from "@/lib/platform/ctx";
import { DomainError } from "@/lib/platform/errors";
import { findUnit, listEntered } from "../queries/get-funnel";
import { type SaveCounts, yearCountLines } from "../schema";

/** Of the advisory locks: one writer of a unit's counts at a time. */
const LOCK = 20_264;

/**
 * How many graduated from a unit, year by year, in place of what was entered before.
 * @throws DomainError not-found, conflict `stale` when somebody else has entered others meanwhile.
 */
export async function saveCounts(ctx: Ctx, { code, lines, seen, source }: SaveCounts): Promise<void> {
  const { id: unitId } = await findUnit(ctx, code, "en");
  await ctx.db.$queryRaw`SELECT pg_advisory_xact_lock(${LOCK}::int, ${unitId}::int)::text`;
  const before = await listEntered(ctx, unitId);
  if (yearCountLines(before) !== seen.replaceAll("\r", "")) throw new DomainError("conflict", "stale");
  await ctx.db.graduateCount.deleteMany({ where: { unitId } });
  await ctx.db.graduateCount.createMany({ data: lines.map((line) => ({ unitId, source, ...line })) });
  const sum = (counts: readonly { count: number }[]) => counts.reduce((total, { count }) => total + count, 0);
  await audit(ctx, {
    action: "graduates.counted",
    subject: "unit",
    subjectId: code,
    unitIds: [unitId],
    changes: { graduates: [sum(before), sum(lines)], source: [before[0]?.source ?? null, source] },
  });
}
