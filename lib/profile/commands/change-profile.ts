import { refreshSearch } from "@/lib/alumni/insert-records";
import { audit, type Changes } from "@/lib/platform/audit";
import type { Ctx } from "@/lib/platform/ctx";
import type { Prisma } from "@/lib/platform/db";
import { DomainError } from "@/lib/platform/errors";
import type { Profile } from "@/prisma/generated/client";
import { ownId } from "../queries/own-id";
import { ensureProfile } from "./ensure-profile";

/**
 * Every change of the own profile goes through here: the profile as the person saw it is taken (or `stale`; `version`
 * null: as it is), `change` tells the new fields and what the trail keeps, search and directory follow.
 * @throws DomainError conflict `stale`
 */
export async function changeProfile(
  ctx: Ctx,
  { version, action }: { version: number | null; action: string },
  change: (before: Profile) => Promise<{ data: Prisma.ProfileUncheckedUpdateInput; changes: Changes }>,
): Promise<void> {
  const alumnusId = ownId(ctx);
  await ensureProfile(ctx, alumnusId);
  const before = await ctx.db.profile.findUniqueOrThrow({ where: { alumnusId }, include: { alumnus: true } });
  const { count } = await ctx.db.profile.updateMany({
    where: { alumnusId, version: version ?? before.version },
    data: { version: { increment: 1 }, updatedAt: ctx.now },
  });
  if (count === 0) throw new DomainError("conflict", "stale");
  const { data, changes } = await change(before);
  await ctx.db.profile.update({ where: { alumnusId }, data });
  await refreshSearch(ctx, [alumnusId]);
  await audit(ctx, {
    action,
    subject: "alumnus",
    subjectId: alumnusId,
    unitIds: before.alumnus.unitIds,
    changes,
  });
}
