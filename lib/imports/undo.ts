import { refreshSearch } from "@/lib/alumni/insert-records";
import { audit } from "@/lib/platform/audit";
import { type Ctx, withSystemCtx } from "@/lib/platform/ctx";
import type { RowProblem } from "./graduate";

const CHUNK = 500;

/**
 * Takes an import back, a chunk of people at a time: what it made goes, what it changed is as before. Of records that
 * somebody edited or merged since, only what is still as the import left it; the rest stays and is listed by problems on
 * their rows, each with its reason.
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
  const locked = await ctx.db.$queryRaw<{ id: string; unitIds: number[]; version: number }[]>`
    SELECT id, unit_ids AS "unitIds", version FROM alumnus WHERE id = ANY (${ids}::uuid[]) ORDER BY id FOR UPDATE`;
  const kept = await ctx.db.$queryRaw<Kept[]>`
    SELECT person, part, why FROM import_take_back(${importId}::uuid, ${ids}::uuid[], ${ctx.now}::timestamptz)`;
  const after = await ctx.db.alumnus.findMany({
    where: { id: { in: ids } },
    select: { id: true, version: true },
  });
  await refreshSearch(ctx, ids);
  const listed = JSON.stringify(ids.map((id) => ({ id, problems: problemsOf(kept, id) })));
  const rows = await ctx.db.$executeRaw`
    UPDATE import_row r SET undone_at = ${ctx.now}, problems = r.problems || k.problems
    FROM jsonb_to_recordset(${listed}::jsonb) AS k (id uuid, problems jsonb)
    WHERE r.import_id = ${importId}::uuid AND r.alumnus_id = k.id AND r.applied_at IS NOT NULL`;
  await ctx.db
    .$executeRaw`UPDATE import SET done_count = least(done_count + ${rows}::int, row_count) WHERE id = ${importId}::uuid`;
  await audit(
    ctx,
    ...locked
      .filter(({ id, version }) => !after.some((left) => left.id === id && left.version === version))
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

/** A part of a record that stays, and why. */
type Kept = { person: string; part: string; why: "edited_since" | "merged_since" };

/** By which field of a row a part is named to people. */
const FIELD_OF: Record<string, RowProblem["field"]> = {
  alumnus: "birthDate",
  alumnus_name: "family",
  degree: "programme",
  affiliation: "programme",
  email: "email",
  phone: "phone",
  address: "city",
  employment: "employer",
  external_number: "externalNumber",
};

function problemsOf(kept: readonly Kept[], id: string): RowProblem[] {
  const mine = kept.filter(({ person }) => person === id);
  const problems = mine.map(({ part, why }) => ({ field: FIELD_OF[part] ?? "row", code: why }));
  return problems.filter(
    ({ field, code }, at) => problems.findIndex((one) => one.field === field && one.code === code) === at,
  );
}
