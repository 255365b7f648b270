import type { Locale } from "@/lib/i18n/locales";
import { messages } from "@/lib/i18n/messages";
import { findActorOfAccount, isStaff } from "@/lib/people/account-actor";
import { requireFreshProof } from "@/lib/people/fresh-proof";
import type { UserActor } from "@/lib/platform/actor";
import { audit } from "@/lib/platform/audit";
import { asSystem, type Ctx } from "@/lib/platform/ctx";
import { DomainError, notFound, unauthenticated } from "@/lib/platform/errors";
import { enqueue } from "@/lib/platform/jobs";
import { limit } from "@/lib/platform/rate-limit";
import type { PrivacyRequestKind } from "@/prisma/generated/enums";
import { COPY_DAYS, isTypedWord } from "../status";
import { erasePerson } from "./erase";

const DAY_MS = 86_400_000;

/** Orders a copy of everything about the person; a job makes it and a mail tells. One at a time. */
export async function requestCopy(ctx: Ctx, locale: Locale): Promise<void> {
  await requireFreshProof(ctx);
  const { userId } = person(ctx);
  await limit(ctx, "data-copy", userId);
  const expiresAt = new Date(ctx.now.getTime() + COPY_DAYS * DAY_MS);
  const { id } = await ctx.db.dataCopy.create({ data: { userId, createdAt: ctx.now, expiresAt } });
  await enqueue(ctx, "make-data-copy", { copyId: id, locale });
  await noteDone(ctx, "PORTABILITY");
  await audit(ctx, { action: "data-copy.ordered", subject: "user", subjectId: userId });
}

/**
 * Restricts the processing of the own record, or ends that: it is kept, and neither listed, exported nor written to.
 * @throws DomainError not-found for an account without a record
 */
export async function restrictOwn(ctx: Ctx, to: "restricted" | "free"): Promise<void> {
  const { alumnusId } = person(ctx);
  if (!alumnusId) throw notFound();
  await setRestriction(ctx, alumnusId, to);
  if (to === "restricted") await noteDone(ctx, "RESTRICTION");
}

/** The restriction of a record. @throws DomainError not-found out of reach, conflict when it is so already */
export async function setRestriction(ctx: Ctx, alumnusId: string, to: "restricted" | "free"): Promise<void> {
  const record = await ctx.db.alumnus.findUnique({ where: { id: alumnusId }, select: { unitIds: true } });
  if (!record) throw notFound();
  const { count } = await ctx.db.alumnus.updateMany({
    where: { id: alumnusId, restrictedAt: to === "restricted" ? null : { not: null } },
    data: { restrictedAt: to === "restricted" ? ctx.now : null, version: { increment: 1 } },
  });
  if (count !== 1) throw new DomainError("conflict", "stale");
  await audit(ctx, {
    action: to === "restricted" ? "alumnus.restricted" : "alumnus.unrestricted",
    subject: "alumnus",
    subjectId: alumnusId,
    unitIds: record.unitIds,
  });
}

/**
 * Erases the person who asks, at once.
 * @throws DomainError forbidden `confirm-first`, invalid for another word, conflict `holds-office` for staff: whoever
 * answers for records of others hands the office over first.
 */
export async function eraseOwn(ctx: Ctx, word: string): Promise<void> {
  await requireFreshProof(ctx);
  if (!isTypedWord(word, ERASE_WORDS)) throw new DomainError("invalid", "invalid", { word: "not_the_word" });
  const { userId, alumnusId } = person(ctx);
  await noteDone(ctx, "ERASURE");
  const system = await asSystem(ctx, "person");
  if (await isStaff(system, userId)) throw new DomainError("conflict", "holds-office");
  await erasePerson(system, { alumnusId: await recordOf(system, userId, alumnusId), userId });
}

/** The record of the account as it is now. */
async function recordOf(ctx: Ctx, userId: string, known: string | null): Promise<string | null> {
  return (await findActorOfAccount(ctx, userId))?.alumnusId ?? known;
}

/** The word to type, in every language of the portal. */
export const ERASE_WORDS = Object.values(messages).map(({ privacy }) => privacy.erase.word);

/** What people do themselves is done at once, and stands at the desk as done. */
async function noteDone(ctx: Ctx, kind: PrivacyRequestKind): Promise<void> {
  const { userId, alumnusId } = person(ctx);
  await ctx.db.privacyRequest.create({
    data: { kind, status: "DONE", userId, alumnusId, receivedAt: ctx.now, dueAt: ctx.now, doneAt: ctx.now },
  });
}

function person(ctx: Ctx): UserActor {
  if (ctx.actor.kind !== "user") throw unauthenticated();
  return ctx.actor;
}
