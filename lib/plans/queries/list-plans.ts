import { type Locale, localized } from "@/lib/i18n/locales";
import type { Ctx } from "@/lib/platform/ctx";
import { Prisma } from "@/lib/platform/db";
import { dayIn } from "@/lib/platform/institution";
import { daysBetween } from "@/lib/rounds/days";
import type { PlanStatus } from "@/prisma/generated/enums";
import { type PlanView, VIEWS } from "../status";

type Row = {
  id: string;
  status: PlanStatus;
  edition: number;
  number: string | null;
  unitId: number;
  unitNames: unknown;
  roundId: string;
  roundNames: unknown;
  submittedAt: Date | null;
  returnedAt: Date | null;
  dueOn: Date | null;
  items: number;
  ended: number;
  openComments: number;
  isMerged: boolean;
  zone: string;
};

/** Plans in reach that belong to a tab, or all: what waits longest first, else the latest round's first. */
export async function listPlans(
  ctx: Ctx,
  { view, roundId }: { view: PlanView | null; roundId: string | null },
  locale: Locale,
) {
  const statuses = view ? [...VIEWS[view]] : null;
  const rows = await ctx.db.$queryRaw<Row[]>`
    SELECT p.id, p.status, p.edition, p.number, p.unit_id AS "unitId", n.names AS "unitNames", r.id AS "roundId",
      r.names AS "roundNames", p.submitted_at AS "submittedAt", p.returned_at AS "returnedAt",
      coalesce(mu.due_on, m.due_on) AS "dueOn", p.merged_into_id IS NOT NULL AS "isMerged", i.zone,
      coalesce(c.items, 0) AS items, coalesce(c.ended, 0) AS ended,
      (SELECT count(*)::int FROM plan_comment k WHERE k.plan_id = p.id AND k.resolved_at IS NULL) AS "openComments"
    FROM plan p
    JOIN round r ON r.id = p.round_id
    JOIN unit u ON u.id = p.unit_id
    CROSS JOIN institution i
    LEFT JOIN unit_name n ON n.unit_id = p.unit_id AND n.valid_to IS NULL
    LEFT JOIN LATERAL (SELECT * FROM milestone WHERE round_id = r.id AND kind = 'PLAN' ORDER BY position, id LIMIT 1) m ON true
    LEFT JOIN milestone_unit mu ON mu.milestone_id = m.id AND mu.unit_id = p.unit_id
    LEFT JOIN LATERAL (
      SELECT count(*)::int AS items, (count(*) FILTER (WHERE status NOT IN ('PLANNED', 'ACTIVE')))::int AS ended
      FROM plan_item WHERE plan_id = p.id AND removed_at IS NULL
    ) c ON true
    WHERE ${statuses === null ? Prisma.sql`true` : Prisma.sql`p.status = ANY (${statuses}::plan_status[])`}
      AND ${roundId === null ? Prisma.sql`r.status <> 'DRAFT'` : Prisma.sql`r.id = ${roundId}::uuid`}
    ORDER BY ${view === "review" ? Prisma.sql`p.submitted_at` : Prisma.sql`r.starts_on DESC`}, u.position, u.id
    LIMIT 500`;
  return rows.map(({ unitNames, roundNames, zone, ...plan }) => ({
    ...plan,
    unitName: localized(unitNames, locale),
    roundName: localized(roundNames, locale),
    late: plan.dueOn ? Math.max(0, daysBetween(plan.dueOn, dayIn(zone, plan.submittedAt ?? ctx.now))) : 0,
  }));
}
export type ListedPlan = Awaited<ReturnType<typeof listPlans>>[number];

/** How many plans in reach each tab holds. */
export async function countPlans(ctx: Ctx, roundId: string | null): Promise<Record<PlanView, number>> {
  const groups = await ctx.db.plan.groupBy({
    by: ["status"],
    where: { round: roundId === null ? { status: { not: "DRAFT" } } : { id: roundId } },
    _count: true,
  });
  const views = Object.keys(VIEWS) as PlanView[];
  return Object.fromEntries(
    views.map((view) => [
      view,
      groups
        .filter(({ status }) => (VIEWS[view] as readonly PlanStatus[]).includes(status))
        .reduce((sum, { _count }) => sum + _count, 0),
    ]),
  ) as Record<PlanView, number>;
}

/** Rounds that have plans in reach, the latest first. */
export async function listRounds(ctx: Ctx, locale: Locale) {
  const rounds = await ctx.db.round.findMany({
    where: { status: { not: "DRAFT" } },
    orderBy: { startsOn: "desc" },
    select: { id: true, names: true, status: true },
  });
  return rounds.map(({ names, ...round }) => ({ ...round, name: localized(names, locale) }));
}
