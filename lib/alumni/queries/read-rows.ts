import type { Ctx } from "@/lib/platform/ctx";
import type { DegreeLevel, NameKind, Source } from "@/prisma/generated/enums";
import type { Reach } from "../schema/list";

export type RowName = {
  kind: NameKind;
  given: string;
  family: string;
  patronymic: string | null;
  prefix: string | null;
  suffix: string | null;
};
export type RowDegree = {
  unitId: number;
  unit: string;
  programme: string | null;
  level: DegreeLevel | null;
  year: number | null;
};

/** What a list shows of a person. */
export type AlumnusRow = {
  id: string;
  source: Source;
  /** The name shown first, then the others. */
  names: RowName[];
  /** Those of the units in view first, then the latest. */
  degrees: RowDegree[];
  position: string | null;
  employer: string | null;
  city: string | null;
  reach: Reach;
  /** ISO instants. */
  lastConfirmedAt: string | null;
};

/**
 * People by id, in the order asked, in one round trip and under row-level security: of an id that is out of reach
 * nothing comes back.
 */
export async function readRows(
  ctx: Ctx,
  ids: readonly string[],
  units: readonly number[] = [],
): Promise<AlumnusRow[]> {
  if (ids.length === 0) return [];
  const rows = await ctx.db.$queryRaw<{ row: AlumnusRow }[]>`
    /* prepared */ SELECT json_build_object(
      'id', a.id, 'source', a.source, 'lastConfirmedAt', a.last_confirmed_at, 'reach', reach_of(a.id),
      'names', (SELECT json_agg(json_build_object('kind', n.kind, 'given', n.given, 'family', n.family, 'patronymic', n.patronymic,
                                                  'prefix', n.prefix, 'suffix', n.suffix) ORDER BY name_rank(n.kind), n.id)
                FROM alumnus_name n WHERE n.alumnus_id = a.id),
      'degrees', (SELECT coalesce(json_agg(json_build_object('unitId', d.unit_id, 'unit', d.unit_name_at_time, 'programme', d.programme,
                                                             'level', d.level, 'year', d.graduation_year)
                                           ORDER BY d.unit_id = ANY (${[...units]}::int[]) DESC, d.graduation_year DESC NULLS LAST, d.id), '[]')
                  FROM degree d WHERE d.alumnus_id = a.id),
      'position', e.position, 'employer', e.employer, 'city', c.city
    ) AS row
    FROM unnest(${[...ids]}::uuid[]) WITH ORDINALITY AS asked (id, place)
    JOIN alumnus a ON a.id = asked.id
    LEFT JOIN LATERAL (SELECT position, employer FROM employment WHERE alumnus_id = a.id AND ended_on IS NULL ORDER BY id DESC LIMIT 1) e ON true
    LEFT JOIN LATERAL (SELECT city FROM contact_point WHERE alumnus_id = a.id AND kind = 'ADDRESS' ORDER BY is_primary DESC, id LIMIT 1) c ON true
    ORDER BY asked.place`;
  return rows.map(({ row }) => row);
}
