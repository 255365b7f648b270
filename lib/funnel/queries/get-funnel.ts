import type { Locale } from "@/lib/i18n/locales";
import type { Ctx } from "@/lib/platform/ctx";
import { notFound } from "@/lib/platform/errors";
import { listCurrentUnits } from "@/lib/units/queries";
import type { Funnel } from "../stages";

/** The code of the whole university in addresses. */
export const ALL = "all";

/** The funnel of the university, for readers of all of it, and of each unit in reach. From kept counts. */
export async function getFunnel(ctx: Ctx, locale: Locale) {
  const rows = await ctx.db.$queryRaw<(Funnel & { unitId: number })[]>`
    WITH figure AS (
      SELECT unit_id,
        coalesce(sum(count) FILTER (WHERE facet = '*'), 0)::int AS records,
        coalesce(sum(count) FILTER (WHERE facet LIKE 'r:%'), 0)::int AS reachable,
        coalesce(sum(count) FILTER (WHERE facet = 's:REGISTERED'), 0)::int AS registered
      FROM graduate_figure
      WHERE facet IN ('*', 's:REGISTERED', 'r:EMAIL_VERIFIED', 'r:EMAIL_UNVERIFIED', 'r:PHONE', 'r:POST') GROUP BY unit_id
    ), entered AS (
      SELECT r.current_id AS unit_id, sum(g.count)::int AS graduates
      FROM graduate_count g JOIN unit_rollup r ON r.unit_id = g.unit_id GROUP BY 1
      UNION ALL SELECT 0, sum(count)::int FROM graduate_count
    )
    SELECT unit_id AS "unitId", graduates, coalesce(records, 0) AS records, coalesce(reachable, 0) AS reachable,
           coalesce(registered, 0) AS registered
    FROM figure FULL JOIN entered USING (unit_id)`;
  const of = (id: number): Funnel => {
    const { unitId: _, ...funnel } = rows.find(({ unitId }) => unitId === id) ?? { unitId: id, ...NOBODY };
    return funnel;
  };
  const units = (await listCurrentUnits(ctx, locale)).filter(({ id }) => isInReach(ctx, id));
  return {
    university: isInReach(ctx, 0) ? of(0) : null,
    units: units.map((unit) => ({ ...unit, ...of(unit.id) })),
  };
}
export type FunnelPage = Awaited<ReturnType<typeof getFunnel>>;
export type UnitFunnel = FunnelPage["units"][number];

const NOBODY: Funnel = { graduates: null, records: 0, reachable: 0, registered: 0 };

/** Class by class, the oldest first, of a unit or (`all`) of the university. @throws DomainError not-found */
export async function getCohorts(ctx: Ctx, code: string, locale: Locale) {
  const unit = code === ALL ? null : await findUnit(ctx, code, locale);
  const unitId = unit?.id ?? 0;
  if (!isInReach(ctx, unitId)) throw notFound();
  const classes = await ctx.db.$queryRaw<(Funnel & { year: number })[]>`
    WITH figure AS (
      SELECT right(facet, 4)::int AS year,
        coalesce(sum(count) FILTER (WHERE facet LIKE 'y:%'), 0)::int AS records,
        coalesce(sum(count) FILTER (WHERE facet LIKE 'w:%'), 0)::int AS reachable,
        coalesce(sum(count) FILTER (WHERE facet LIKE 'g:%'), 0)::int AS registered
      FROM graduate_figure
      WHERE unit_id = ${unitId} AND (facet LIKE 'y:%' OR facet LIKE 'w:%' OR facet LIKE 'g:%') GROUP BY 1
    ), entered AS (
      SELECT g.year, sum(g.count)::int AS graduates FROM graduate_count g
      WHERE ${unitId} = 0 OR g.unit_id IN (SELECT unit_id FROM unit_rollup WHERE current_id = ${unitId}) GROUP BY 1
    )
    SELECT year, graduates, coalesce(records, 0) AS records, coalesce(reachable, 0) AS reachable,
           coalesce(registered, 0) AS registered
    FROM figure FULL JOIN entered USING (year) ORDER BY year`;
  return { unit, classes };
}
export type Cohorts = Awaited<ReturnType<typeof getCohorts>>;
export type Cohort = Cohorts["classes"][number];

/** What was entered for a unit itself, without those that went on in it. */
export function listEntered(ctx: Ctx, unitId: number) {
  return ctx.db.graduateCount.findMany({ where: { unitId }, orderBy: { year: "asc" } });
}

/** A unit of today by its code. @throws DomainError not-found */
export async function findUnit(ctx: Ctx, code: string, locale: Locale) {
  const unit = (await listCurrentUnits(ctx, locale)).find((one) => one.code === code);
  if (!unit || !isInReach(ctx, unit.id)) throw notFound();
  return unit;
}

/** Kept counts are nobody's rows: the reach is said in words. */
function isInReach({ scope }: Ctx, unitId: number): boolean {
  return scope.reach !== "some" || scope.unitIds.includes(unitId);
}
