import type { Reason } from "@/lib/matching/reasons";
import type { Ctx } from "@/lib/platform/ctx";

/** What the comparison last said of two records; nothing where they were never compared. */
export async function groundsOf(
  ctx: Ctx,
  idA: string,
  idB: string,
): Promise<{ score: number | null; reasons: Reason[] }> {
  const pair = await ctx.db.duplicatePair.findFirst({
    where: {
      OR: [
        { lowId: idA, highId: idB },
        { lowId: idB, highId: idA },
      ],
    },
    select: { score: true, reasons: true },
  });
  return pair ? { score: pair.score, reasons: pair.reasons as Reason[] } : { score: null, reasons: [] };
}
