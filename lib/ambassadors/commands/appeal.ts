import { audit } from "@/lib/platform/audit";
import { asSystem, type Ctx } from "@/lib/platform/ctx";
import { DomainError } from "@/lib/platform/errors";
import { getOwn } from "../queries/own";
import { getReached } from "../queries/reach";
import { nextStatus } from "../status";
import { mayAppeal } from "../terms";
import { mailAmbassador } from "./mail-ambassador";
import { actorOf, recordStep, unitsOf } from "./record-step";

type Target = { id: string; version: number };

/** Somebody who was excluded says why that is wrong: once, and in time. @throws DomainError conflict `appeal-over`, `stale` */
export async function appeal(ctx: Ctx, { id, version, appeal: text }: Target & { appeal: string }) {
  const own = await getOwn(ctx, id);
  if (!mayAppeal(own, ctx.now)) throw new DomainError("conflict", "appeal-over");
  await audit(ctx, {
    action: "ambassador.appealed",
    subject: "ambassador",
    subjectId: id,
    unitIds: unitsOf(own),
  });
  const { db } = await asSystem(ctx, "ambassadors");
  const { count } = await db.ambassador.updateMany({
    where: { id, version, appealedAt: null },
    data: { appeal: text, appealedAt: ctx.now, version: version + 1 },
  });
  if (count !== 1) throw new DomainError("conflict", "stale");
}

/**
 * The office answers: the appeal was right, and the person serves again; or it stays as it was. The person reads it by mail.
 * @throws DomainError not-found; conflict `stale`, also when there is no appeal or it was answered; conflict
 * `already-ambassador` when the person has another open place by now
 */
export async function answerAppeal(
  ctx: Ctx,
  { id, version, verdict, answer }: Target & { verdict: "uphold" | "reject"; answer: string },
): Promise<void> {
  const { ambassador, mover } = await getReached(ctx, id);
  const to = nextStatus(ambassador.status, "reinstate", mover);
  const { appealedAt, appealDecidedAt } = ambassador;
  if (!to || appealedAt === null || appealDecidedAt !== null || ambassador.version !== version)
    throw new DomainError("conflict", "stale");
  await audit(ctx, {
    action: `ambassador.appeal-${verdict === "uphold" ? "upheld" : "rejected"}`,
    subject: "ambassador",
    subjectId: id,
    unitIds: unitsOf(ambassador),
    changes: { answer: [null, answer] },
  });
  const system = await asSystem(ctx, "ambassadors");
  const answered = { appealAnswer: answer, appealDecidedAt: ctx.now };
  if (verdict === "reject") {
    const { count } = await system.db.ambassador.updateMany({
      where: { id, version },
      data: { ...answered, version: version + 1 },
    });
    if (count !== 1) throw new DomainError("conflict", "stale");
    return mailAmbassador(system, ambassador, "appealRejected", { reason: answer });
  }
  const { email } = ambassador;
  const others = await system.db.ambassador.count({
    where: { email, id: { not: id }, status: { notIn: ["ENDED", "REVOKED", "DECLINED", "EMERITUS"] } },
  });
  if (others > 0) throw new DomainError("conflict", "already-ambassador");
  const data = { ...answered, endedAt: null, endReason: null };
  const after = await recordStep(system, ambassador, { to, byId: actorOf(ctx), reason: answer, data });
  await mailAmbassador(system, after, "appealUpheld", { reason: answer });
}
