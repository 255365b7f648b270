import type { Ctx } from "@/lib/platform/ctx";
import type { Prisma } from "@/lib/platform/db";
import { DomainError } from "@/lib/platform/errors";

/**
 * Changes a unit that nobody has changed since it was seen.
 * @throws DomainError conflict `stale`.
 */
export async function updateUnit(
  ctx: Ctx,
  seen: { id: number; version: number },
  data: Prisma.UnitUncheckedUpdateManyInput,
) {
  const { id, version } = seen;
  const { count } = await ctx.db.unit.updateMany({
    where: { id, version },
    data: { ...data, version: version + 1 },
  });
  if (count !== 1) throw new DomainError("conflict", "stale");
}
