import { confirmedMonths } from "@/lib/alumni/schema/list";
import type { Ctx } from "@/lib/platform/ctx";
import type { Figures } from "../goals";

/**
 * The databases of units in numbers, by the unit's id: from kept counts, never by reading records.
 * @param since what was imported from that day on is counted.
 */
export async function readFigures(
  ctx: Ctx,
  unitIds: readonly number[],
  since: Date,
): Promise<Map<number, Figures>> {
  const months = confirmedMonths(ctx.now).map((month) => `v:${month}`);
  const ids = [...unitIds];
  const rows = await ctx.db.$queryRaw<(Figures & { unitId: number })[]>`
    WITH figure AS MATERIALIZED (
      SELECT unit_id, facet, count FROM unit_figure
      WHERE unit_id = ANY (${ids}::int[]) AND (facet IN ('*', 'h:COMPLETE', 'h:PHONE', 'h:EMPLOYER', 's:REGISTERED')
        OR facet LIKE 'r:%' OR facet LIKE 'v:%')
    )
    SELECT u.id AS "unitId",
      coalesce(sum(f.count) FILTER (WHERE f.facet = '*'), 0)::int AS records,
      coalesce(sum(f.count) FILTER (WHERE f.facet = 'h:COMPLETE'), 0)::int AS completeness,
      coalesce(sum(f.count) FILTER (WHERE f.facet IN ('r:EMAIL_VERIFIED', 'r:EMAIL_UNVERIFIED', 'r:PHONE', 'r:POST')), 0)::int AS reachable,
      coalesce(sum(f.count) FILTER (WHERE f.facet = ANY (${months}::text[])), 0)::int AS confirmed,
      coalesce(sum(f.count) FILTER (WHERE f.facet IN ('r:EMAIL_VERIFIED', 'r:EMAIL_UNVERIFIED')), 0)::int AS "withEmail",
      coalesce(sum(f.count) FILTER (WHERE f.facet = 'r:EMAIL_VERIFIED'), 0)::int AS verified,
      coalesce(sum(f.count) FILTER (WHERE f.facet = 'h:PHONE'), 0)::int AS "withPhone",
      coalesce(sum(f.count) FILTER (WHERE f.facet = 'h:EMPLOYER'), 0)::int AS "withEmployer",
      coalesce(sum(f.count) FILTER (WHERE f.facet = 's:REGISTERED'), 0)::int AS registered,
      (coalesce(sum(f.count) FILTER (WHERE f.facet = '*'), 0)
        - coalesce((SELECT sum(n.delta) FROM notice_count n WHERE n.unit_id = u.id), 0))::int AS informed,
      (SELECT count(*)::int FROM import i JOIN import_row r ON r.import_id = i.id AND r.class = 'AMBIGUOUS'
       WHERE i.unit_id = u.id AND i.status IN ('DRY_RUN', 'APPLIED') AND i.swept_at IS NULL
         AND (r.decision IS NULL OR r.decision = 'LATER')) AS duplicates,
      (SELECT coalesce(sum(i.done_count), 0)::int FROM import i
       WHERE i.unit_id = u.id AND i.status = 'APPLIED' AND i.applied_at >= ${since}) AS imported
    FROM unnest(${ids}::int[]) AS u (id) LEFT JOIN figure f ON f.unit_id = u.id
    GROUP BY u.id`;
  return new Map(rows.map(({ unitId, ...figures }) => [unitId, figures]));
}
