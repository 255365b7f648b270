import { accountOf } from "@/lib/activities/queries/reach";
import { actorId, audit } from "@/lib/platform/audit";
import { asSystem, type Ctx } from "@/lib/platform/ctx";
import { DomainError, notFound } from "@/lib/platform/errors";
import { limit } from "@/lib/platform/rate-limit";
import { getPosted } from "../queries/reach";

/** Somebody thinks that an offer deceives or discriminates; the office reads it. @throws DomainError not-found; busy `too-many` */
export async function reportOffer(ctx: Ctx, { id, reason }: { id: string; reason: string }): Promise<void> {
  const { userId } = accountOf(ctx);
  const offer = await ctx.db.opportunity.findUnique({ where: { id } });
  if (!offer || offer.status === "DRAFT") throw notFound();
  await limit(ctx, "opportunity-report", userId);
  await ctx.db.opportunityReport.create({ data: { opportunityId: id, byId: userId, reason, at: ctx.now } });
  await audit(ctx, {
    action: "opportunity.reported",
    subject: "opportunity",
    subjectId: id,
    unitIds: offer.unitIds,
  });
}

/** The office says what came of a report. @throws DomainError not-found; conflict `stale` */
export async function handleReport(
  ctx: Ctx,
  { reportId, outcome }: { reportId: string; outcome: string },
): Promise<void> {
  const found = await ctx.db.opportunityReport.findUnique({ where: { id: reportId } });
  // A coordinator reads only the own.
  if (!found || ctx.scope.reach !== "all") throw notFound();
  const { count } = await ctx.db.opportunityReport.updateMany({
    where: { id: reportId, handledAt: null },
    data: { outcome, handledAt: ctx.now, handledById: actorId(ctx.actor) },
  });
  if (count !== 1) throw new DomainError("conflict", "stale");
  await audit(ctx, {
    ...{ action: "opportunity.report-handled", subject: "opportunity", subjectId: found.opportunityId },
    changes: { outcome: [null, outcome] },
  });
}

/** The poster says how many were taken: the number that the university looks for. @throws DomainError not-found; conflict `stale` */
export async function tellOutcome(
  ctx: Ctx,
  { id, version, takenCount, outcomeNote }: Outcome,
): Promise<void> {
  const before = await getPosted(ctx, id);
  const system = await asSystem(ctx, "opportunities");
  const { count } = await system.db.opportunity.updateMany({
    where: { id, version, publishedAt: { not: null } },
    data: { takenCount, outcomeNote, version: version + 1 },
  });
  if (count !== 1) throw new DomainError("conflict", "stale");
  await audit(ctx, {
    ...{ action: "opportunity.outcome", subject: "opportunity", subjectId: id, unitIds: before.unitIds },
    changes: { takenCount: [before.takenCount, takenCount] },
  });
}
type Outcome = { id: string; version: number; takenCount: number | null; outcomeNote: string | null };

/** Counts somebody who goes to an address outside. @returns it. @throws DomainError not-found */
export async function followOffer(ctx: Ctx, id: string): Promise<string> {
  const offer = await ctx.db.opportunity.findUnique({ where: { id } });
  if (offer?.status !== "PUBLISHED" || offer.applyUrl === null) throw notFound();
  const system = await asSystem(ctx, "opportunities");
  await system.db.opportunity.update({ where: { id }, data: { clickCount: { increment: 1 } } });
  return offer.applyUrl;
}
