import type { z } from "zod";
import { languageOf } from "@/lib/consent/contact";
import type { Locale } from "@/lib/i18n/locales";
import { isStaff } from "@/lib/people/account-actor";
import { requireFreshProof } from "@/lib/people/fresh-proof";
import { audit } from "@/lib/platform/audit";
import { asSystem, type Ctx } from "@/lib/platform/ctx";
import { DomainError, notFound } from "@/lib/platform/errors";
import { getInstitution, today } from "@/lib/platform/institution";
import { type Message, queueMail } from "@/lib/platform/mail";
import type { Institution, PrivacyRequest } from "@/prisma/generated/client";
import { requestClosedMail, requestExtendedMail } from "../emails";
import type { closeInput, extendInput, openRequestInput } from "../schema";
import { isTypedWord, MONTHS_TO_ANSWER, MONTHS_WHEN_EXTENDED, monthsAfter } from "../status";
import { erasePerson } from "./erase";
import { ERASE_WORDS, setRestriction } from "./own-data";

/**
 * Writes down a request that came by letter, phone or mail. @returns its id
 * @throws DomainError invalid for a day to come or an unknown record
 */
export async function openRequest(ctx: Ctx, input: z.output<typeof openRequestInput>): Promise<string> {
  const receivedAt = new Date(`${input.receivedOn}T00:00:00Z`);
  if (receivedAt > (await today(ctx))) throw new DomainError("invalid", "invalid", { receivedOn: "future" });
  const record = input.alumnusId
    ? await ctx.db.alumnus.findUnique({
        where: { id: input.alumnusId },
        include: { user: { select: { id: true } } },
      })
    : null;
  if (input.alumnusId && !record) throw notFound();
  const { id } = await ctx.db.privacyRequest.create({
    data: {
      kind: input.kind,
      message: input.message,
      alumnusId: record?.id ?? null,
      userId: record?.user?.id ?? null,
      receivedAt,
      dueAt: monthsAfter(receivedAt, MONTHS_TO_ANSWER),
    },
  });
  await audit(ctx, { action: "privacy-request.opened", subject: "privacy-request", subjectId: id });
  return id;
}

/** Two months more, once, for a reason that the person is told. @throws DomainError conflict when closed or extended */
export async function extendRequest(
  ctx: Ctx,
  { id, version, reason }: z.output<typeof extendInput>,
): Promise<void> {
  const request = await change(ctx, { id, version, extension: null }, (found) => ({
    extension: reason,
    dueAt: monthsAfter(found.receivedAt, MONTHS_WHEN_EXTENDED),
  }));
  await audit(ctx, { action: "privacy-request.extended", subject: "privacy-request", subjectId: id });
  await tell(ctx, request, (locale, institution) =>
    requestExtendedMail(locale, institution, request, reason),
  );
}

/** Done or refused, with what the person is told. A restriction and an objection take effect with it. */
export async function closeRequest(ctx: Ctx, input: z.output<typeof closeInput>): Promise<void> {
  const { id, version, to, outcome } = input;
  const request = await change(ctx, { id, version }, () => ({ status: to, outcome, ...closedBy(ctx) }));
  if (to === "DONE" && request.alumnusId && request.kind === "RESTRICTION")
    await setRestriction(ctx, request.alumnusId, "restricted");
  await audit(ctx, {
    action: to === "DONE" ? "privacy-request.done" : "privacy-request.refused",
    subject: "privacy-request",
    subjectId: id,
  });
  await tell(ctx, request, (locale, institution) =>
    requestClosedMail(locale, institution, request, to, outcome),
  );
}

/**
 * Erases the person of a request, at the desk.
 * @throws DomainError forbidden `confirm-first`; invalid for another word; not-found without a record; conflict
 * `holds-office` for staff.
 */
export async function eraseRequested(
  ctx: Ctx,
  { id, version, word }: { id: string; version: number; word: string },
): Promise<void> {
  await requireFreshProof(ctx);
  if (!isTypedWord(word, ERASE_WORDS)) throw new DomainError("invalid", "invalid", { word: "not_the_word" });
  const request = await change(ctx, { id, version }, () => ({ status: "DONE" as const, ...closedBy(ctx) }));
  const isErasure = request.kind === "ERASURE" || request.kind === "OBJECTION";
  const record =
    request.alumnusId && isErasure
      ? await ctx.db.alumnus.findUnique({
          where: { id: request.alumnusId },
          include: { user: { select: { id: true } } },
        })
      : null;
  if (!record) throw notFound();
  const userId = record.user?.id ?? null;
  await audit(ctx, { action: "privacy-request.done", subject: "privacy-request", subjectId: id });
  const system = await asSystem(ctx, "privacy-desk");
  if (userId && (await isStaff(system, userId))) throw new DomainError("conflict", "holds-office");
  await erasePerson(system, { alumnusId: record.id, userId });
}

const closedBy = (ctx: Ctx) => ({
  doneAt: ctx.now,
  doneById: ctx.actor.kind === "user" ? ctx.actor.userId : null,
});

/** Changes an open request that nobody else has changed meanwhile. @throws DomainError not-found, conflict */
async function change(
  ctx: Ctx,
  { id, version, ...open }: { id: string; version: number; extension?: null },
  data: (found: PrivacyRequest) => Partial<Omit<PrivacyRequest, "id" | "version">>,
): Promise<PrivacyRequest> {
  const found = await ctx.db.privacyRequest.findUnique({ where: { id } });
  if (!found) throw notFound();
  const { count } = await ctx.db.privacyRequest.updateMany({
    where: { id, version, status: "OPEN", ...open },
    data: { ...data(found), version: version + 1 },
  });
  if (count !== 1) throw new DomainError("conflict", "stale");
  return found;
}

/** Tells the person by mail, where there is an address: the account's, else a verified one of the record. */
async function tell(
  ctx: Ctx,
  { userId, alumnusId }: PrivacyRequest,
  makeMessage: (locale: Locale, institution: Institution) => Message,
): Promise<void> {
  const account = userId ? await ctx.db.user.findUnique({ where: { id: userId } }) : null;
  const contact = alumnusId
    ? await ctx.db.contactPoint.findFirst({
        where: { alumnusId, kind: "EMAIL", bouncedAt: null },
        orderBy: [{ isPrimary: "desc" }, { id: "asc" }],
        include: { alumnus: { select: { preferredLanguage: true } } },
      })
    : null;
  const to = account?.email ?? contact?.value;
  if (!to) return;
  const locale = await languageOf(ctx, account?.locale ?? contact?.alumnus.preferredLanguage ?? null);
  const message = makeMessage(locale, await getInstitution(ctx));
  await queueMail(await asSystem(ctx, "mail"), to, message, {
    ...(alumnusId && { alumnusId }),
    ground: "service",
  });
}
