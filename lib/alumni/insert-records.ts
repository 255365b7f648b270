import { NAME_KEY_VERSION, nameKeys } from "@/lib/matching/name-key";
import type { Ctx } from "@/lib/platform/ctx";
import type {
  AffiliationKind,
  ContactKind,
  DatePrecision,
  DegreeLevel,
  DegreeOutcome,
  NameKind,
  Source,
} from "@/prisma/generated/enums";
import { refreshMatchKeys } from "./match-keys";

export type NewName = {
  kind: NameKind;
  given: string;
  family: string;
  patronymic?: string | null;
  prefix?: string | null;
  suffix?: string | null;
};
export type NewDegree = {
  unitId: number;
  unitNameAtTime: string;
  programme?: string | null;
  level?: DegreeLevel | null;
  languageLine?: string | null;
  form?: string | null;
  entryYear?: number | null;
  graduationYear?: number | null;
  diplomaNumber?: string | null;
  /** A calendar day as `YYYY-MM-DD`, here and below. */
  diplomaOn?: string | null;
  outcome?: DegreeOutcome;
};
export type NewContactPoint = {
  kind: ContactKind;
  value: string;
  typed?: string | null;
  city?: string | null;
  country?: string | null;
  isPrimary?: boolean;
  verifiedAt?: Date | null;
  bouncedAt?: Date | null;
  confirmedAt?: Date | null;
};
export type NewEmployment = { employer?: string | null; position?: string | null };
export type NewExternalNumber = { system: string; value: string };
export type NewAffiliation = {
  kind: AffiliationKind;
  unitId?: number | null;
  programme?: string | null;
  level?: DegreeLevel | null;
  expectedYear?: number | null;
};

/** One person with everything known, ready to be stored. The id is chosen by the caller (UUIDv7). */
export type NewRecord = {
  id: string;
  birthOn?: string | null;
  birthPrecision?: DatePrecision | null;
  preferredLanguage?: string | null;
  lastConfirmedAt?: Date | null;
  names: NewName[];
  degrees: NewDegree[];
  contactPoints?: NewContactPoint[];
  employments?: NewEmployment[];
  externalNumbers?: NewExternalNumber[];
  affiliations?: NewAffiliation[];
};

/** Where rows come from; it stands on each of them. */
export type Provenance = { source: Source; importId?: string | null; createdById?: string | null };

/**
 * Stores records with their names, degrees, contacts …, in one statement a table, and makes them findable.
 * The scope column of each record is given from the start, so that row-level security lets a coordinator insert it.
 * The caller writes the audit.
 */
export async function insertRecords(
  ctx: Ctx,
  records: readonly NewRecord[],
  from: Provenance,
): Promise<void> {
  if (records.length === 0) return;
  const origin = JSON.stringify({
    source: from.source,
    import_id: from.importId ?? null,
    created_by_id: from.createdById ?? null,
    at: ctx.now,
  });
  const of = <T>(rows: (record: NewRecord) => readonly T[] | undefined) =>
    JSON.stringify(
      records.flatMap((record) => (rows(record) ?? []).map((row) => ({ alumnusId: record.id, ...row }))),
    );
  const { db } = ctx;
  await db.$executeRaw`
    INSERT INTO alumnus (id, birth_on, birth_precision, preferred_language, unit_ids, last_confirmed_at, last_touched_at,
                         created_at, source, import_id, created_by_id)
    SELECT r.id, r."birthOn", r."birthPrecision", r."preferredLanguage",
           ARRAY(SELECT DISTINCT p.current_id FROM unit_rollup p WHERE p.unit_id = ANY (r."heldUnits") ORDER BY 1),
           r."lastConfirmedAt", o.at, o.at, o.source, o.import_id, o.created_by_id
    FROM jsonb_to_recordset(${JSON.stringify(records.map(headOf))}::jsonb)
           AS r (id uuid, "birthOn" date, "birthPrecision" date_precision, "preferredLanguage" text, "heldUnits" int[], "lastConfirmedAt" timestamptz),
         jsonb_to_record(${origin}::jsonb) AS o (source source, import_id uuid, created_by_id uuid, at timestamptz)`;
  await db.$executeRaw`
    INSERT INTO alumnus_name (id, alumnus_id, kind, given, family, patronymic, prefix, suffix, name_key, skeleton,
                              search_words, key_version, source, import_id, created_by_id, created_at)
    SELECT new_id(), r."alumnusId", r.kind, r.given, r.family, r.patronymic, r.prefix, r.suffix, r.key, r.skeleton,
           r.search, ${NAME_KEY_VERSION}, o.source, o.import_id, o.created_by_id, o.at
    FROM jsonb_to_recordset(${of((record) => record.names.map(withKeys))}::jsonb)
           AS r ("alumnusId" uuid, kind name_kind, given text, family text, patronymic text, prefix text, suffix text, key text, skeleton text, search text),
         jsonb_to_record(${origin}::jsonb) AS o (source source, import_id uuid, created_by_id uuid, at timestamptz)`;
  await db.$executeRaw`
    INSERT INTO contact_point (id, alumnus_id, kind, value, typed, city, country, is_primary, verified_at, bounced_at, confirmed_at,
                               source, import_id, created_by_id, created_at)
    SELECT new_id(), r."alumnusId", r.kind, r.value, r.typed, r.city, r.country, coalesce(r."isPrimary", false), r."verifiedAt", r."bouncedAt",
           r."confirmedAt", o.source, o.import_id, o.created_by_id, o.at
    FROM jsonb_to_recordset(${of((record) => record.contactPoints)}::jsonb)
           AS r ("alumnusId" uuid, kind contact_kind, value text, typed text, city text, country text, "isPrimary" boolean,
                 "verifiedAt" timestamptz, "bouncedAt" timestamptz, "confirmedAt" timestamptz),
         jsonb_to_record(${origin}::jsonb) AS o (source source, import_id uuid, created_by_id uuid, at timestamptz)`;
  await db.$executeRaw`
    INSERT INTO employment (id, alumnus_id, employer, position, source, import_id, created_by_id, created_at)
    SELECT new_id(), r."alumnusId", r.employer, r.position, o.source, o.import_id, o.created_by_id, o.at
    FROM jsonb_to_recordset(${of((record) => record.employments)}::jsonb) AS r ("alumnusId" uuid, employer text, position text),
         jsonb_to_record(${origin}::jsonb) AS o (source source, import_id uuid, created_by_id uuid, at timestamptz)`;
  await db.$executeRaw`
    INSERT INTO external_number (id, alumnus_id, system, value, source, import_id, created_by_id, created_at)
    SELECT new_id(), r."alumnusId", r.system, r.value, o.source, o.import_id, o.created_by_id, o.at
    FROM jsonb_to_recordset(${of((record) => record.externalNumbers)}::jsonb) AS r ("alumnusId" uuid, system text, value text),
         jsonb_to_record(${origin}::jsonb) AS o (source source, import_id uuid, created_by_id uuid, at timestamptz)`;
  await db.$executeRaw`
    INSERT INTO affiliation (id, alumnus_id, kind, unit_id, programme, level, expected_year, source, import_id, created_by_id, created_at)
    SELECT new_id(), r."alumnusId", r.kind, r."unitId", r.programme, r.level, r."expectedYear", o.source, o.import_id, o.created_by_id, o.at
    FROM jsonb_to_recordset(${of((record) => record.affiliations)}::jsonb)
           AS r ("alumnusId" uuid, kind affiliation_kind, "unitId" int, programme text, level degree_level, "expectedYear" int),
         jsonb_to_record(${origin}::jsonb) AS o (source source, import_id uuid, created_by_id uuid, at timestamptz)`;
  await insertDegrees(
    ctx,
    records.flatMap(({ id, degrees }) => degrees.map((degree) => ({ alumnusId: id, ...degree }))),
    from,
  );
  await refreshSearch(
    ctx,
    records.map(({ id }) => id),
  );
}

