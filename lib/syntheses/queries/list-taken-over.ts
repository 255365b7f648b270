import type { Ctx } from "@/lib/platform/ctx";
import type { SynthesisKind } from "@/prisma/generated/enums";

/** An accepted synthesis of `heirId` tells of actions that a plan of `unitId` brought along. */
export type TakenOver = { kind: SynthesisKind; unitId: number; heirId: number };

/**
 * The units whose plans went on in others', also over several mergers, as far as accepted syntheses tell: what both tell
 * is counted once, with the one that went on with it.
 */
export async function listTakenOver(ctx: Ctx, roundId: string): Promise<TakenOver[]> {
  return ctx.db.$queryRaw<TakenOver[]>`
    WITH RECURSIVE told AS (
      SELECT s.kind, s.unit_id AS heir_id, (origin #>> '{}')::uuid AS plan_id
      FROM synthesis s,
        jsonb_path_query(s.content, '$.plan.directions[*].measures[*].items[*].originId ? (@ != null)') AS origin
      WHERE s.round_id = ${roundId}::uuid AND s.status = 'ACCEPTED'
      UNION
      SELECT told.kind, told.heir_id, i.origin_id
      FROM told JOIN plan_item i ON i.plan_id = told.plan_id AND i.origin_id IS NOT NULL
    )
    SELECT DISTINCT told.kind, p.unit_id AS "unitId", told.heir_id AS "heirId"
    FROM told JOIN plan p ON p.id = told.plan_id
    ORDER BY 1, 2, 3`;
}
