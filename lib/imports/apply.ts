import { insertRecords, type NewRecord, refreshSearch } from "@/lib/alumni/insert-records";
import { scorePair, verdict } from "@/lib/matching/score";
import { audit } from "@/lib/platform/audit";
import { type Ctx, withSystemCtx } from "@/lib/platform/ctx";
import { newId } from "@/lib/platform/new-id";
import { diffRecord, type RecordChange } from "./diff-record";
import { findCandidates } from "./find-candidates";
import { evidenceOf, type Graduate } from "./graduate";
import { evidenceOfRecord, type KnownRecord, loadKnownRecords } from "./known-record";
import { loadUnitIndex, type UnitIndex } from "./unit-index";

const CHUNK = 1_000;
const STEP = 60_000;
/** One import writes at a time: what the second one writes is matched against what the first one wrote. */
const APPLY_LOCK = 20_262;

type Row = { row: number; isNew: boolean; alumnusId: string; graduate: Graduate };

/**
 * Applies the rows that are to be applied, a chunk at a time. Rows are marked in the transaction that writes their
 * records: a worker that takes over goes on with what is not marked, so nothing is lost and nothing is done twice.
 */
export async function apply(importId: string, signal: AbortSignal): Promise<void> {
  const units = await withSystemCtx("apply-import", loadUnitIndex);
  for (let after = 0; !signal.aborted; ) {
    const step = (ctx: Ctx) => applyChunk(ctx, importId, units, after);
    const last = await withSystemCtx("apply-import", step, { timeout: STEP });
    if (last === null) return;
    after = last;
  }
  throw new Error("Stopped in between; the rest is applied when the worker is back.");
}

/** @returns the last row applied; null when none was left. */
async function applyChunk(
  ctx: Ctx,
  importId: string,
  units: UnitIndex,
  after: number,
): Promise<number | null> {
  await ctx.db.$queryRaw`SELECT pg_advisory_xact_lock(${APPLY_LOCK}::int, 0)::text`;
  const [job] = await ctx.db.$queryRaw<{ status: string; by: string | null; since: Date }[]>`
    SELECT status::text, created_by_id AS by, created_at AS since FROM import WHERE id = ${importId}::uuid FOR UPDATE`;
  if (job?.status !== "APPLYING") return null;
  const rows = await nextRows(ctx, importId, after);
  if (rows.length === 0) {
    await ctx.db.$executeRaw`
      UPDATE import SET status = 'APPLIED', applied_at = ${ctx.now}, version = version + 1, done_count = row_count WHERE id = ${importId}::uuid`;
    return null;
  }
  const arrived = await meetArrivals(ctx, importId, job.since, rows);
  const created = rows.filter(({ row, isNew }) => isNew && !arrived.has(row));
  const updated = rows
    .map((row) => ({ ...row, alumnusId: arrived.get(row.row) ?? row.alumnusId }))
    .filter(({ row, isNew }) => !isNew || arrived.has(row));
  await insertRecords(ctx, created.map(recordOf), { source: "IMPORT", importId, createdById: job.by });
  await audit(
    ctx,
    ...created.map(({ alumnusId, graduate }) => ({
      action: "alumnus.imported",
      subject: "alumnus",
      subjectId: alumnusId,
      unitIds: units.currentOf(graduate.unitId),
      importId,
    })),
  );
  for (const wave of waves(updated)) await updateRecords(ctx, importId, wave);
  await ctx.db.$executeRaw`
    UPDATE import_row r SET applied_at = ${ctx.now}, alumnus_id = a.id
    FROM jsonb_to_recordset(${JSON.stringify([...created, ...updated].map(({ row, alumnusId }) => ({ row, id: alumnusId })))}::jsonb) AS a ("row" int, id uuid)
    WHERE r.import_id = ${importId}::uuid AND r."row" = a."row"`;
  await ctx.db
    .$executeRaw`UPDATE import SET done_count = least(done_count + ${rows.length}::int, row_count) WHERE id = ${importId}::uuid`;
  return rows.at(-1)?.row ?? null;
}

