import { accountOf } from "@/lib/activities/queries/reach";
import { audit } from "@/lib/platform/audit";
import { asSystem, type Ctx } from "@/lib/platform/ctx";
import { DomainError, notFound } from "@/lib/platform/errors";
import { today } from "@/lib/platform/institution";
import { enqueue } from "@/lib/platform/jobs";
import { newId } from "@/lib/platform/new-id";
import { limit } from "@/lib/platform/rate-limit";
import type { Application } from "@/prisma/generated/client";
import { getPosted } from "../queries/reach";
import type { Answered } from "../schema";
import { isAnswerable, takesApplications } from "../status";
import { mailApplicant, mailPoster } from "./mail-people";

/**
 * Sends a letter to whoever posted an offer, once; whoever withdrew may write again.
 * @throws DomainError not-found; conflict `offer-closed`, `own-offer`, `already-applied`; busy `too-many`
 */
export async function applyFor(ctx: Ctx, { id, letter }: { id: string; letter: string }): Promise<void> {
  const { userId, name } = accountOf(ctx);
  const offer = await ctx.db.opportunity.findUnique({ where: { id } });
  if (!offer || offer.status === "DRAFT") throw notFound();
  // Whoever posted it may be gone: then nobody would read the letter.
  if (offer.posterId === null) throw new DomainError("conflict", "offer-closed");
  if (offer.posterId === userId) throw new DomainError("conflict", "own-offer");
  await limit(ctx, "application", userId);
  const system = await asSystem(ctx, "opportunities");
  // Held: it may be closing this moment.
  await system.db.$queryRaw`SELECT 1 FROM opportunity WHERE id = ${id}::uuid FOR UPDATE`;
  const held = await system.db.opportunity.findUniqueOrThrow({ where: { id } });
  if (!takesApplications(held, await today(ctx))) throw new DomainError("conflict", "offer-closed");
  const sent = { letter, name, agreedAt: ctx.now, createdAt: ctx.now };
  const again = await system.db.application.updateMany({
    where: { opportunityId: id, userId, status: "WITHDRAWN" },
    data: { ...sent, status: "SENT", answer: null, answeredAt: null, version: { increment: 1 } },
  });
  if (again.count === 0) {
    const made = await system.db.application.createMany({
      data: { ...sent, id: newId(ctx.now.getTime()), opportunityId: id, userId },
      skipDuplicates: true,
    });
    if (made.count === 0) throw new DomainError("conflict", "already-applied");
  }
  await note(ctx, "application.sent", offer.unitIds, id);
  await mailPoster(system, id, "applied");
}

/** Takes the letter back: it is emptied, and its file goes. @throws DomainError not-found; conflict `stale` */
export async function withdrawApplication(
  ctx: Ctx,
  { applicationId }: { applicationId: string },
): Promise<void> {
  const own = await getOwnApplication(ctx, applicationId);
  const system = await asSystem(ctx, "opportunities");
  const { count } = await system.db.application.updateMany({
    where: { id: own.id, status: { not: "WITHDRAWN" } },
    data: { status: "WITHDRAWN", letter: "", cvKey: null, cvName: null, version: { increment: 1 } },
  });
  if (count !== 1) throw new DomainError("conflict", "stale");
  if (own.cvKey) await enqueue(ctx, "remove-file", { key: own.cvKey });
  await note(ctx, "application.withdrawn", [], own.opportunityId);
}

/** A CV takes the place of the one before, while nobody has answered. @throws as `withdrawApplication` */
export async function addCv(
  ctx: Ctx,
  cv: { applicationId: string; key: string; name: string },
): Promise<void> {
  const own = await getOwnApplication(ctx, cv.applicationId);
  const system = await asSystem(ctx, "opportunities");
  const { count } = await system.db.application.updateMany({
    where: { id: own.id, version: own.version, status: { in: ["SENT", "SHORTLISTED"] } },
    data: { cvKey: cv.key, cvName: cv.name, version: { increment: 1 } },
  });
  if (count !== 1) throw new DomainError("conflict", "stale");
  if (own.cvKey) await enqueue(ctx, "remove-file", { key: own.cvKey });
  await note(ctx, "application.cv", [], own.opportunityId);
}

/** The poster answers a letter, and the person is told. @throws DomainError not-found; conflict `stale` */
export async function answerApplication(
  ctx: Ctx,
  { applicationId, version, status, answer }: Answered,
): Promise<void> {
  const found = await ctx.db.application.findUnique({ where: { id: applicationId } });
  if (!found) throw notFound();
  const offer = await getPosted(ctx, found.opportunityId);
  const system = await asSystem(ctx, "opportunities");
  const { count } = isAnswerable(found.status)
    ? await system.db.application.updateMany({
        where: { id: applicationId, version, status: found.status },
        data: { status, answer, answeredAt: ctx.now, version: version + 1 },
      })
    : { count: 0 };
  if (count !== 1) throw new DomainError("conflict", "stale");
  await note(ctx, "application.answered", offer.unitIds, offer.id);
  await mailApplicant(system, applicationId, status, answer);
}

async function getOwnApplication(ctx: Ctx, id: string): Promise<Application> {
  const own = await ctx.db.application.findFirst({ where: { id, userId: accountOf(ctx).userId } });
  if (!own) throw notFound();
  return own;
}

/** The trail tells that somebody wrote or answered, never what. */
function note(ctx: Ctx, action: string, unitIds: number[], subjectId: string): Promise<void> {
  return audit(ctx, { action, subject: "opportunity", subjectId, unitIds });
}
