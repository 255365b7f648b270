import { audit, type Changes } from "@/lib/platform/audit";
import type { Ctx } from "@/lib/platform/ctx";
import type { Prisma } from "@/lib/platform/db";
import { DomainError, notFound } from "@/lib/platform/errors";
import type { Claim } from "@/prisma/generated/client";
import { type ClaimMove, isForOffice, nextStatus } from "../status";

type Target = { id: string; version: number };
/** The actor's part of the claim that is written with the move. */
type Written = Pick<
  Prisma.ClaimUncheckedUpdateManyInput,
  "alumnusId" | "means" | "question" | "answer" | "refusal" | "appeal" | "score" | "unitId"
>;

/** What happened, for the trail. */
const HAPPENED: Record<ClaimMove, string> = {
  verify: "verified",
  refuse: "refused",
  ask: "asked",
  answer: "answered",
  appeal: "appealed",
  withdraw: "withdrawn",
  reverse: "reversed",
};
const DECISIONS: readonly ClaimMove[] = ["verify", "refuse", "reverse", "withdraw"];

/**
 * Every change of a claim's state goes through here: the table of moves, the claim as its writer saw it, the trail.
 * @returns the claim as it is now.
 * @throws DomainError not-found for a claim out of reach, and for one that is the office's to decide; conflict when it
 * is in another state, `stale` when somebody was quicker.
 */
export async function moveClaim(
  ctx: Ctx,
  { id, version }: Target,
  move: ClaimMove,
  written: Written = {},
  changes: Changes = {},
): Promise<Claim> {
  const claim = await getClaimForChange(ctx, id);
  const status = nextStatus(claim.status, move);
  if (!status) throw new DomainError("conflict", "claim-moved-on");
  const decided = DECISIONS.includes(move)
    ? { decidedAt: ctx.now, decidedById: ctx.actor.kind === "user" ? ctx.actor.userId : null }
    : {};
  const { count } = await ctx.db.claim.updateMany({
    where: { id, version, status: claim.status },
    data: { ...written, ...decided, status, version: version + 1 },
  });
  if (count !== 1) throw new DomainError("conflict", "stale");
  await audit(ctx, {
    action: `claim.${HAPPENED[move]}`,
    subject: "claim",
    subjectId: id,
    unitIds: claim.unitIds,
    changes: { status: [claim.status, status], ...changes },
  });
  return ctx.db.claim.findUniqueOrThrow({ where: { id } });
}

/**
 * @throws DomainError not-found for a claim out of reach, to a coordinator for one that was appealed, and to whoever would
 * decide about themselves.
 */
export async function getClaimForChange(ctx: Ctx, id: string): Promise<Claim> {
  const claim = await ctx.db.claim.findUnique({ where: { id } });
  if (!claim) throw notFound();
  const isOwn = ctx.actor.kind === "user" && claim.userId === ctx.actor.userId;
  const isCoordinator = ctx.scope.reach === "some" && ctx.scope.unitIds.length > 0;
  const isDeciding = isCoordinator || ctx.scope.reach === "all";
  if ((isOwn && isDeciding) || (isCoordinator && isForOffice(claim))) throw notFound();
  return claim;
}
