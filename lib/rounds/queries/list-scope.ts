import type { Ctx } from "@/lib/platform/ctx";

/**
 * The units of today that a new round asks: those right below the university (no chapters), and whatever else took part in
 * the round before.
 */
export async function listScope(ctx: Ctx, previousId: string | null): Promise<number[]> {
  const rows = await ctx.db.$queryRaw<{ id: number }[]>`
    SELECT u.id FROM unit u LEFT JOIN unit above ON above.id = u.parent_id
    WHERE u.kind <> 'UNIVERSITY' AND NOT EXISTS (SELECT 1 FROM unit_succession s WHERE s.predecessor_id = u.id)
      AND (u.valid_to IS NULL OR u.valid_to > ${ctx.now})
      AND ((u.kind <> 'CHAPTER' AND coalesce(above.kind, 'UNIVERSITY') = 'UNIVERSITY')
        OR EXISTS (SELECT 1 FROM round_unit r WHERE r.round_id = ${previousId}::uuid AND r.unit_id = u.id AND r.left_on IS NULL))
    ORDER BY u.position, u.id`;
  return rows.map(({ id }) => id);
}
