import { type Locale, localized } from "@/lib/i18n/locales";
import type { Ctx } from "@/lib/platform/ctx";
import type { AmbassadorKind, AmbassadorStatus } from "@/prisma/generated/enums";
import { deskUnits } from "./reach";

export type Meeting = {
  id: string;
  title: string;
  heldOn: Date;
  asked: number;
  came: number;
  firstTime: number;
};

/** The ambassadors' meetings in figures, the latest first: everybody may know how many came, nobody here who. */
export async function listAmbassadorMeetings(ctx: Ctx): Promise<Meeting[]> {
  return ctx.db.$queryRaw<Meeting[]>`
    SELECT id::text, title, held_on AS "heldOn", asked, came, first_time AS "firstTime" FROM ambassador_meetings()`;
}

type Row = {
  by: "status" | "kind" | "country" | "unit" | "year";
  value: string | null;
  names: unknown;
  count: number;
};

/**
 * The programme in figures, of the desk's reach: everybody by state; those who serve by kind, country and unit; and in
 * which year terms began. `days` is how long the way from application or nomination to the first day takes in the middle.
 */
export async function programmeStatistics(ctx: Ctx, locale: Locale) {
  const units = await deskUnits(ctx);
  const rows = await ctx.db.$queryRaw<Row[]>`
    WITH reached AS (
      SELECT * FROM ambassador WHERE ${units}::int[] IS NULL OR unit_id = ANY (${units}::int[])
    ), serving AS (SELECT * FROM reached WHERE status IN ('ACTIVE', 'ON_LEAVE'))
    SELECT 'status' AS by, status::text AS value, NULL::jsonb AS names, count(*)::int AS count FROM reached GROUP BY status
    UNION ALL SELECT 'kind', kind::text, NULL, count(*)::int FROM serving GROUP BY kind
    UNION ALL SELECT 'country', country, NULL, count(*)::int FROM serving GROUP BY country
    UNION ALL SELECT 'unit', s.unit_id::text, n.names, count(*)::int
      FROM serving s LEFT JOIN unit_name n ON n.unit_id = s.unit_id AND n.valid_to IS NULL GROUP BY s.unit_id, n.names
    UNION ALL SELECT 'year', to_char(starts_on, 'YYYY'), NULL, count(*)::int FROM reached
      WHERE starts_on IS NOT NULL AND status NOT IN ('NOMINATED', 'APPLIED', 'SCREENED', 'INVITED', 'DECLINED') GROUP BY 2`;
  const [middle] = await ctx.db.$queryRaw<{ days: number | null }[]>`
    SELECT round(percentile_cont(0.5) WITHIN GROUP (ORDER BY starts_on - created_at::date))::int AS days
    FROM ambassador
    WHERE status IN ('ACTIVE', 'ON_LEAVE') AND starts_on >= created_at::date
      AND (${units}::int[] IS NULL OR unit_id = ANY (${units}::int[]))`;
  const of = (by: Row["by"]) =>
    rows.filter((row) => row.by === by).sort((a, b) => b.count - a.count || compare(a.value, b.value));
  return {
    status: of("status").map(({ value, count }) => ({ value: value as AmbassadorStatus, count })),
    kind: of("kind").map(({ value, count }) => ({ value: value as AmbassadorKind, count })),
    country: of("country").map(({ value, count }) => ({ value, count })),
    unit: of("unit").map(({ value, names, count }) => ({ value, name: localized(names, locale), count })),
    year: of("year")
      .sort((a, b) => compare(a.value, b.value))
      .map(({ value, count }) => ({ value: value ?? "", count })),
    days: middle?.days ?? null,
  };
}
export type ProgrammeStatistics = Awaited<ReturnType<typeof programmeStatistics>>;

const compare = (a: string | null, b: string | null) => (a ?? "").localeCompare(b ?? "");
