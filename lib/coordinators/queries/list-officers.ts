import { officeState } from "@/lib/people/status";
import type { Ctx } from "@/lib/platform/ctx";
import { today } from "@/lib/platform/institution";

/** Who held which office of a unit, the latest first. */
export async function listOfficers(ctx: Ctx, unitId: number) {
  const day = await today(ctx);
  const found = await ctx.db.appointment.findMany({
    where: { unitId },
    include: { user: { select: { name: true } } },
    orderBy: [{ startsOn: "desc" }, { id: "desc" }],
  });
  return found.map(({ user, ...term }) => ({
    ...term,
    name: user.name,
    state: officeState(term, day, ctx.now),
  }));
}
export type UnitOfficer = Awaited<ReturnType<typeof listOfficers>>[number];
