import { refreshSearchRows } from "@/lib/alumni/insert-records";
import { keepMatchKeys } from "@/lib/alumni/match-keys";
import { audit } from "@/lib/platform/audit";
import type { Ctx } from "@/lib/platform/ctx";
import { evidenceOf, type Graduate } from "./graduate";
import type { UnitIndex } from "./unit-index";

/** A row that is to become a record. */
type Creation = { row: number; alumnusId: string; graduate: Graduate };
type Import = { id: string; createdById: string | null; units: UnitIndex };

/**
 * Makes records of rows, and marks the rows as applied in the same statement. A student has an affiliation that says what
 * is studied, instead of a degree. Their graduates go from `import_row`
 * to the tables of records within the database. A row that somebody marked in the meantime is left alone: a half of a
 * chunk may still be at work when the other half has failed and the chunk is begun again.
 */
export async function createRecords(ctx: Ctx, from: Import, rows: readonly Creation[]): Promise<void> {
  if (rows.length === 0) return;
  const given = JSON.stringify(rows.map(({ row, alumnusId }) => ({ row, id: alumnusId })));
  const made = await ctx.db.$queryRaw<{ id: string }[]>`
    WITH marked AS (
      UPDATE import_row r SET applied_at = ${ctx.now}, alumnus_id = a.id
      FROM jsonb_to_recordset(${given}::jsonb) AS a ("row" int, id uuid)
      WHERE r.import_id = ${from.id}::uuid AND r."row" = a."row" AND r.applied_at IS NULL
      RETURNING a.id, r.parsed
    ), g AS MATERIALIZED (
      SELECT marked.id AS alumnus_id, said.*, 'IMPORT'::source AS source, ${from.id}::uuid AS import_id,
             ${from.createdById}::uuid AS created_by_id, ${ctx.now}::timestamptz AS at
      FROM marked CROSS JOIN LATERAL jsonb_to_record(marked.parsed) AS said (
        family text, given text, patronymic text, key text, skeleton text, search text, "keyVersion" int,
        "previousFamily" text, "previousKeys" jsonb, birth jsonb, number text, "unitId" int, "unitName" text,
        programme text, level degree_level, "languageLine" text, form text, "entryYear" int, "graduationYear" int,
        "diplomaNumber" text, "diplomaOn" date, email jsonb, phone jsonb, city text, country text, employer text, position text,
        "isStudent" boolean)
    ), alumni AS (
      INSERT INTO alumnus (id, birth_on, birth_precision, unit_ids, last_touched_at, created_at, source, import_id, created_by_id)
      SELECT alumnus_id, (birth ->> 'date')::date, (birth ->> 'precision')::date_precision,
             ARRAY(SELECT current_id FROM unit_rollup WHERE unit_id = g."unitId" ORDER BY 1), at, at, source, import_id, created_by_id
      FROM g
    ), names AS (
      INSERT INTO alumnus_name (id, alumnus_id, kind, given, family, patronymic, name_key, skeleton, search_words,
                                key_version, source, import_id, created_by_id, created_at)
      SELECT new_id(), alumnus_id, 'LEGAL'::name_kind, given, family, patronymic, key, skeleton, search,
             "keyVersion", source, import_id, created_by_id, at
      FROM g
      UNION ALL
      SELECT new_id(), alumnus_id, 'BIRTH', given, "previousFamily", patronymic, "previousKeys" ->> 'key',
             "previousKeys" ->> 'skeleton', "previousKeys" ->> 'search', "keyVersion", source, import_id, created_by_id, at
      FROM g WHERE "previousFamily" IS NOT NULL
    ), degrees AS (
      INSERT INTO degree (id, alumnus_id, unit_id, unit_name_at_time, programme, level, language_line, form, entry_year,
                          graduation_year, diploma_number, diploma_on, outcome, source, import_id, created_by_id, created_at)
      SELECT new_id(), alumnus_id, "unitId", "unitName", programme, level, "languageLine", form, "entryYear",
             "graduationYear", "diplomaNumber", "diplomaOn", 'GRADUATED', source, import_id, created_by_id, at
      FROM g WHERE "isStudent" IS NOT TRUE
    ), contacts AS (
      INSERT INTO contact_point (id, alumnus_id, kind, value, typed, city, country, is_primary, source, import_id, created_by_id, created_at)
      SELECT new_id(), alumnus_id, c.kind, c.value, c.typed, c.city, c.country, true, source, import_id, created_by_id, at
      FROM g CROSS JOIN LATERAL (VALUES
        ('EMAIL'::contact_kind, email ->> 'key', email ->> 'address', NULL, NULL),
        ('PHONE', phone ->> 'e164', phone ->> 'typed', NULL, NULL),
        ('ADDRESS', nullif(concat_ws(', ', g.city, g.country), ''), NULL, g.city, g.country)
      ) AS c (kind, value, typed, city, country)
      WHERE c.value IS NOT NULL
    ), employments AS (
      INSERT INTO employment (id, alumnus_id, employer, position, source, import_id, created_by_id, created_at)
      SELECT new_id(), alumnus_id, employer, position, source, import_id, created_by_id, at
      FROM g WHERE employer IS NOT NULL OR position IS NOT NULL
    ), numbers AS (
      INSERT INTO external_number (id, alumnus_id, system, value, source, import_id, created_by_id, created_at)
      SELECT new_id(), alumnus_id, 'register', number, source, import_id, created_by_id, at FROM g WHERE number IS NOT NULL
    )
    INSERT INTO affiliation (id, alumnus_id, kind, unit_id, programme, level, expected_year, source, import_id, created_by_id, created_at)
    SELECT new_id(), alumnus_id, held.kind, held.unit_id, held.programme, held.level, held.expected_year, source, import_id, created_by_id, at
    FROM g CROSS JOIN LATERAL (
      SELECT 'ALUMNUS'::affiliation_kind, NULL::int, NULL::text, NULL::degree_level, NULL::int WHERE "isStudent" IS NOT TRUE
      UNION ALL SELECT 'PRE_ALUMNUS', g."unitId", g.programme, g.level, g."graduationYear" WHERE "isStudent"
    ) AS held (kind, unit_id, programme, level, expected_year)
    RETURNING alumnus_id AS id`;
  const ids = new Set(made.map(({ id }) => id));
  const created = rows.filter(({ alumnusId }) => ids.has(alumnusId));
  await refreshSearchRows(ctx, [...ids]);
  const findable = created.map(({ alumnusId, graduate }) => ({ id: alumnusId, ...evidenceOf(graduate) }));
  await keepMatchKeys(ctx, findable, { areNew: true });
  await audit(
    ctx,
    ...created.map(({ alumnusId, graduate }) => ({
      action: "alumnus.imported",
      subject: "alumnus",
      subjectId: alumnusId,
      unitIds: from.units.currentOf(graduate.unitId),
      importId: from.id,
    })),
  );
}
