import type { Ctx } from "@/lib/platform/ctx";
import { notFound } from "@/lib/platform/errors";
import type { Ambassador } from "@/prisma/generated/client";
import type { Mover } from "../status";

/** The units whose ambassadors the desk has before it; null: all of them, also those of no unit. */
export async function deskUnits(ctx: Ctx): Promise<number[] | null> {
  if (ctx.scope.reach !== "some") return null;
  const [row] = await ctx.db.$queryRaw<{ ids: number[] }[]>`SELECT app_unit_family() AS ids`;
  return row?.ids ?? [];
}

/**
 * Somebody of the programme whom the actor decides about, and as whom: people one nominated are not among them, and
 * nobody decides about themselves. @throws DomainError not-found
 */
export async function getReached(
  ctx: Ctx,
  id: string,
): Promise<{ ambassador: Ambassador; mover: Exclude<Mover, "person" | "portal"> }> {
  const ambassador = await ctx.db.ambassador.findUnique({ where: { id } });
  const units = await deskUnits(ctx);
  if (!ambassador || isOwn(ctx, ambassador)) throw notFound();
  if (units === null) return { ambassador, mover: "office" };
  if (ambassador.unitId === null || !units.includes(ambassador.unitId)) throw notFound();
  return { ambassador, mover: "coordinator" };
}

export const isOwn = ({ actor }: Ctx, { userId }: { userId: string | null }): boolean =>
  actor.kind === "user" && userId === actor.userId;
