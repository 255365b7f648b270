import { audit } from "@/lib/platform/audit";
import type { Ctx } from "@/lib/platform/ctx";
import { DomainError, notFound } from "@/lib/platform/errors";
import type { SynthesisKind } from "@/prisma/generated/enums";
import { isRoundOpen } from "../status";

/**
 * Begins a synthesis of a unit that takes part in a round; whoever comes second finds the one that is there.
 * @throws DomainError not-found for a round or a unit out of reach, conflict `round-over`.
 */
export async function startSynthesis(
  ctx: Ctx,
  { roundId, unitId, kind }: { roundId: string; unitId: number; kind: SynthesisKind },
): Promise<string> {
  const place = await ctx.db.roundUnit.findUnique({
    where: { roundId_unitId: { roundId, unitId } },
    include: { round: true },
  });
  if (!place) throw notFound();
  if (!isRoundOpen(place.round.status)) throw new DomainError("conflict", "round-over");
  const { count } = await ctx.db.synthesis.createMany({
    data: { roundId, unitId, kind },
    skipDuplicates: true,
  });
  const { id } = await ctx.db.synthesis.findUniqueOrThrow({
    where: { roundId_unitId_kind: { roundId, unitId, kind } },
  });
  if (count > 0)
    await audit(ctx, { action: "synthesis.started", subject: "synthesis", subjectId: id, unitIds: [unitId] });
  return id;
}
