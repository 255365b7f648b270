import { audit, changesBetween } from "@/lib/platform/audit";
import type { Ctx } from "@/lib/platform/ctx";
import { DomainError } from "@/lib/platform/errors";
import { getInstitution } from "@/lib/platform/institution";
import type { UpdateInstitution } from "./schema";

/**
 * Changes what the university is called, its language, zone, color and limits of exports.
 * @throws DomainError conflict `stale`, invalid with `zone: invalid` for a zone that the database does not know:
 * it works out by it whose appointment is in force.
 */
export async function updateInstitution(
  ctx: Ctx,
  { version, ...settings }: UpdateInstitution,
): Promise<void> {
  const before = await getInstitution(ctx);
  const known = await ctx.db.$queryRaw<
    unknown[]
  >`SELECT 1 FROM pg_timezone_names WHERE name = ${settings.zone}`;
  if (known.length === 0) throw new DomainError("invalid", "invalid", { zone: "invalid" });
  const { count } = await ctx.db.institution.updateMany({
    where: { id: 1, version },
    data: { ...settings, version: version + 1 },
  });
  if (count !== 1) throw new DomainError("conflict", "stale");
  await audit(ctx, {
    action: "institution.updated",
    subject: "institution",
    changes: changesBetween(before, settings),
  });
}
