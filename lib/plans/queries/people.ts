import type { Ctx } from "@/lib/platform/ctx";
import { today } from "@/lib/platform/institution";
import type { Office } from "@/prisma/generated/enums";

export type Officer = { userId: string; name: string; office: Office };

/** Who holds an office of the unit today, or of what it has become: coordinators first. */
export async function listOfficersToday(ctx: Ctx, unitId: number): Promise<Officer[]> {
  const day = await today(ctx);
  return ctx.db.$queryRaw<Officer[]>`
    SELECT user_id AS "userId", name, office FROM officers_of(${unitId}::int, ${day}::date, ${ctx.now})
    ORDER BY office, name`;
}

/** Whether the reader hands in for a unit and takes back: its coordinator and deputies do, and the office for anybody. */
export async function mayHandIn(ctx: Ctx, unitId: number): Promise<boolean> {
  const { actor, scope } = ctx;
  if (scope.reach !== "some" || actor.kind !== "user") return true;
  const officers = await listOfficersToday(ctx, unitId);
  return officers.some(({ userId, office }) => userId === actor.userId && office !== "ASSISTANT");
}
