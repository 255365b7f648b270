import { refreshSearch } from "@/lib/alumni/insert-records";
import { audit } from "@/lib/platform/audit";
import type { Ctx } from "@/lib/platform/ctx";
import { newId } from "@/lib/platform/new-id";
import { diffRecord, type RecordChange } from "./diff-record";
import type { Graduate } from "./graduate";
import { type KnownRecord, loadKnownRecords } from "./known-record";

/** A row that is to be applied to a record. */
type Update = { row: number; alumnusId: string; graduate: Graduate };

/**
 * Changes records by what their rows say now, keeps what was there before, and marks the rows as applied. A row whose record
 * is gone since the review (the import that made it was taken back) is left out with that as its problem.
 */
export async function updateRecords(ctx: Ctx, importId: string, rows: readonly Update[]): Promise<void> {
  if (rows.length === 0) return;
  for (const wave of waves(rows)) await updateWave(ctx, importId, wave);
  const applied = JSON.stringify(rows.map(({ row, alumnusId }) => ({ row, id: alumnusId })));
  await ctx.db.$executeRaw`
    WITH applied AS (
      SELECT p."row", a.id FROM jsonb_to_recordset(${applied}::jsonb) AS p ("row" int, id uuid) LEFT JOIN alumnus a USING (id)
    )
    UPDATE import_row r SET alumnus_id = a.id,
      applied_at = CASE WHEN a.id IS NOT NULL THEN ${ctx.now}::timestamptz END,
      class = CASE WHEN a.id IS NULL THEN 'INVALID' ELSE r.class END,
      problems = CASE WHEN a.id IS NULL THEN r.problems || '[{"field": "row", "code": "gone_since"}]' ELSE r.problems END
    FROM applied a WHERE r.import_id = ${importId}::uuid AND r."row" = a."row"`;
}

/** Rows about one person go one after another: the second sees what the first changed. */
function waves(rows: readonly Update[]): Update[][] {
  const seen = new Map<string, number>();
  const groups: Update[][] = [];
  for (const row of rows) {
    const nth = seen.get(row.alumnusId) ?? 0;
    seen.set(row.alumnusId, nth + 1);
    groups[nth] = [...(groups[nth] ?? []), row];
  }
  return groups;
}

/** Changes records, each table in one statement. */
async function updateWave(ctx: Ctx, importId: string, rows: readonly Update[]): Promise<void> {
  const records = await loadKnownRecords(
    ctx,
    rows.map(({ alumnusId }) => alumnusId),
    { lock: true },
  );
  const work = rows.flatMap(({ row, alumnusId, graduate }) => {
    const record = records.get(alumnusId);
    const changes = record ? diffRecord(record, graduate) : [];
    return record && changes.length > 0 ? [{ row, record, changes }] : [];
  });
  if (work.length === 0) return;
  const all = work.flatMap(({ row, record, changes }) => [
    ...changes.map((change) => ({ row, record, ...change })),
    { row, record, ...touch(record, ctx.now) },
  ]);
  for (const target of TARGETS) {
    const mine = all.filter((change) => change.target === target);
    const patches = merge(mine.filter(({ id }) => id !== null));
    const additions = mine
      .filter(({ id }) => id === null)
      .map(({ row, record, columns }) => ({
        row,
        alumnusId: record.id,
        id: newId(),
        value: { ...columns, created_at: ctx.now },
      }));
    if (patches.length > 0)
      await ctx.db
        .$executeRaw`SELECT import_patch(${importId}::uuid, ${target}, ${JSON.stringify(patches)}::jsonb)::text`;
    if (additions.length > 0)
      await ctx.db
        .$executeRaw`SELECT import_add(${importId}::uuid, ${target}, ${JSON.stringify(additions)}::jsonb)::text`;
  }
  await refreshSearch(
    ctx,
    work.map(({ record }) => record.id),
  );
  await audit(
    ctx,
    ...work.map(({ record, changes }) => ({
      action: "alumnus.updated",
      subject: "alumnus",
      subjectId: record.id,
      unitIds: record.unitIds,
      importId,
      changes: Object.fromEntries(
        changes.map(({ field, before, after }) => [field, [before, after] as const]),
      ),
    })),
  );
}

const TARGETS = [
  "alumnus_name",
  "degree",
  "affiliation",
  "contact_point",
  "employment",
  "external_number",
  "alumnus",
] as const;

function touch(record: KnownRecord, now: Date): Pick<RecordChange, "target" | "id" | "columns"> {
  return {
    target: "alumnus",
    id: record.id,
    columns: { version: record.version + 1, last_touched_at: now.toISOString() },
  };
}

/** Several columns of one row are one patch. */
function merge(
  changes: readonly {
    row: number;
    record: KnownRecord;
    id: string | null;
    columns: RecordChange["columns"];
  }[],
) {
  const byId = new Map<
    string | null,
    { row: number; alumnusId: string; id: string | null; patch: RecordChange["columns"] }
  >();
  for (const { row, record, id, columns } of changes) {
    byId.set(id, { row, alumnusId: record.id, id, patch: { ...byId.get(id)?.patch, ...columns } });
  }
  return [...byId.values()];
}