/** Adds degrees to records that exist. Scope follows by trigger; the caller refreshes the search. */
export async function insertDegrees(
  ctx: Ctx,
  degrees: readonly (NewDegree & { alumnusId: string; id?: string })[],
  from: Provenance,
): Promise<void> {
  if (degrees.length === 0) return;
  const origin = JSON.stringify({
    source: from.source,
    import_id: from.importId ?? null,
    created_by_id: from.createdById ?? null,
    at: ctx.now,
  });
  await ctx.db.$executeRaw`
    INSERT INTO degree (id, alumnus_id, unit_id, unit_name_at_time, programme, level, language_line, form, entry_year, graduation_year,
                        diploma_number, diploma_on, outcome, source, import_id, created_by_id, created_at)
    SELECT coalesce(r.id, new_id()), r."alumnusId", r."unitId", r."unitNameAtTime", r.programme, r.level, r."languageLine", r.form, r."entryYear",
           r."graduationYear", r."diplomaNumber", r."diplomaOn", coalesce(r.outcome, 'GRADUATED'), o.source, o.import_id, o.created_by_id, o.at
    FROM jsonb_to_recordset(${JSON.stringify(degrees)}::jsonb)
           AS r (id uuid, "alumnusId" uuid, "unitId" int, "unitNameAtTime" text, programme text, level degree_level, "languageLine" text, form text,
                 "entryYear" int, "graduationYear" int, "diplomaNumber" text, "diplomaOn" date, outcome degree_outcome),
         jsonb_to_record(${origin}::jsonb) AS o (source source, import_id uuid, created_by_id uuid, at timestamptz)`;
}

/**
 * Writes anew by what records are searched and matched, and first what other alumni see of them: whoever changes a
 * profile holds it already. Every command that changes a record calls it last.
 */
export async function refreshSearch(ctx: Ctx, ids: readonly string[]): Promise<void> {
  await refreshSearchRows(ctx, ids);
  await refreshMatchKeys(ctx, ids);
}

/** What lists and searches read, for a caller who keeps the match keys. */
export async function refreshSearchRows(ctx: Ctx, ids: readonly string[]): Promise<void> {
  await ctx.db
    .$executeRaw`SELECT refresh_directory(${[...ids]}::uuid[]), refresh_alumnus_search(${[...ids]}::uuid[])`;
}

function headOf({ names: _names, degrees, affiliations = [], ...record }: NewRecord) {
  const held = [...degrees, ...affiliations].map(({ unitId }) => unitId).filter((id) => id != null);
  const { id, birthOn, birthPrecision, preferredLanguage, lastConfirmedAt } = record;
  return { id, birthOn, birthPrecision, preferredLanguage, lastConfirmedAt, heldUnits: [...new Set(held)] };
}

/** A name with the keys by which it is matched and found. */
export function withKeys<N extends NewName>(name: N) {
  const { key, skeleton, search } = nameKeys(name);
  return { ...name, key, skeleton, search: search.join(" ") };
}