/** The next rows that are to be applied, as the dry run and the decisions say. */
async function nextRows(ctx: Ctx, importId: string, after: number): Promise<Row[]> {
  const found = await ctx.db.$queryRaw<
    { row: number; class: string; decision: string | null; alumnus_id: string | null; parsed: Graduate }[]
  >`
    SELECT "row", class::text, decision::text, alumnus_id, parsed FROM import_row
    WHERE import_id = ${importId}::uuid AND "row" > ${after} AND applied_at IS NULL
      AND (class IN ('NEW', 'UPDATE') OR (class = 'AMBIGUOUS' AND decision IN ('SAME_PERSON', 'DIFFERENT_PEOPLE')))
    ORDER BY "row" LIMIT ${CHUNK}`;
  return found.map((row) => {
    const isNew = row.class === "NEW" || row.decision === "DIFFERENT_PEOPLE";
    // An ambiguous row points at the record that it is not: a new person gets a new id.
    const alumnusId = row.class === "AMBIGUOUS" && isNew ? newId() : (row.alumnus_id ?? newId());
    return { row: row.row, isNew, alumnusId, graduate: row.parsed };
  });
}

/**
 * New people whom somebody else recorded after this import was begun: by another import, or by hand.
 * @returns the record to use instead, by row.
 */
async function meetArrivals(
  ctx: Ctx,
  importId: string,
  since: Date,
  rows: readonly Row[],
): Promise<Map<number, string>> {
  const [arrival] = await ctx.db.$queryRaw<{ some: boolean }[]>`
    SELECT EXISTS (SELECT 1 FROM alumnus WHERE import_id IS NULL AND created_at >= ${since})
      OR EXISTS (SELECT 1 FROM import i WHERE i.id <> ${importId}::uuid
                 AND EXISTS (SELECT 1 FROM alumnus a WHERE a.import_id = i.id AND a.created_at >= ${since})) AS some`;
  if (!arrival?.some) return new Map();
  const fresh = rows.filter(({ isNew }) => isNew);
  const candidates = await findCandidates(ctx, fresh);
  const records = await loadKnownRecords(ctx, [...new Set([...candidates.values()].flat())]);
  const met = fresh.flatMap(({ row, graduate }): [number, string][] => {
    const sure = (candidates.get(row) ?? []).filter((id) => {
      const record = records.get(id);
      if (!record) return false;
      const { score, contradiction } = scorePair(evidenceOf(graduate), evidenceOfRecord(record));
      return verdict(score, contradiction) === "same";
    });
    return sure.length === 1 && sure[0] ? [[row, sure[0]]] : [];
  });
  return new Map(met);
}

function recordOf({ alumnusId, graduate }: Row): NewRecord {
  const {
    family,
    given,
    patronymic = null,
    previousFamily,
    birth,
    number,
    email,
    phone,
    city,
    country,
    employer,
    position,
  } = graduate;
  const place = [city, country].filter(Boolean).join(", ");
  return {
    id: alumnusId,
    birthOn: birth?.date ?? null,
    birthPrecision: birth?.precision ?? null,
    names: [
      { kind: "LEGAL", family, given, patronymic },
      ...(previousFamily ? [{ kind: "BIRTH" as const, family: previousFamily, given, patronymic }] : []),
    ],
    degrees: [{ ...graduate, unitNameAtTime: graduate.unitName }],
    contactPoints: [
      ...(email ? [{ kind: "EMAIL" as const, value: email.key, typed: email.address, isPrimary: true }] : []),
      ...(phone ? [{ kind: "PHONE" as const, value: phone.e164, typed: phone.typed, isPrimary: true }] : []),
      ...(place
        ? [
            {
              kind: "ADDRESS" as const,
              value: place,
              city: city ?? null,
              country: country ?? null,
              isPrimary: true,
            },
          ]
        : []),
    ],
    employments: employer || position ? [{ employer: employer ?? null, position: position ?? null }] : [],
    externalNumbers: number ? [{ system: "register", value: number }] : [],
    affiliations: [{ kind: "ALUMNUS" }],
  };
}

/** Rows about one person go one after another: the second sees what the first changed. */
function waves(rows: readonly Row[]): Row[][] {
  const seen = new Map<string, number>();
  const groups: Row[][] = [];
  for (const row of rows) {
    const nth = seen.get(row.alumnusId) ?? 0;
    seen.set(row.alumnusId, nth + 1);
    groups[nth] = [...(groups[nth] ?? []), row];
  }
  return groups;
}

/** Changes records by what their rows say now, each table in one statement, and keeps what was there before. */
async function updateRecords(ctx: Ctx, importId: string, rows: readonly Row[]): Promise<void> {
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
