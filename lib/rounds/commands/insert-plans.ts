import type { Ctx } from "@/lib/platform/ctx";

/** Gives each unit of a round that has none a plan that is not started yet. Run again, it changes nothing. */
export async function insertPlans(ctx: Ctx, roundId: string): Promise<void> {
  await ctx.db.$executeRaw`
    INSERT INTO plan (id, round_id, unit_id)
    SELECT new_id(), round_id, unit_id FROM round_unit WHERE round_id = ${roundId}::uuid AND left_on IS NULL
    ON CONFLICT (round_id, unit_id) DO NOTHING`;
}
