import type { Reach } from "@/lib/alumni/schema/list";
import type { Locale } from "@/lib/i18n/locales";
import type { Ctx } from "@/lib/platform/ctx";
import { today } from "@/lib/platform/institution";
import { listCoordinators } from "@/lib/units/figures";
import { listCurrentUnits } from "@/lib/units/queries";

/** A record is fresh when the person confirmed it or staff touched it within so many months. */
const FRESH_MONTHS = 24;

/** Ways to reach a person that work, best first: verified mail, other mail, phone or post. */
export const REACHABLE = ["EMAIL_VERIFIED", "EMAIL_UNVERIFIED", "PHONE", "POST"] as const satisfies Reach[];

/** `reachable` is the sum of the three ways before it. */
export type Figures = {
  records: number;
  verified: number;
  email: number;
  other: number;
  reachable: number;
  fresh: number;
};

/**
 * Records, how many can be reached and how many are fresh: of the university, where nobody counts twice, and of each
 * of today's units, with who coordinates it. From kept counts, in which erased graduates go on counting without a name.
 */
export async function getTotals(ctx: Ctx, locale: Locale) {
  const day = await today(ctx);
  const oldest = new Date(Date.UTC(ctx.now.getUTCFullYear(), ctx.now.getUTCMonth() - FRESH_MONTHS, 1));
  const counts = await ctx.db.$queryRaw<({ unitId: number } & Omit<Figures, "reachable">)[]>`
    SELECT unit_id AS "unitId",
      coalesce(sum(count) FILTER (WHERE facet = '*'), 0)::int AS records,
      coalesce(sum(count) FILTER (WHERE facet = 'r:EMAIL_VERIFIED'), 0)::int AS verified,
      coalesce(sum(count) FILTER (WHERE facet = 'r:EMAIL_UNVERIFIED'), 0)::int AS email,
      coalesce(sum(count) FILTER (WHERE facet IN ('r:PHONE', 'r:POST')), 0)::int AS other,
      coalesce(sum(count) FILTER (WHERE facet >= ${`m:${oldest.toISOString().slice(0, 7)}`} AND facet < 'm;'), 0)::int AS fresh
    FROM graduate_figure WHERE facet = '*' OR facet LIKE 'r:%' OR facet LIKE 'm:%' GROUP BY unit_id`;
  const of = (id: number): Figures => {
    const { unitId: _, ...counted } = counts.find(({ unitId }) => unitId === id) ?? { unitId: id, ...NONE };
    return { ...counted, reachable: counted.verified + counted.email + counted.other };
  };
  const coordinators = await listCoordinators(ctx, day);
  const units = (await listCurrentUnits(ctx, locale)).map((unit) => ({
    ...unit,
    ...of(unit.id),
    coordinator: coordinators.get(unit.id) ?? null,
  }));
  return { day, university: of(0), units };
}
export type Totals = Awaited<ReturnType<typeof getTotals>>;
export type UnitTotals = Totals["units"][number];

const NONE: Figures = { records: 0, verified: 0, email: 0, other: 0, reachable: 0, fresh: 0 };
