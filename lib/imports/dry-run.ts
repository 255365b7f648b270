import { currentModel } from "@/lib/alumni/queries/match-model";
import { type Ctx, withSystemCtx } from "@/lib/platform/ctx";
import { dialedIn } from "@/lib/platform/institution";
import { newId } from "@/lib/platform/new-id";
import { storedPath } from "@/lib/platform/storage";
import { suppressedAmong } from "@/lib/privacy/suppression";
import { classifyRow } from "./classify-row";
import type { RawRow } from "./file/raw-row";
import { readRows } from "./file/read-file";
import { askedOf, findCandidates } from "./find-candidates";
import { evidenceOf, type ReadRow, type RowReader, readGraduate } from "./graduate";
import { loadKnownRecords } from "./known-record";
import type { ImportOptions } from "./plan";
import { countsByClass } from "./queries";
import { joinRowsOfOnePerson } from "./same-file";
import { loadUnitIndex } from "./unit-index";

const STEP = 60_000;

/**
 * Classifies every row of an import's file; no record changes. Works in batches, each in its own transaction with
 * the rows it stores, so that a worker that takes over goes on after the last stored row.
 */
export async function dryRun(importId: string, signal: AbortSignal): Promise<void> {
  const begun = await withSystemCtx("dry-run-import", (ctx) => begin(ctx, importId));
  if (!begun) return;
  const { options, path, reader, lastRow } = begun;
  const matched = atOnce(batches(readRows(path, options.read, signal), lastRow), 3, (batch) =>
    matchBatch(batch, reader),
  );
  for await (const rows of matched) await storeBatch(importId, rows);
  await withSystemCtx("dry-run-import", ({ db }) => db.$executeRaw`SELECT analyze_import_rows()`, {
    timeout: STEP,
  });
  await withSystemCtx(
    "dry-run-import",
    async (ctx) => {
      await joinRowsOfOnePerson(ctx, importId);
      await finish(ctx, importId);
    },
    { timeout: STEP * 10 },
  );
}

/** What is made of each, in their order, with up to `most` of them at work: the database at one while we are at another. */
async function* atOnce<T, R>(items: AsyncIterable<T>, most: number, make: (item: T) => Promise<R>) {
  const begun: Promise<R>[] = [];
  for await (const item of items) {
    const made = make(item);
    // Awaited below; without this, a failure before that would count as unhandled.
    made.catch(() => {});
    begun.push(made);
    if (begun.length === most) yield await (begun.shift() as Promise<R>);
  }
  for (const made of begun) yield await made;
}

/** The rows after `lastRow`, in batches of about a thousand. */
async function* batches(chunks: AsyncIterable<RawRow[]>, lastRow: number): AsyncGenerator<RawRow[]> {
  let batch: RawRow[] = [];
  for await (const rows of chunks) {
    batch.push(...rows.filter(({ row }) => row > lastRow));
    if (batch.length < 1_000) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}

async function begin(ctx: Ctx, importId: string) {
  const found = await ctx.db.import.findUnique({ where: { id: importId } });
  if (found?.status !== "DRY_RUNNING") return null;
  const options = found.options as ImportOptions;
  if (!options.plan) throw new Error("An import cannot run without a plan of its columns.");
  const stored = await ctx.db.importRow.aggregate({ where: { importId }, _max: { row: true } });
  const reader: RowReader = {
    plan: options.plan,
    units: await loadUnitIndex(ctx),
    unitId: found.unitId,
    country: await dialedIn(ctx),
    now: ctx.now,
  };
  return { options, path: storedPath(found.storageKey), reader, lastRow: stored._max.row ?? 0 };
}

/** Stores a batch of classified rows. */
function storeBatch(importId: string, rows: readonly MatchedRow[]): Promise<void> {
  return withSystemCtx(
    "dry-run-import",
    async (ctx) => {
      const [still] = await ctx.db.$queryRaw<
        { status: string }[]
      >`SELECT status::text FROM import WHERE id = ${importId}::uuid FOR UPDATE`;
      if (still?.status !== "DRY_RUNNING") throw new Error("The import was cancelled.");
      await ctx.db.$executeRaw`
        INSERT INTO import_row (import_id, "row", line, cells, parsed, problems, class, alumnus_id, score, reasons, changes, match_keys)
        SELECT ${importId}::uuid, r."row", r.line, r.cells, r.parsed, r.problems, r.class, r."alumnusId", r.score, r.reasons, r.changes, r."matchKeys"
        FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
          AS r ("row" int, line int, cells text[], parsed jsonb, problems jsonb, class row_class, "alumnusId" uuid, score int, reasons jsonb, changes jsonb, "matchKeys" int[])
        ON CONFLICT DO NOTHING`;
      await ctx.db
        .$executeRaw`UPDATE import SET done_count = least(done_count + ${rows.length}::int, row_count) WHERE id = ${importId}::uuid`;
    },
    { timeout: STEP },
  );
}

type MatchedRow = Awaited<ReturnType<typeof matchBatch>>[number];

/** Reads the rows of a batch, and looks for the people they are about. */
function matchBatch(batch: readonly RawRow[], reader: RowReader) {
  const read = batch.map((raw) => ({ raw, ...readGraduate(raw, reader) }));
  return withSystemCtx("dry-run-import", (ctx) => classify(ctx, read, reader), { timeout: STEP });
}

async function classify(ctx: Ctx, read: readonly (ReadRow & { raw: RawRow })[], reader: RowReader) {
  const asked = read.flatMap(({ raw, graduate }) => (graduate ? [askedOf(raw.row, graduate)] : []));
  const keys = new Map(asked.map((one) => [one.row, one.keys]));
  const matching = await currentModel(ctx);
  const candidates = await findCandidates(ctx, asked);
  const records = await loadKnownRecords(ctx, [...new Set([...candidates.values()].flat())]);
  const gone = await suppressedAmong(
    ctx,
    asked.map(({ graduate }) => evidenceOf(graduate)),
  );
  const suppressed = new Set(asked.filter((_, at) => gone.has(at)).map(({ row }) => row));
  return read.map(({ raw, graduate, problems }) => {
    const known = (candidates.get(raw.row) ?? []).flatMap((id) => records.get(id) ?? []);
    const classified = classifyRow({ graduate, problems }, known, { ...reader, matching });
    const { row, line, cells } = raw;
    // Whoever is surely somebody with a record is that somebody; nobody else comes back.
    if (suppressed.has(row) && (classified.class === "NEW" || classified.class === "AMBIGUOUS"))
      return { row, line, cells, parsed: null, problems: [...problems, SUPPRESSED], ...NOBODY };
    return {
      row,
      line,
      cells,
      parsed: graduate,
      problems,
      ...classified,
      matchKeys: classified.class === "NEW" ? (keys.get(row) ?? []) : [],
      alumnusId: classified.class === "NEW" ? newId() : classified.alumnusId,
    };
  });
}

const SUPPRESSED = { field: "row", code: "suppressed" } as const;
const NOBODY = {
  class: "SUPPRESSED",
  alumnusId: null,
  score: null,
  reasons: [],
  changes: [],
  matchKeys: [],
} as const;

/** Counts the classes and opens the review. */
async function finish(ctx: Ctx, importId: string): Promise<void> {
  await ctx.db.$executeRaw`
    UPDATE import SET status = 'DRY_RUN', version = version + 1, problem = NULL,
      row_count = (SELECT count(*) FROM import_row WHERE import_id = ${importId}::uuid),
      done_count = 0,
      counts = ${countsByClass(importId)}
    WHERE id = ${importId}::uuid AND status = 'DRY_RUNNING'`;
}
