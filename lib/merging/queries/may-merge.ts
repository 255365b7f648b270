import type { Ctx } from "@/lib/platform/ctx";
import { proposeSurvivor } from "../propose";

/** What the actor may do about two records: make them one, propose it to the office, or not even know of both. */
export type MayMerge = "merge" | "propose" | "no";

/**
 * Whoever reaches both records decides; a coordinator who reaches one of them, or would join two people's accounts,
 * proposes. The reach is the actor's own, also where the transaction has the portal's by now.
 */
export async function mayMerge(ctx: Ctx, idA: string, idB: string): Promise<MayMerge> {
  if (idA === idB) return "no";
  const reached = await ctx.db.alumnus.findMany({
    where: {
      id: { in: [idA, idB] },
      ...(ctx.scope.reach === "some" && { unitIds: { hasSome: [...ctx.scope.unitIds] } }),
    },
    select: { id: true },
  });
  if (ctx.scope.reach !== "some") return reached.length === 2 ? "merge" : "no";
  if (reached.length < 2) return reached.length === 1 ? "propose" : "no";
  return (await withAccount(ctx, [idA, idB])).size === 2 ? "propose" : "merge";
}

/** Whose of some records somebody signs in to. */
export async function withAccount(ctx: Ctx, ids: readonly string[]): Promise<Set<string>> {
  const rows = await ctx.db.$queryRaw<
    { id: string }[]
  >`SELECT id FROM with_account(${[...ids]}::uuid[]) AS id`;
  return new Set(rows.map(({ id }) => id));
}

/** Which of two records in reach would keep its id, and which would lead to it; null when one is not in reach. */
export async function proposedSurvivor(
  ctx: Ctx,
  idA: string,
  idB: string,
): Promise<{ survivorId: string; mergedId: string } | null> {
  const found = await ctx.db.alumnus.findMany({
    where: { id: { in: [idA, idB] } },
    select: { id: true, lastConfirmedAt: true, createdAt: true, profile: { select: { alumnusId: true } } },
  });
  const [a, b] = found.map(({ profile, ...side }) => ({ ...side, hasProfile: profile !== null }));
  if (!a || !b) return null;
  const survivorId = proposeSurvivor(a, b);
  return { survivorId, mergedId: survivorId === a.id ? b.id : a.id };
}
