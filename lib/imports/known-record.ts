import type { Evidence } from "@/lib/matching/evidence";
import type { Ctx } from "@/lib/platform/ctx";
import type { ContactKind, DatePrecision, DegreeLevel, NameKind, Source } from "@/prisma/generated/enums";

/** What the database holds of a person, as far as a row can change it. Days are `YYYY-MM-DD`. */
export type KnownRecord = {
  id: string;
  version: number;
  unitIds: number[];
  birthOn: string | null;
  birthPrecision: DatePrecision | null;
  lastConfirmedAt: string | null;
  names: {
    id: string;
    kind: NameKind;
    given: string;
    family: string;
    patronymic: string | null;
    key: string;
    skeleton: string;
    source: Source;
  }[];
  degrees: {
    id: string;
    unitId: number;
    programme: string | null;
    level: DegreeLevel | null;
    graduationYear: number | null;
    entryYear: number | null;
    languageLine: string | null;
    form: string | null;
    diplomaNumber: string | null;
    diplomaOn: string | null;
    source: Source;
  }[];
  /** What the person studies in the final year, as long as no degree has ended it. */
  studies: {
    id: string;
    unitId: number;
    programme: string | null;
    level: DegreeLevel | null;
    graduationYear: number | null;
  }[];
  contacts: {
    id: string;
    kind: ContactKind;
    value: string;
    city: string | null;
    country: string | null;
    isPrimary: boolean;
    confirmedAt: string | null;
  }[];
  employments: { id: string; employer: string | null; position: string | null; confirmedAt: string | null }[];
  numbers: { id: string; system: string; value: string }[];
};

/** Reads records by id, with all children, in one round trip; `lock` holds them until the transaction ends. */
export async function loadKnownRecords(
  ctx: Ctx,
  ids: readonly string[],
  { lock = false } = {},
): Promise<Map<string, KnownRecord>> {
  if (ids.length === 0) return new Map();
  // Always in the order of the ids, so that two transactions never wait for each other.
  if (lock)
    await ctx.db
      .$queryRaw`SELECT id FROM alumnus WHERE id = ANY (${[...ids]}::uuid[]) ORDER BY id FOR UPDATE`;
  const rows = await ctx.db.$queryRaw<{ record: KnownRecord }[]>`
    SELECT jsonb_build_object(
      'id', a.id, 'version', a.version, 'unitIds', a.unit_ids, 'birthOn', a.birth_on, 'birthPrecision', a.birth_precision,
      'lastConfirmedAt', a.last_confirmed_at,
      'names', (SELECT coalesce(jsonb_agg(jsonb_build_object('id', n.id, 'kind', n.kind, 'given', n.given, 'family', n.family,
          'patronymic', n.patronymic, 'key', n.name_key, 'skeleton', n.skeleton, 'source', n.source) ORDER BY n.id), '[]')
        FROM alumnus_name n WHERE n.alumnus_id = a.id),
      'degrees', (SELECT coalesce(jsonb_agg(jsonb_build_object('id', d.id, 'unitId', d.unit_id, 'programme', d.programme, 'level', d.level,
          'graduationYear', d.graduation_year, 'entryYear', d.entry_year, 'languageLine', d.language_line, 'form', d.form,
          'diplomaNumber', d.diploma_number, 'diplomaOn', d.diploma_on, 'source', d.source) ORDER BY d.id), '[]')
        FROM degree d WHERE d.alumnus_id = a.id),
      'studies', (SELECT coalesce(jsonb_agg(jsonb_build_object('id', p.id, 'unitId', p.unit_id, 'programme', p.programme, 'level', p.level,
          'graduationYear', p.expected_year) ORDER BY p.id), '[]')
        FROM affiliation p WHERE p.alumnus_id = a.id AND p.kind = 'PRE_ALUMNUS' AND p.ended_on IS NULL AND p.unit_id IS NOT NULL),
      'contacts', (SELECT coalesce(jsonb_agg(jsonb_build_object('id', c.id, 'kind', c.kind, 'value', c.value, 'city', c.city,
          'country', c.country, 'isPrimary', c.is_primary, 'confirmedAt', c.confirmed_at) ORDER BY c.id), '[]')
        FROM contact_point c WHERE c.alumnus_id = a.id),
      'employments', (SELECT coalesce(jsonb_agg(jsonb_build_object('id', e.id, 'employer', e.employer, 'position', e.position,
          'confirmedAt', e.confirmed_at) ORDER BY e.id DESC), '[]')
        FROM employment e WHERE e.alumnus_id = a.id AND e.ended_on IS NULL),
      'numbers', (SELECT coalesce(jsonb_agg(jsonb_build_object('id', x.id, 'system', x.system, 'value', x.value) ORDER BY x.id), '[]')
        FROM external_number x WHERE x.alumnus_id = a.id)
    ) AS record
    FROM alumnus a WHERE a.id = ANY (${[...ids]}::uuid[])`;
  return new Map(rows.map(({ record }) => [record.id, record]));
}

/** A record as evidence for matching. */
export function evidenceOfRecord(record: KnownRecord): Evidence {
  const values = (kind: ContactKind) =>
    record.contacts.filter((contact) => contact.kind === kind).map(({ value }) => value);
  return {
    numbers: record.numbers,
    diplomas: record.degrees.flatMap(({ unitId, diplomaNumber }) =>
      diplomaNumber ? [{ unitId, number: diplomaNumber }] : [],
    ),
    emails: values("EMAIL"),
    phones: values("PHONE"),
    birth: record.birthOn ? { date: record.birthOn, precision: record.birthPrecision ?? "DAY" } : null,
    names: record.names,
    degrees: [...record.degrees, ...record.studies].map(({ unitId, programme, level, graduationYear }) => ({
      unitId,
      programme,
      level,
      year: graduationYear,
    })),
    addresses: record.contacts.flatMap(({ kind, city }) =>
      kind === "ADDRESS" && city ? [{ line: null, city, postcode: null }] : [],
    ),
  };
}
