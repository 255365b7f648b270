import type { Ctx } from "@/lib/platform/ctx";
import type { Prisma } from "@/lib/platform/db";
import { DomainError } from "@/lib/platform/errors";
import type { Ambassador } from "@/prisma/generated/client";
import type { AmbassadorStatus } from "@/prisma/generated/enums";

type Step = {
  to: AmbassadorStatus;
  /** Who made it; null: the portal at its hour. */
  byId: string | null;
  reason?: string | null;
  data?: Prisma.AmbassadorUncheckedUpdateManyInput;
};

/**
 * Writes a move and its line in the history, under the portal's reach: the caller has settled who may. Of two moves at
 * once the second fails.
 * @returns the ambassador afterwards. @throws DomainError conflict `stale`
 */
export async function recordStep(
  system: Ctx,
  { id, version, status }: Pick<Ambassador, "id" | "version" | "status">,
  { to, byId, reason = null, data = {} }: Step,
): Promise<Ambassador> {
  const { count } = await system.db.ambassador.updateMany({
    where: { id, version, status },
    data: { ...data, status: to, version: version + 1 },
  });
  if (count !== 1) throw new DomainError("conflict", "stale");
  await system.db.ambassadorStep.create({
    data: { ambassadorId: id, from: status, to, byId, reason, at: system.now },
  });
  return system.db.ambassador.findUniqueOrThrow({ where: { id } });
}

/** Whoever acts, for the history. */
export const actorOf = ({ actor }: Ctx): string | null => (actor.kind === "user" ? actor.userId : null);
export const unitsOf = ({ unitId }: Pick<Ambassador, "unitId">): number[] =>
  unitId === null ? [] : [unitId];
