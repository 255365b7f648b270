import { type Locale, localized } from "@/lib/i18n/locales";
import type { Ctx } from "@/lib/platform/ctx";
import { notFound } from "@/lib/platform/errors";
import type { RowClass } from "@/prisma/generated/enums";
import { type KnownRecord, loadKnownRecords } from "./known-record";

const PAGE = 25;

/** One import in the actor's reach. @throws DomainError not-found */
export async function getImport(ctx: Ctx, id: string) {
  const found = await ctx.db.import.findUnique({ where: { id }, include: { unit: { include: { names: { where: { validTo: null } } } } } });
  if (!found) throw notFound();
  return found;
}

/** Imports in the actor's reach, newest first, `before` one of them. */
export async function listImports(ctx: Ctx, locale: Locale, before?: string) {
  const found = await ctx.db.import.findMany({
    where: before ? { id: { lt: before } } : {},
    orderBy: { id: "desc" },
    take: PAGE + 1,
    include: { unit: { include: { names: { where: { validTo: null } } } } },
  });
  const rows = found.slice(0, PAGE).map(({ unit, ...row }) => ({ ...row, unitName: unit ? localized(unit.names[0]?.names, locale) : null }));
  return { rows, next: found.length > PAGE ? (rows.at(-1)?.id ?? null) : null };
}

/** Rows of one class in the order of the file, a page from a row on. */
export async function listImportRows(ctx: Ctx, importId: string, rowClass: RowClass, after = 0) {
  const found = await ctx.db.importRow.findMany({
    where: { importId, class: rowClass, row: { gt: after } },
    orderBy: { row: "asc" },
    take: PAGE + 1,
  });
  return { rows: found.slice(0, PAGE), next: found.length > PAGE ? (found[PAGE - 1]?.row ?? null) : null };
}

/** The records that rows may be about, those in the actor's reach only: row-level security leaves the others out. */
export function listMetRecords(ctx: Ctx, rows: readonly { alumnusId: string | null }[]): Promise<Map<string, KnownRecord>> {
  return loadKnownRecords(ctx, rows.flatMap(({ alumnusId }) => alumnusId ?? []));
}

/** How many rows that may be about a recorded person are decided. */
export async function countDecisions(ctx: Ctx, importId: string) {
  const [found] = await ctx.db.$queryRaw<{ same: number; different: number; open: number }[]>`
    SELECT count(*) FILTER (WHERE decision = 'SAME_PERSON')::int AS same, count(*) FILTER (WHERE decision = 'DIFFERENT_PEOPLE')::int AS different,
           count(*) FILTER (WHERE decision IS NULL OR decision = 'LATER')::int AS open
    FROM import_row WHERE import_id = ${importId}::uuid AND class = 'AMBIGUOUS' AND applied_at IS NULL`;
  return found ?? { same: 0, different: 0, open: 0 };
}

/** Every row with what became of it, in pages, for the result file and the command. */
export async function* eachResultRow(ctx: Ctx, importId: string) {
  for (let after = 0; ; ) {
    const rows = await ctx.db.importRow.findMany({
      where: { importId, row: { gt: after } },
      orderBy: { row: "asc" },
      take: 2_000,
      select: { row: true, cells: true, class: true, decision: true, alumnusId: true, score: true, reasons: true, problems: true, appliedAt: true, undoneAt: true, changes: true },
    });
    if (rows.length === 0) return;
    yield rows;
    after = rows.at(-1)?.row ?? after;
  }
}
