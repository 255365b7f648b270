import { type Locale, localized } from "@/lib/i18n/locales";
import type { Ctx } from "@/lib/platform/ctx";
import { Prisma } from "@/lib/platform/db";
import { notFound } from "@/lib/platform/errors";
import type { RowClass } from "@/prisma/generated/enums";
import { type KnownRecord, loadKnownRecords } from "./known-record";

const PAGE = 25;

/** One import in the actor's reach. @throws DomainError not-found */
export async function getImport(ctx: Ctx, id: string) {
  const found = await ctx.db.import.findUnique({
    where: { id },
    include: { unit: { include: { names: { where: { validTo: null } } } } },
  });
  if (!found) throw notFound();
  return found;
}

/** What the file of an import was called. @throws DomainError not-found */
export async function getFileName(ctx: Ctx, id: string): Promise<string> {
  const found = await ctx.db.import.findUnique({ where: { id }, select: { fileName: true } });
  if (!found) throw notFound();
  return found.fileName;
}

/** Imports in the actor's reach, newest first, `before` one of them. */
export async function listImports(ctx: Ctx, locale: Locale, before?: string) {
  const found = await ctx.db.import.findMany({
    where: before ? { id: { lt: before } } : {},
    orderBy: { id: "desc" },
    take: PAGE + 1,
    include: { unit: { include: { names: { where: { validTo: null } } } } },
  });
  const shown = found.slice(0, PAGE);
  const uploaders = await listUploaders(
    ctx,
    shown.map(({ id }) => id),
  );
  const rows = shown.map(({ unit, ...row }) => ({
    ...row,
    unitName: unit ? localized(unit.names[0]?.names, locale) : null,
    uploader: row.createdById ? (uploaders.get(row.id) ?? null) : null,
  }));
  return { rows, next: found.length > PAGE ? (rows.at(-1)?.id ?? null) : null };
}
export type ListedImport = Awaited<ReturnType<typeof listImports>>["rows"][number];

/** Who uploaded, by import, as the trail has it: accounts of colleagues are not a coordinator's to read. */
async function listUploaders(ctx: Ctx, importIds: readonly string[]): Promise<Map<string, string>> {
  const entries = await ctx.db.auditEntry.findMany({
    where: { subject: "import", subjectId: { in: [...importIds] }, action: "import.uploaded" },
    select: { subjectId: true, actorName: true },
  });
  return new Map(entries.map(({ subjectId, actorName }) => [subjectId ?? "", actorName]));
}

/** How many imports there are in the actor's reach, and how many of them wait for a person. */
export async function countImports(ctx: Ctx): Promise<{ total: number; open: number }> {
  const total = await ctx.db.import.count();
  const open = await ctx.db.import.count({ where: { status: { in: ["ANALYSED", "DRY_RUN"] } } });
  return { total, open };
}

export type FoundImport = Awaited<ReturnType<typeof getImport>>;

/** Rows of one class in the order of the file, a page from a row on. */
export async function listImportRows(ctx: Ctx, importId: string, rowClass: RowClass, after = 0) {
  const found = await ctx.db.importRow.findMany({
    where: { importId, class: rowClass, row: { gt: after } },
    orderBy: { row: "asc" },
    take: PAGE + 1,
  });
  return { rows: found.slice(0, PAGE), next: found.length > PAGE ? (found[PAGE - 1]?.row ?? null) : null };
}

export type ListedRow = Awaited<ReturnType<typeof listImportRows>>["rows"][number];

/** The records that rows may be about, those in the actor's reach only: row-level security leaves the others out. */
export function listMetRecords(
  ctx: Ctx,
  rows: readonly { alumnusId: string | null }[],
): Promise<Map<string, KnownRecord>> {
  return loadKnownRecords(
    ctx,
    rows.flatMap(({ alumnusId }) => alumnusId ?? []),
  );
}

/** Rows that are not imported yet: those that an import would take now, and those that a person has yet to decide. */
export async function countOpenRows(ctx: Ctx, importId: string) {
  const [found] = await ctx.db.$queryRaw<{ ready: number; undecided: number }[]>`
    SELECT count(*) FILTER (WHERE class IN ('NEW', 'UPDATE') OR decision IN ('SAME_PERSON', 'DIFFERENT_PEOPLE'))::int AS ready,
           count(*) FILTER (WHERE class = 'AMBIGUOUS' AND coalesce(decision, 'LATER') = 'LATER')::int AS undecided
    FROM import_row
    WHERE import_id = ${importId}::uuid AND class IN ('NEW', 'UPDATE', 'AMBIGUOUS') AND applied_at IS NULL`;
  return found ?? { ready: 0, undecided: 0 };
}

/** What an import did so far: rows that made a record, that changed one, and that its undo left as they were. */
export async function countOutcome(ctx: Ctx, importId: string) {
  const [found] = await ctx.db.$queryRaw<{ created: number; updated: number; kept: number }[]>`
    SELECT count(*) FILTER (WHERE class = 'NEW' OR decision = 'DIFFERENT_PEOPLE')::int AS created,
           count(*) FILTER (WHERE class <> 'NEW' AND decision IS DISTINCT FROM 'DIFFERENT_PEOPLE')::int AS updated,
           count(*) FILTER (WHERE problems @> ${EDITED_SINCE}::jsonb OR problems @> ${MERGED_SINCE}::jsonb)::int AS kept
    FROM import_row WHERE import_id = ${importId}::uuid AND applied_at IS NOT NULL`;
  return found ?? { created: 0, updated: 0, kept: 0 };
}

/** Rows of which an undo left something alone, since somebody edited or merged their records, a page from a row on. */
export async function listKeptRows(ctx: Ctx, importId: string, after = 0) {
  const found = await ctx.db.importRow.findMany({
    where: {
      importId,
      row: { gt: after },
      OR: ["edited_since", "merged_since"].map((code) => ({ problems: { array_contains: [{ code }] } })),
    },
    orderBy: { row: "asc" },
    take: PAGE + 1,
  });
  return { rows: found.slice(0, PAGE), next: found.length > PAGE ? (found[PAGE - 1]?.row ?? null) : null };
}

const EDITED_SINCE = '[{"code": "edited_since"}]';
const MERGED_SINCE = '[{"code": "merged_since"}]';

/** Every row with what became of it, in pages, for the result file and the command. */
export async function* eachResultRow(ctx: Ctx, importId: string) {
  for (let after = 0; ; ) {
    const rows = await ctx.db.importRow.findMany({
      where: { importId, row: { gt: after } },
      orderBy: { row: "asc" },
      take: 2_000,
      select: {
        row: true,
        cells: true,
        class: true,
        decision: true,
        alumnusId: true,
        score: true,
        reasons: true,
        problems: true,
        appliedAt: true,
        undoneAt: true,
        changes: true,
      },
    });
    if (rows.length === 0) return;
    yield rows;
    after = rows.at(-1)?.row ?? after;
  }
}

/** As SQL: how many rows of an import are of each class. */
export const countsByClass = (importId: string) => Prisma.sql`(
  SELECT coalesce(jsonb_object_agg(class, n), '{}')
  FROM (SELECT class, count(*) AS n FROM import_row WHERE import_id = ${importId}::uuid GROUP BY class) c)`;
