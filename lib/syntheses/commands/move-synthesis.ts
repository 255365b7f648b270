import { audit } from "@/lib/platform/audit";
import type { Ctx } from "@/lib/platform/ctx";
import type { Prisma } from "@/lib/platform/db";
import { DomainError, notFound } from "@/lib/platform/errors";
import type { Synthesis } from "@/prisma/generated/client";
import { isRoundOpen, nextStatus, type SynthesisMove } from "../status";

export type Target = { id: string; version: number };
/** What is written together with a move. */
type Written = Pick<
  Prisma.SynthesisUncheckedUpdateManyInput,
  "content" | "submittedAt" | "submittedById" | "returnedAt" | "returnReason" | "acceptedAt" | "acceptedById"
>;

/** What happened, for the trail. */
const HAPPENED: Record<SynthesisMove, string> = {
  submit: "submitted",
  return: "returned",
  accept: "accepted",
};

/**
 * Every change of a synthesis' state goes through here: the table of moves, the version its writer saw, the trail.
 * @throws DomainError not-found, conflict `round-over`, `synthesis-moved-on` from another state, `stale`.
 */
export async function moveSynthesis(
  ctx: Ctx,
  { id, version }: Target,
  move: SynthesisMove,
  written: Written,
): Promise<Synthesis> {
  const synthesis = await getSynthesisForChange(ctx, id);
  const status = nextStatus(synthesis.status, move);
  if (!status) throw new DomainError("conflict", "synthesis-moved-on");
  const { count } = await ctx.db.synthesis.updateMany({
    where: { id, version, status: synthesis.status },
    data: { ...written, status, version: version + 1 },
  });
  if (count !== 1) throw new DomainError("conflict", "stale");
  await audit(ctx, {
    action: `synthesis.${HAPPENED[move]}`,
    subject: "synthesis",
    subjectId: id,
    unitIds: [synthesis.unitId],
    changes: { status: [synthesis.status, status] },
  });
  return synthesis;
}

/** @throws DomainError not-found, conflict `round-over` once the round is in the archive. */
export async function getSynthesisForChange(ctx: Ctx, id: string): Promise<Synthesis> {
  const found = await ctx.db.synthesis.findUnique({
    where: { id },
    include: { round: { select: { status: true } } },
  });
  if (!found) throw notFound();
  const { round, ...synthesis } = found;
  if (!isRoundOpen(round.status)) throw new DomainError("conflict", "round-over");
  return synthesis;
}

export const actingUser = (ctx: Ctx) => (ctx.actor.kind === "user" ? ctx.actor.userId : null);
