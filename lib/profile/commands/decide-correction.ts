import type { z } from "zod";
import { rowOf } from "@/lib/alumni/commands/change-record";
import { saveDegree, saveName } from "@/lib/alumni/commands/save-parts";
import { type AlumnusRecord, getRecord } from "@/lib/alumni/queries/get-record";
import { isLocale } from "@/lib/i18n/locales";
import { nameKeys } from "@/lib/matching/name-key";
import { actorId, audit } from "@/lib/platform/audit";
import { asSystem, type Ctx } from "@/lib/platform/ctx";
import { DomainError, notFound } from "@/lib/platform/errors";
import { getInstitution } from "@/lib/platform/institution";
import { queueMail } from "@/lib/platform/mail";
import { absoluteUrl } from "@/lib/platform/request";
import type { Correction } from "@/prisma/generated/client";
import { correctionMail } from "../emails";
import { inQueue } from "../queries/list-corrections";
import { type correctionInput, degreeProposal, nameProposal, type refuseCorrectionInput } from "../schema";

type Decision = z.output<typeof correctionInput>;

/**
 * Writes what the person proposed into the record, and tells the person.
 * @throws DomainError not-found for a proposal of somebody else's unit; conflict `stale` when it was decided already;
 * invalid or forbidden when the record cannot take it
 */
export async function acceptCorrection(ctx: Ctx, decision: Decision): Promise<void> {
  const correction = await take(ctx, decision, { status: "ACCEPTED" });
  const record = await getRecord(ctx, correction.alumnusId);
  if (correction.subject === "DEGREE") await applyDegree(ctx, record, correction);
  else await applyName(ctx, record, correction);
  await tellPerson(ctx, correction);
}

/** Leaves the record as it is, and tells the person why. @throws as acceptCorrection */
export async function refuseCorrection(
  ctx: Ctx,
  { refusal, ...decision }: z.output<typeof refuseCorrectionInput>,
): Promise<void> {
  await tellPerson(ctx, await take(ctx, decision, { status: "REFUSED", reason: refusal }));
}

async function take(
  ctx: Ctx,
  { id, version }: Decision,
  outcome: { status: "ACCEPTED" | "REFUSED"; reason?: string },
): Promise<Correction> {
  if (!(await ctx.db.correction.count({ where: { id, ...inQueue(ctx) } }))) throw notFound();
  const { count } = await ctx.db.correction.updateMany({
    where: { id, version, status: "PENDING" },
    data: {
      ...outcome,
      version: { increment: 1 },
      decidedAt: ctx.now,
      decidedById: actorId(ctx.actor),
    },
  });
  if (count === 0) throw new DomainError("conflict", "stale");
  const correction = await ctx.db.correction.findUniqueOrThrow({ where: { id } });
  await audit(ctx, {
    action: outcome.status === "ACCEPTED" ? "correction.accepted" : "correction.refused",
    subject: "correction",
    subjectId: id,
    unitIds: correction.unitIds,
    ...(outcome.reason ? { changes: { reason: [null, outcome.reason] as const } } : {}),
  });
  return correction;
}

/** A row of an empty degree, for one that is missing. */
const NEW_DEGREE = { unitNameAtTime: null, languageLine: null, form: null, diplomaOn: null } as const;

/** Whose word it is: the person's own may override what the person confirmed before. */
const reasonOf = ({ message }: Correction) => message ?? "correction";

async function applyDegree(ctx: Ctx, { id, version, degrees }: AlumnusRecord, correction: Correction) {
  const { rowId, proposed } = correction;
  const said = degreeProposal.parse(proposed);
  const target = { id, version, partId: rowId, reason: reasonOf(correction) };
  if (!rowId) {
    const { unitId } = proposed as { unitId: number };
    return saveDegree(ctx, { ...target, ...NEW_DEGREE, ...said, unitId, outcome: "GRADUATED" });
  }
  const { unitId, unitNameAtTime, languageLine, form, diplomaOn, outcome } = rowOf(degrees, rowId);
  const kept = { unitId, unitNameAtTime, languageLine, form, outcome };
  const day = diplomaOn?.toISOString().slice(0, 10) ?? null;
  return saveDegree(ctx, { ...target, ...kept, diplomaOn: day, ...said });
}

/**
 * The name before stays as a previous one: the person is still found by it, and a file that still has it does not bring
 * it back as the legal name.
 */
async function applyName(ctx: Ctx, { id, version, names }: AlumnusRecord, correction: Correction) {
  const before = rowOf(names, correction.rowId ?? "");
  const said = nameProposal.parse(correction.proposed);
  const { prefix, suffix, patronymic } = before;
  const target = { id, version, reason: reasonOf(correction) };
  await saveName(ctx, { ...target, partId: before.id, kind: "LEGAL", ...said, prefix, suffix });
  if (nameKeys(before).key === nameKeys(said).key) return;
  const { given, family } = before;
  const previous = { kind: "PREVIOUS" as const, given, family, patronymic, prefix: null, suffix: null };
  await saveName(ctx, { ...target, version: version + 1, partId: null, ...previous });
}

/** Mail and other people's accounts are the portal's own to handle; nothing may follow in the transaction. */
async function tellPerson(asked: Ctx, correction: Correction): Promise<void> {
  const ctx = await asSystem(asked, "correction");
  const { alumnusId } = correction;
  const user = await ctx.db.user.findUnique({ where: { alumnusId } });
  if (!user) return;
  const locale = isLocale(user.locale) ? user.locale : "en";
  const link = absoluteUrl(`/${locale}/me`);
  const message = correctionMail(locale, await getInstitution(ctx), { ...correction, link });
  await queueMail(ctx, user.email, message, { alumnusId });
}
