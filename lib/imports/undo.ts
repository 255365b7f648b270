import { audit } from "@/lib/platform/audit";
import { type Ctx, withSystemCtx } from "@/lib/platform/ctx";

const CHUNK = 500;

/**
 * Takes an import back, a chunk of people at a time: what it made goes, what it changed is as before. Records that
 * somebody edited since stay as they are and are listed by a problem on their rows.
 */
export async function undo(importId: string, signal: AbortSignal): Promise<void> {
  while (!signal.aborted) {
    const isDone = await withSystemCtx("undo-import", (ctx) => undoChunk(ctx, importId), { timeout: 60_000 });
    if (isDone) return;
  }
  throw new Error("Stopped in between; the rest is undone when the worker is back.");
}

async function undoChunk(ctx: Ctx, importId: string): Promise<boolean> {
  const [job] = await ctx.db.$queryRaw<
    { status: string }[]
  >`SELECT status::text FROM import WHERE id = ${importId}::uuid FOR UPDATE`;
  if (job?.status !== "UNDOING") return true;
  const found = await ctx.db.$queryRaw<{ id: string }[]>`
    SELECT DISTINCT alumnus_id AS id FROM import_row
    WHERE import_id = ${importId}::uuid AND applied_at IS NOT NULL AND undone_at IS NULL AND alumnus_id IS NOT NULL
    ORDER BY 1 LIMIT ${CHUNK}`;
  if (found.length === 0) {
    await ctx.db.$executeRaw`
      UPDATE import SET status = 'UNDONE', undone_at = ${ctx.now}, version = version + 1, done_count = row_count WHERE id = ${importId}::uuid`;
    return true;
  }
  const ids = found.map(({ id }) => id);
  const locked = await ctx.db.$queryRaw<{ id: string; unitIds: number[] }[]>`
    SELECT id, unit_ids AS "unitIds" FROM alumnus WHERE id = ANY (${ids}::uuid[]) ORDER BY id FOR UPDATE`;
  const kept = await ctx.db.$queryRaw<
    { id: string }[]
  >`SELECT import_take_back(${importId}::uuid, ${ids}::uuid[]) AS id`;
  const keptIds = kept.map(({ id }) => id);
  const rows = await ctx.db.$executeRaw`
    UPDATE import_row SET undone_at = ${ctx.now},
      problems = CASE WHEN alumnus_id = ANY (${keptIds}::uuid[]) THEN problems || '[{"field": "row", "code": "edited_since"}]' ELSE problems END
    WHERE import_id = ${importId}::uuid AND alumnus_id = ANY (${ids}::uuid[]) AND applied_at IS NOT NULL`;
  await ctx.db
    .$executeRaw`UPDATE import SET done_count = least(done_count + ${rows}::int, row_count) WHERE id = ${importId}::uuid`;
  await audit(
    ctx,
    ...locked
      .filter(({ id }) => !keptIds.includes(id))
      .map(({ id, unitIds }) => ({
        action: "alumnus.import-undone",
        subject: "alumnus",
        subjectId: id,
        unitIds,
        importId,
      })),
  );
  return false;
}
