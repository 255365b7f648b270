import { currentModel } from "@/lib/alumni/queries/match-model";
import { scorePair, verdict } from "@/lib/matching/score";
import { type Ctx, withSystemCtx } from "@/lib/platform/ctx";
import { newId } from "@/lib/platform/new-id";
import { createRecords } from "./create-records";
import { askedOf, findCandidates } from "./find-candidates";
import { evidenceOf, type Graduate } from "./graduate";
import { evidenceOfRecord, loadKnownRecords } from "./known-record";
import { countsByClass } from "./queries";
import { loadUnitIndex, type UnitIndex } from "./unit-index";
import { updateRecords } from "./update-records";

const CHUNK = 2_000;
const STEP = 60_000;
/** One import writes at a time: what the second one writes is matched against what the first one wrote. */
const APPLY_LOCK = 20_262;

/** `personRow`: the row of the file that stands for the person, where it is an earlier one. */
type Row = {
  row: number;
  personRow: number | null;
  isNew: boolean;
  alumnusId: string;
  graduate: Graduate;
};

/**
 * Applies the rows that are to be applied, a chunk at a time. Rows are marked in the transaction that writes their
 * records: a worker that takes over goes on with what is not marked, so nothing is lost and nothing is done twice.
 * A chunk's new people are made by two transactions at once, while its own holds the lock; then the records that rows
 * change, since a row may change what another one made.
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
      UPDATE import SET status = 'APPLIED', applied_at = ${ctx.now}, version = version + 1, done_count = row_count,
        counts = ${countsByClass(importId)} WHERE id = ${importId}::uuid`;
    return null;
  }
  const arrived = await meetArrivals(ctx, importId, job.since, rows);
  const created = rows.filter(({ row, isNew }) => isNew && !arrived.has(row));
  const arrivedAs = ({ row, personRow }: Row) => arrived.get(row) ?? arrived.get(personRow ?? row);
  const updated = rows
    .map((row) => ({ ...row, alumnusId: arrivedAs(row) ?? row.alumnusId }))
    .filter(({ row, isNew }) => !isNew || arrived.has(row));
  const from = { id: importId, createdById: job.by, units };
  await Promise.all(
    halves(created).map((half) =>
      withSystemCtx("apply-import", (own) => createRecords(own, from, half), {
        now: ctx.now,
        timeout: STEP,
      }),
    ),
  );
  await updateRecords(ctx, importId, updated);
  await ctx.db
    .$executeRaw`UPDATE import SET done_count = least(done_count + ${rows.length}::int, row_count) WHERE id = ${importId}::uuid`;
  return rows.at(-1)?.row ?? null;
}

const halves = <T>(items: readonly T[]) => [items.slice(0, items.length / 2), items.slice(items.length / 2)];

/** The next rows that are to be applied, as the dry run and the decisions say. */
async function nextRows(ctx: Ctx, importId: string, after: number): Promise<Row[]> {
  const found = await ctx.db.$queryRaw<
    {
      row: number;
      person_row: number | null;
      class: string;
      decision: string | null;
      alumnus_id: string | null;
      parsed: Graduate;
    }[]
  >`
    -- A person's first row knows by now who it became.
    SELECT r."row", r.person_row, r.class::text, r.decision::text, coalesce(f.alumnus_id, r.alumnus_id) AS alumnus_id, r.parsed
    FROM import_row r
    LEFT JOIN import_row f ON f.import_id = r.import_id AND f."row" = r.person_row AND f.applied_at IS NOT NULL
    WHERE r.import_id = ${importId}::uuid AND r."row" > ${after} AND r.applied_at IS NULL
      AND (r.class IN ('NEW', 'UPDATE') OR (r.class = 'AMBIGUOUS' AND r.decision IN ('SAME_PERSON', 'DIFFERENT_PEOPLE')))
    ORDER BY r."row" LIMIT ${CHUNK}`;
  return found.map((row) => {
    const isNew = row.class === "NEW" || row.decision === "DIFFERENT_PEOPLE";
    // An ambiguous row points at the record that it is not: a new person gets a new id.
    const alumnusId = row.class === "AMBIGUOUS" && isNew ? newId() : (row.alumnus_id ?? newId());
    return { row: row.row, personRow: row.person_row, isNew, alumnusId, graduate: row.parsed };
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
  const matching = await currentModel(ctx);
  const asked = fresh.map(({ row, graduate }) => askedOf(row, graduate));
  const candidates = await findCandidates(ctx, asked);
  const records = await loadKnownRecords(ctx, [...new Set([...candidates.values()].flat())]);
  const met = fresh.flatMap(({ row, graduate }): [number, string][] => {
    const sure = (candidates.get(row) ?? []).filter((id) => {
      const record = records.get(id);
      if (!record) return false;
      const { score, contradiction } = scorePair(evidenceOf(graduate), evidenceOfRecord(record), matching);
      return verdict(score, contradiction) === "same";
    });
    return sure.length === 1 && sure[0] ? [[row, sure[0]]] : [];
  });
  return new Map(met);
}
