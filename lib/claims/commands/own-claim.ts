import type { Ctx } from "@/lib/platform/ctx";
import { DomainError, notFound } from "@/lib/platform/errors";
import { getClaimForChange, moveClaim } from "./move-claim";

type Target = { id: string; version: number };

/** Answers what was asked; the claim is in the queue again. */
export async function answerClaim(
  ctx: Ctx,
  { answer, ...target }: Target & { answer: string },
): Promise<void> {
  await assertOwn(ctx, target.id);
  await moveClaim(ctx, target, "answer", { answer }, { answer: [null, answer] });
}

/** Disagrees with a refusal: the office decides, and that decision stands. @throws DomainError conflict `appealed-once`. */
export async function appealClaim(
  ctx: Ctx,
  { appeal, ...target }: Target & { appeal: string },
): Promise<void> {
  const claim = await assertOwn(ctx, target.id);
  if (claim.appeal !== null) throw new DomainError("conflict", "appealed-once");
  await moveClaim(ctx, target, "appeal", { appeal }, { appeal: [null, appeal] });
}

export async function withdrawClaim(ctx: Ctx, target: Target): Promise<void> {
  await assertOwn(ctx, target.id);
  await moveClaim(ctx, target, "withdraw");
}

/** @throws DomainError not-found for somebody else's claim, also where the actor may decide it. */
async function assertOwn(ctx: Ctx, id: string) {
  const claim = await getClaimForChange(ctx, id);
  if (ctx.actor.kind !== "user" || claim.userId !== ctx.actor.userId) throw notFound();
  return claim;
}
