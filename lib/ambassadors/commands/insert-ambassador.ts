import type { Ctx } from "@/lib/platform/ctx";
import type { Prisma } from "@/lib/platform/db";
import { DomainError } from "@/lib/platform/errors";
import { hashToken } from "@/lib/platform/secret";
import { currentUnit } from "@/lib/units/queries";
import type { Ambassador } from "@/prisma/generated/client";
import { linkToken } from "../link-token";

type NewAmbassador = Omit<Prisma.AmbassadorUncheckedCreateInput, "id" | "tokenHash"> & {
  id: string;
  byId: string | null;
};

/**
 * Puts somebody into the programme, with the first line of the history. One person has one open place: of two at once the
 * second finds it taken.
 * @returns the new row; null when the address or the account has an open one already
 */
export async function insertAmbassador(
  system: Ctx,
  { byId, ...data }: NewAmbassador,
): Promise<Ambassador | null> {
  const tokenHash = hashToken(linkToken(data.id));
  const { count } = await system.db.ambassador.createMany({
    data: [{ ...data, tokenHash, createdAt: system.now }],
    skipDuplicates: true,
  });
  if (count === 0) return null;
  await system.db.ambassadorStep.create({
    data: { ambassadorId: data.id, to: data.status, byId, at: system.now },
  });
  return system.db.ambassador.findUniqueOrThrow({ where: { id: data.id } });
}

/** @throws DomainError invalid, field `unitId`, for a unit that is no more, or never was */
export async function assertUnit(ctx: Ctx, unitId: number | null): Promise<void> {
  if (unitId === null) return;
  const open = await ctx.db.unit.count({ where: { id: unitId, ...currentUnit(ctx) } });
  if (open === 0) throw new DomainError("invalid", "invalid", { unitId: "not_open" });
}
