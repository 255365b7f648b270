import type { LocalizedText } from "@/lib/i18n/locales";
import { audit, changesBetween } from "@/lib/platform/audit";
import type { Ctx } from "@/lib/platform/ctx";
import { DomainError, notFound } from "@/lib/platform/errors";
import { newId } from "@/lib/platform/new-id";
import type { CharterKind } from "@/prisma/generated/enums";
import { isWritten } from "../status";

type Target = { id: string; version: number };
type Clause = { label: string; texts: LocalizedText };

/**
 * Begins the next edition with the words of the one in force, if there is one.
 * @returns its id. @throws DomainError conflict `edition-at-work` while another one of its kind is written or discussed
 */
export async function startEdition(ctx: Ctx, kind: CharterKind): Promise<string> {
  const editions = await ctx.db.charterEdition.findMany({
    where: { kind },
    orderBy: { number: "desc" },
    include: { clauses: { orderBy: { position: "asc" } } },
  });
  if (editions.some(({ status }) => status === "DRAFT" || status === "CONSULTATION"))
    throw new DomainError("conflict", "edition-at-work");
  const inForce = editions.find(({ status }) => status === "ADOPTED");
  const id = newId(ctx.now.getTime());
  const number = (editions[0]?.number ?? 0) + 1;
  await ctx.db.charterEdition.create({
    data: {
      id,
      kind,
      number,
      titles: inForce?.titles ?? {},
      createdAt: ctx.now,
      clauses: {
        create: (inForce?.clauses ?? []).map(({ position, label, texts }) => ({
          position,
          label,
          texts: texts ?? {},
        })),
      },
    },
  });
  await audit(ctx, {
    action: "charter.started",
    subject: "charter",
    subjectId: id,
    changes: { kind: [null, kind], number: [null, number] },
  });
  return id;
}

/**
 * An edition that is being written, held as that until the end of the transaction.
 * @throws DomainError not-found; conflict `edition-closed` once it is discussed or adopted
 */
async function getWrittenEdition(ctx: Ctx, id: string) {
  await ctx.db.$executeRaw`SELECT 1 FROM charter_edition WHERE id = ${id}::uuid FOR SHARE`;
  const edition = await ctx.db.charterEdition.findUnique({ where: { id } });
  if (!edition) throw notFound();
  if (!isWritten(edition.status)) throw new DomainError("conflict", "edition-closed");
  return edition;
}

/** @throws DomainError conflict `stale`, `edition-closed` */
export async function titleEdition(ctx: Ctx, { id, version, titles }: Target & { titles: LocalizedText }) {
  const edition = await getWrittenEdition(ctx, id);
  await touchEdition(ctx, id, { version, titles });
  await audit(ctx, {
    action: "charter.titled",
    subject: "charter",
    subjectId: id,
    changes: changesBetween<object>({ titles: edition.titles }, { titles }),
  });
}

/** Puts a clause at the end. */
export async function addClause(ctx: Ctx, { id: editionId, ...clause }: Clause & { id: string }) {
  await getWrittenEdition(ctx, editionId);
  const last = await ctx.db.charterClause.aggregate({ where: { editionId }, _max: { position: true } });
  await ctx.db.charterClause.create({
    data: { editionId, position: (last._max.position ?? 0) + 1, ...clause },
  });
  await noteClause(ctx, editionId, "clause-added", [null, clause.label]);
}

/** @throws DomainError not-found; conflict `stale`, `edition-closed` */
export async function changeClause(ctx: Ctx, { id, version, ...clause }: Target & Clause) {
  const found = await getClause(ctx, id);
  const { count } = await ctx.db.charterClause.updateMany({
    where: { id, version },
    data: { ...clause, version: version + 1 },
  });
  if (count !== 1) throw new DomainError("conflict", "stale");
  await noteClause(ctx, found.editionId, "clause-changed", [found.label, clause.label]);
}

export async function removeClause(ctx: Ctx, { id, version }: Target): Promise<void> {
  const { editionId, label } = await getClause(ctx, id);
  const { count } = await ctx.db.charterClause.deleteMany({ where: { id, version } });
  if (count !== 1) throw new DomainError("conflict", "stale");
  await noteClause(ctx, editionId, "clause-removed", [label, null]);
}

/** Changes places with the clause before or after it; at the end of the list nothing moves. */
export async function moveClause(
  ctx: Ctx,
  { id, version, direction }: Target & { direction: "up" | "down" },
): Promise<void> {
  const clause = await getClause(ctx, id);
  if (clause.version !== version) throw new DomainError("conflict", "stale");
  const { editionId, position, label } = clause;
  const other = await ctx.db.charterClause.findFirst({
    where: { editionId, position: direction === "up" ? { lt: position } : { gt: position } },
    orderBy: { position: direction === "up" ? "desc" : "asc" },
  });
  if (!other) return;
  // No two clauses have one place, not even for a moment.
  const put = (of: string, position: number) =>
    ctx.db.charterClause.update({ where: { id: of }, data: { position } });
  await put(id, -position);
  await put(other.id, position);
  await put(id, other.position);
  await noteClause(ctx, editionId, "clause-moved", [label, label]);
}

async function getClause(ctx: Ctx, id: string) {
  const clause = await ctx.db.charterClause.findUnique({ where: { id } });
  if (!clause) throw notFound();
  await getWrittenEdition(ctx, clause.editionId);
  return clause;
}

function noteClause(ctx: Ctx, id: string, what: string, clause: [string | null, string | null]) {
  return audit(ctx, { action: `charter.${what}`, subject: "charter", subjectId: id, changes: { clause } });
}

/** Writes an edition that is still as it was seen. @throws DomainError conflict `stale` */
export async function touchEdition(
  ctx: Ctx,
  id: string,
  {
    version,
    ...data
  }: { version: number } & Parameters<Ctx["db"]["charterEdition"]["updateMany"]>[0]["data"],
): Promise<void> {
  const { count } = await ctx.db.charterEdition.updateMany({
    where: { id, version },
    data: { ...data, version: version + 1 },
  });
  if (count !== 1) throw new DomainError("conflict", "stale");
}
