import type { z } from "zod";
import { assertInRange, rowOf } from "@/lib/alumni/commands/change-record";
import { type AlumnusRecord, getRecord } from "@/lib/alumni/queries/get-record";
import { audit, changesBetween } from "@/lib/platform/audit";
import type { Ctx } from "@/lib/platform/ctx";
import { DomainError, notFound, toDomainError } from "@/lib/platform/errors";
import { degreeRange } from "@/lib/platform/input/date";
import type { Correction } from "@/prisma/generated/client";
import { ownId } from "../queries/own-id";
import type { correctionInput, proposeDegreeInput, proposeNameInput } from "../schema";

/**
 * Says that a degree is wrong, or that one is missing. It waits for the coordinators of the degree's unit; where they
 * do not hold the record yet, for the office.
 * @throws DomainError not-found; invalid `nothing-proposed`; conflict `already-proposed`
 */
export async function proposeDegree(
  ctx: Ctx,
  { partId, unitId, message, ...degree }: z.output<typeof proposeDegreeInput>,
): Promise<void> {
  const record = await getRecord(ctx, ownId(ctx));
  const { entryYear, graduationYear } = degree;
  assertInRange(degreeRange(ctx.now), { entryYear, graduationYear });
  if (entryYear && graduationYear && entryYear > graduationYear)
    throw new DomainError("invalid", "invalid", { graduationYear: "order" });
  const row = partId ? rowOf(record.degrees, partId) : null;
  const of = row?.unitId ?? unitId;
  if (!of || !(await ctx.db.unit.count({ where: { id: of, kind: { not: "UNIVERSITY" } } })))
    throw new DomainError("invalid", "invalid", { unitId: "required" });
  const changes = row ? changesBetween<typeof degree>(row, degree) : { unitId: [null, of] as const };
  if (Object.keys(changes).length === 0 && !message) throw new DomainError("invalid", "nothing-proposed");
  const today = await ctx.db.unitRollup.findMany({ where: { unitId: of } });
  await propose(ctx, record, {
    subject: "DEGREE",
    rowId: partId,
    proposed: row ? degree : { ...degree, unitId: of },
    message,
    unitIds: today.map(({ currentId }) => currentId).filter((id) => record.unitIds.includes(id)),
  });
}

/** Says that the legal name is wrong. It waits for the coordinators of any of the person's units. */
export async function proposeName(
  ctx: Ctx,
  { partId, message, ...name }: z.output<typeof proposeNameInput>,
): Promise<void> {
  const record = await getRecord(ctx, ownId(ctx));
  const row = rowOf(record.names, partId);
  if (row.kind !== "LEGAL") throw notFound();
  if (Object.keys(changesBetween<typeof name>(row, name)).length === 0 && !message)
    throw new DomainError("invalid", "nothing-proposed");
  const { unitIds } = record;
  await propose(ctx, record, { subject: "LEGAL_NAME", rowId: partId, proposed: name, message, unitIds });
}

type Proposal = Pick<Correction, "subject" | "rowId" | "message" | "unitIds"> & {
  proposed: Record<string, string | number | null>;
};

async function propose(ctx: Ctx, record: AlumnusRecord, proposal: Proposal): Promise<void> {
  const data = { ...proposal, alumnusId: record.id, createdAt: ctx.now };
  const { id } = await ctx.db.correction.create({ data }).catch((error: unknown) => {
    throw toDomainError(error).code === "conflict" ? new DomainError("conflict", "already-proposed") : error;
  });
  await audit(ctx, {
    action: "correction.proposed",
    subject: "correction",
    subjectId: id,
    unitIds: proposal.unitIds,
    changes: Object.fromEntries(
      Object.entries(proposal.proposed).map(([field, value]) => [field, [null, value] as const]),
    ),
  });
}

/** Takes a proposal back that nobody has decided. @throws DomainError conflict `stale` */
export async function withdrawCorrection(
  ctx: Ctx,
  { id, version }: z.output<typeof correctionInput>,
): Promise<void> {
  const mine = await ctx.db.correction.findFirst({ where: { id, alumnusId: ownId(ctx) } });
  if (!mine) throw notFound();
  const { count } = await ctx.db.correction.updateMany({
    where: { id, version, status: "PENDING" },
    data: { status: "WITHDRAWN", version: { increment: 1 }, decidedAt: ctx.now },
  });
  if (count === 0) throw new DomainError("conflict", "stale");
  const { unitIds } = mine;
  await audit(ctx, { action: "correction.withdrawn", subject: "correction", subjectId: id, unitIds });
}
