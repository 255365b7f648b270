import type { Ctx } from "@/lib/platform/ctx";

/** Uses an invitation up: of many attempts at once, one succeeds. @returns the record it is for; null when it is spent, revoked or too old. */
export async function spendInvitation(ctx: Ctx, id: string): Promise<string | null> {
  const [spent] = await ctx.db.$queryRaw<{ alumnusId: string }[]>`
    UPDATE invitation SET used_at = ${ctx.now}, opened_at = coalesce(opened_at, ${ctx.now})
    WHERE id = ${id}::uuid AND used_at IS NULL AND revoked_at IS NULL AND expires_at > ${ctx.now}
    RETURNING alumnus_id AS "alumnusId"`;
  return spent?.alumnusId ?? null;
}
